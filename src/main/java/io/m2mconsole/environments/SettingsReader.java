package io.m2mconsole.environments;

import io.m2mconsole.aws.AwsClients;
import io.m2mconsole.aws.AwsRole;
import io.m2mconsole.aws.AwsTarget;
import io.m2mconsole.environments.EnvironmentsProperties.Settings;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.PoolId;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Checks one environment's settings and completes them; a mistake is an {@link IllegalArgumentException} for the person. */
final class SettingsReader {

    private static final Pattern REGION = Pattern.compile("[a-z]{2,4}(-[a-z]+)+-\\d");
    private static final Pattern PREFIX = Pattern.compile("[A-Za-z0-9_+=.@-]+(/[A-Za-z0-9_+=.@-]+)*");
    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?");
    private static final Pattern KMS_KEY = Pattern.compile(
            "arn:[\\w-]+:kms:[\\w-]+:\\d{12}:(key|alias)/[\\w/-]+|alias/[\\w/-]+|(mrk-)?[0-9a-f-]{32,36}");
    private static final double HALF_OF_AWS = 2.5;
    private static final double UNBRAKED = 5_000;

    private SettingsReader() {}

    static ConfiguredEnvironment read(String id, Settings settings, AwsClients clients) {
        var environment = new EnvironmentId(id);
        require(!Configured.RESERVED.contains(id), "«" + id + "» is a page of the console itself: choose another id.");
        var target = target(id, settings, clients);
        var stack = given(settings.stackName());
        var pool = given(settings.pool()).map(PoolId::new);
        require(
                stack.isPresent() || pool.isPresent(),
                "It needs a stack or a pool: set console.environments." + id + ".stack-name or .pool.");
        pool.ifPresent(known -> require(
                known.value().startsWith(target.region() + "_"),
                "Its pool " + known + " is not in its region " + target.region()
                        + ": a pool's id begins with its region. Set console.environments." + id
                        + ".region or .pool."));
        var prefix = given(settings.secretPrefix()).orElse("m2m/" + id);
        require(
                PREFIX.matcher(prefix).matches(),
                "Its secret-prefix has letters, digits and / _ + = . @ - and does not begin or end with a slash.");
        var domain = given(settings.domain());
        require(
                domain.stream().allMatch(text -> DOMAIN.matcher(text).matches()),
                "Its domain is a prefix such as my-team, or a host name such as auth.example.com, without https://.");
        var rate = Optional.ofNullable(settings.describesPerSecond())
                .orElse(target.endpointOverride().isPresent() ? UNBRAKED : HALF_OF_AWS);
        require(rate > 0, "Its describes-per-second is more than 0.");
        return new ConfiguredEnvironment(
                environment,
                target,
                stack,
                pool,
                domain,
                settings.apis().stream().map(ConfiguredApi::parse).toList(),
                prefix,
                settings.guarded(),
                settings.predictedDenialsUnticked(),
                settings.sandbox(),
                rate,
                rules(settings));
    }

    private static AwsTarget target(String id, Settings settings, AwsClients clients) {
        var role = given(settings.roleArn());
        require(
                role.isPresent() || given(settings.externalId()).isEmpty(),
                "It has an external-id but no role to assume: set console.environments." + id + ".role-arn.");
        var target = clients.target(
                settings.region(),
                given(settings.endpoint()).map(SettingsReader::endpoint),
                role.map(arn -> new AwsRole(arn, given(settings.externalId()).orElse(null))));
        require(
                REGION.matcher(target.region()).matches(),
                "It needs a region such as us-east-1: set console.environments." + id + ".region.");
        return target;
    }

    private static Rules rules(Settings settings) {
        var key = given(settings.kmsKey());
        require(
                key.stream().allMatch(text -> KMS_KEY.matcher(text).matches()),
                "Its kms-key is the id, the ARN or the alias (alias/…) of a KMS key.");
        var policies = settings.policies();
        var quotas = settings.quotas();
        return new Rules(
                settings.fourEyes(),
                key.orElse(null),
                named("managed-names", () -> new NamePattern(settings.managedNames())),
                new Policies(
                        policies.longestTokenLifetime(),
                        policies.oldestSecret(),
                        policies.twoSecrets(),
                        named("policies.naming", () -> new NamePattern(policies.naming()))),
                new Quotas(
                        quotas.clients(),
                        quotas.resourceServers(),
                        quotas.scopesPerServer(),
                        quotas.scopesPerClient()));
    }

    private static NamePattern named(String property, Supplier<NamePattern> pattern) {
        try {
            return pattern.get();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("Its " + property + " is wrong: " + e.getMessage(), e);
        }
    }

    private static URI endpoint(String text) {
        var uri = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
        require(
                uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())),
                "Its endpoint is a URL such as http://127.0.0.1:4566.");
        return uri;
    }

    private static Optional<String> given(String text) {
        return Optional.of(text.strip()).filter(stripped -> !stripped.isEmpty());
    }

    private static void require(boolean met, String otherwise) {
        if (!met) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
