package io.m2mconsole.permissions;

import io.m2mconsole.aws.AwsCalls;
import io.m2mconsole.aws.AwsClients;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.permissions.AwsIdentity.Identity;
import io.m2mconsole.shared.RemoteFailure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.iam.model.PolicyEvaluationDecisionType;

/** Asks IAM what the console's policies allow, trying nothing. */
@Component
class AwsSimulation {

    private final AwsClients clients;

    AwsSimulation(AwsClients clients) {
        this.clients = clients;
    }

    /**
     * Whether each action is allowed on all its resources.
     *
     * @throws RemoteFailure where the console may not ask, or IAM does not know it
     */
    Map<String, Boolean> allowed(Environment environment, Identity identity, List<ConsolePermission> permissions) {
        var allowed = new HashMap<String, Boolean>();
        permissions.stream()
                .collect(Collectors.groupingBy(ConsolePermission::place))
                .forEach((place, group) -> allowed.putAll(AwsCalls.call(
                        "simulate the console's policies", () -> ask(environment, identity, place, group))));
        return allowed;
    }

    private Map<String, Boolean> ask(
            Environment environment, Identity identity, Place place, List<ConsolePermission> group) {
        return clients
                .iam(environment.target())
                .simulatePrincipalPolicyPaginator(request -> request.policySourceArn(identity.principal())
                        .actionNames(
                                group.stream().map(ConsolePermission::action).toList())
                        .resourceArns(place.resources(environment, identity)))
                .evaluationResults()
                .stream()
                .collect(Collectors.toMap(
                        result -> result.evalActionName(),
                        result -> result.evalDecision() == PolicyEvaluationDecisionType.ALLOWED,
                        Boolean::logicalAnd));
    }
}
