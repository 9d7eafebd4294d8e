package io.m2mconsole.environments;

import io.m2mconsole.aws.AwsTarget;
import io.m2mconsole.shared.ClientName;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.PoolId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One user pool with its APIs, as discovered.
 *
 * @param stackName the CloudFormation stack it was discovered from, absent where it was configured by hand
 * @param stages the deployed stages whose methods it governs
 * @param secretPrefix where its clients' secrets lie in Secrets Manager, such as {@code m2m/sandbox}
 * @param guarded whether it is protected: changes and live tests ask for more
 * @param predictedDenialsUnticked whether unsafe requests that are predicted denied may be sent without being ticked
 * @param sandbox whether it is the embedded sandbox, which a badge shows
 * @param rules how its clients are kept
 */
public record Environment(
        EnvironmentId id,
        AwsTarget target,
        PoolId pool,
        String poolName,
        PoolEndpoints endpoints,
        List<ApiStage> stages,
        @Nullable String stackName,
        String secretPrefix,
        boolean guarded,
        boolean predictedDenialsUnticked,
        boolean sandbox,
        Rules rules) {

    public Environment {
        stages = List.copyOf(stages);
    }

    /** An environment under the usual rules. */
    public Environment(
            EnvironmentId id,
            AwsTarget target,
            PoolId pool,
            String poolName,
            PoolEndpoints endpoints,
            List<ApiStage> stages,
            @Nullable String stackName,
            String secretPrefix,
            boolean guarded,
            boolean predictedDenialsUnticked,
            boolean sandbox) {
        this(
                id,
                target,
                pool,
                poolName,
                endpoints,
                stages,
                stackName,
                secretPrefix,
                guarded,
                predictedDenialsUnticked,
                sandbox,
                Rules.DEFAULT);
    }

    /** Whether the console may change the client: its name is within the managed pattern. */
    public boolean manages(ClientName client) {
        return rules.managed().matches(client.value());
    }

    /** The KMS key for its clients' secrets; empty for Secrets Manager's own. */
    public Optional<String> kmsKey() {
        return Optional.ofNullable(rules.kmsKey());
    }

    public Policies policies() {
        return rules.policies();
    }

    public Optional<String> stack() {
        return Optional.ofNullable(stackName);
    }

    /** The name of a client's secret in Secrets Manager: {@code m2m/<environment>/<client name>}. */
    public String secretName(ClientName client) {
        // A space is no letter of a secret's name.
        return secretPrefix + "/" + client.value().replaceAll("[^A-Za-z0-9/_+=.@-]", "-");
    }

    /** Whether requests that may change data are sent unticked where a denial is predicted: never in a protected one. */
    public boolean sendsPredictedDenials() {
        return predictedDenialsUnticked && !guarded;
    }
}
