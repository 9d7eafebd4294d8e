package io.m2mconsole.aws;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where calls go.
 *
 * @param region such as {@code us-east-1}
 * @param endpoint an AWS-compatible endpoint for all services, absent for AWS itself
 */
public record AwsTarget(String region, @Nullable URI endpoint) {

    public Optional<URI> endpointOverride() {
        return Optional.ofNullable(endpoint);
    }
}
