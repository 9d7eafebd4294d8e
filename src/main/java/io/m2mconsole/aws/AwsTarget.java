package io.m2mconsole.aws;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;

/**
 * Where calls go.
 *
 * @param region such as {@code us-east-1}
 * @param endpoint an AWS-compatible endpoint for all services, absent for AWS itself
 * @param role the role that calls are made as, absent for the console's own credentials
 */
public record AwsTarget(
        String region, @Nullable URI endpoint, @Nullable AwsRole role) {

    /** A target with the console's own credentials. */
    public AwsTarget(String region, @Nullable URI endpoint) {
        this(region, endpoint, null);
    }

    public Optional<AwsRole> assumedRole() {
        return Optional.ofNullable(role);
    }

    /** The same place, with the console's own credentials. */
    AwsTarget own() {
        return new AwsTarget(region, endpoint);
    }

    public Optional<URI> endpointOverride() {
        return Optional.ofNullable(endpoint);
    }

    /** The end of AWS's host names in this region: {@code amazonaws.com}, or another in China. */
    public String dnsSuffix() {
        return PartitionMetadata.of(Region.of(region)).dnsSuffix();
    }

    /** Whether calls stay on this machine. */
    public boolean loopback() {
        return endpointOverride()
                .map(URI::getHost)
                .filter(host -> host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]"))
                .isPresent();
    }
}
