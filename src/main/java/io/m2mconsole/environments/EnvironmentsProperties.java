package io.m2mconsole.environments;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/**
 * The environments, below {@code console.}.
 *
 * @param environments their settings as text by id, such as {@code console.environments.prod.stack-name}; see {@link
 *     Settings}
 * @param rediscoverAfter how long what was discovered is used before AWS is asked again
 */
@ConfigurationProperties("console")
record EnvironmentsProperties(
        @DefaultValue Map<String, Map<String, String>> environments,
        @DefaultValue("5m") Duration rediscoverAfter) {

    private static final String PREFIX = "environment";

    /**
     * The settings of an environment; read one by one, so that a mistake in one does not stop the others.
     *
     * @throws BindException where a value is not of its type
     */
    Settings settings(String id) {
        var values = environments.getOrDefault(id, Map.of()).entrySet().stream()
                .collect(Collectors.toMap(entry -> PREFIX + "." + entry.getKey(), Map.Entry::getValue));
        return new Binder(new MapConfigurationPropertySource(values)).bindOrCreate(PREFIX, Settings.class);
    }

    /**
     * One environment. What texts mean is checked later.
     *
     * @param region its region; empty for {@code AWS_REGION}
     * @param roleArn the IAM role to assume, in its account; empty for the console's own credentials
     * @param externalId the external id that the role's trust policy asks for; empty for none
     * @param endpoint an AWS-compatible endpoint; empty for {@code AWS_ENDPOINT_URL}, else AWS
     * @param stackName the CloudFormation stack to discover pool and APIs from; empty where both are named here
     * @param pool the user pool's id; empty to take the stack's
     * @param domain the pool's domain for tokens, a prefix or a full host name; empty for the pool's own domain name where
     *     that is active, else its prefix
     * @param apis ids of REST or HTTP APIs, in addition to the stack's, each with or without a stage ({@code a1b2c3/prod});
     *     empty to search all of the account and region for authorizers that trust the pool
     * @param secretPrefix where its clients' secrets lie; empty for {@code m2m/<id>}
     * @param kmsKey id, ARN or alias of the KMS key that encrypts its clients' secrets; empty for Secrets Manager's own
     * @param managedNames a regular expression of the client names that the console may change; others are only shown
     * @param guarded whether it is protected ({@code protected} is a word of Java's)
     * @param fourEyes whether changes need another person's approval, where it is protected
     * @param predictedDenialsUnticked whether unsafe requests that are predicted denied may be sent without being ticked
     * @param sandbox whether it is the embedded sandbox
     * @param describesPerSecond how many app clients are described a second; absent for half of AWS's 5, or without a
     *     brake where an endpoint is named
     * @param policies what is asked of its clients
     * @param quotas AWS's quotas of its pool, where they were raised
     */
    record Settings(
            @DefaultValue("") String region,
            @DefaultValue("") String roleArn,
            @DefaultValue("") String externalId,
            @DefaultValue("") String endpoint,
            @DefaultValue("") String stackName,
            @DefaultValue("") String pool,
            @DefaultValue("") String domain,
            @DefaultValue List<String> apis,
            @DefaultValue("") String secretPrefix,
            @DefaultValue("") String kmsKey,
            @DefaultValue(".*") String managedNames,

            @org.springframework.boot.context.properties.bind.Name("protected") @DefaultValue("false")
            boolean guarded,

            @DefaultValue("false") boolean fourEyes,
            @DefaultValue("false") boolean predictedDenialsUnticked,
            @DefaultValue("false") boolean sandbox,
            @Nullable Double describesPerSecond,
            @DefaultValue PolicySettings policies,
            @DefaultValue QuotaSettings quotas) {}

    /**
     * What is asked of an environment's clients.
     *
     * @param longestTokenLifetime how long an access token may live
     * @param oldestSecret how old a secret in use may be
     * @param twoSecrets how long a client may have two active secrets
     * @param naming a regular expression that clients' names are to match
     */
    record PolicySettings(
            @DefaultValue("1h") Duration longestTokenLifetime,
            @DefaultValue("90d") Duration oldestSecret,
            @DefaultValue("7d") Duration twoSecrets,
            @DefaultValue(".*") String naming) {}

    /**
     * AWS's quotas of one pool.
     *
     * @param clients how many app clients
     * @param resourceServers how many resource servers
     * @param scopesPerServer how many scopes one resource server
     * @param scopesPerClient how many scopes one client
     */
    record QuotaSettings(
            @DefaultValue("1000") int clients,
            @DefaultValue("25") int resourceServers,
            @DefaultValue("100") int scopesPerServer,
            @DefaultValue("50") int scopesPerClient) {}
}
