package io.m2mconsole.rotation;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How secrets are rotated, below {@code console.rotation.}.
 *
 * @param grace how long old and new secret are both valid, so that workloads can fetch the new one
 * @param sandboxGrace the same on the embedded sandbox, where nobody wants to wait
 * @param every how often the secret of each client that the console stored is rotated; absent for only those whose tag
 *     {@code m2m-console:rotate-every} says
 * @param checkEvery how often it is looked for secrets that are due
 * @param webhook told by POST of rotations that failed, as JSON without secrets; absent for nobody
 * @param verificationsPerSecond how many stored secrets are tried a second: each costs a token request
 */
@ConfigurationProperties("console.rotation")
record RotationProperties(
        @DefaultValue("24h") Duration grace,
        @DefaultValue("30s") Duration sandboxGrace,
        @Nullable Duration every,
        @DefaultValue("15m") Duration checkEvery,
        @Nullable URI webhook,
        @DefaultValue("5") double verificationsPerSecond) {}
