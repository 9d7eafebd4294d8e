package io.m2mconsole.aws;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How AWS is reached, below {@code aws.}; the first two are the AWS SDKs' and CLI's own variables {@code AWS_REGION} and
 * {@code AWS_ENDPOINT_URL}.
 *
 * @param region the region of environments that name none
 * @param endpointUrl the endpoint of environments that name none; absent for AWS itself
 * @param connectTimeout how long a connection may take
 * @param attemptTimeout how long one attempt of a call may take
 * @param callTimeout how long a call may take with its retries
 * @param connections how many connections all clients share
 */
@ConfigurationProperties("aws")
record AwsProperties(
        @DefaultValue("") String region,
        @Nullable URI endpointUrl,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("15s") Duration attemptTimeout,
        @DefaultValue("40s") Duration callTimeout,
        @DefaultValue("64") int connections) {}
