package io.m2mconsole.index;

import io.m2mconsole.aws.AwsCalls;
import io.m2mconsole.aws.AwsClients;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.Patterns;
import io.m2mconsole.shared.Problem.Kind;
import io.m2mconsole.shared.RemoteFailure;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.StackResource;

/** Which app clients stacks hold, by their physical ids. */
@Component
class AwsStackClients {

    private final AwsClients clients;

    AwsStackClients(AwsClients clients) {
        this.clients = clients;
    }

    /** Those of the environment's stack, or of the stack that holds its pool, nested stacks included. Blocks. */
    Set<ClientId> of(Environment environment) {
        var cloudFormation = clients.cloudFormation(environment.target());
        var found = new HashSet<ClientId>();
        environment
                .stack()
                .or(() -> stackOf(cloudFormation, environment.pool().value()))
                .ifPresent(stack -> gather(cloudFormation, stack, found));
        return found;
    }

    private static Optional<String> stackOf(CloudFormationClient cloudFormation, String physicalId) {
        try {
            return AwsCalls.call(
                    "find the stack of " + physicalId,
                    () ->
                            cloudFormation
                                    .describeStackResources(request -> request.physicalResourceId(physicalId))
                                    .stackResources()
                                    .stream()
                                    .map(StackResource::stackId)
                                    .findFirst());
        } catch (RemoteFailure e) {
            // What no stack holds is answered as an unknown stack.
            if (e.problem().kind() == Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static void gather(CloudFormationClient cloudFormation, String stack, Set<ClientId> found) {
        var resources =
                AwsCalls.call(
                        "list the resources of the stack " + stack,
                        () -> cloudFormation
                                .listStackResourcesPaginator(request -> request.stackName(stack))
                                .stackResourceSummaries()
                                .stream()
                                .filter(resource -> resource.physicalResourceId() != null)
                                .toList());
        for (var resource : resources) {
            switch (resource.resourceType()) {
                case "AWS::Cognito::UserPoolClient" -> {
                    if (Patterns.CLIENT_ID.matches(resource.physicalResourceId())) {
                        found.add(new ClientId(resource.physicalResourceId()));
                    }
                }
                case "AWS::CloudFormation::Stack" -> gather(cloudFormation, resource.physicalResourceId(), found);
                default -> {}
            }
        }
    }
}
