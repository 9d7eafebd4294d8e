package io.m2mconsole.editing;

import io.m2mconsole.aws.AwsCalls;
import io.m2mconsole.aws.AwsClients;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.shared.RemoteFailure;
import java.util.Optional;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.cloudformation.model.StackResource;

/** Which stack a resource belongs to. */
@Component
class AwsStackOwners {

    private final AwsClients clients;

    AwsStackOwners(AwsClients clients) {
        this.clients = clients;
    }

    /** The name of the stack that holds it; empty where none does, or the console may not ask. */
    Optional<String> stackOf(Environment environment, String physicalId) {
        try {
            return AwsCalls.call(
                    "find the stack of " + physicalId,
                    () -> clients
                            .cloudFormation(environment.target())
                            .describeStackResources(request -> request.physicalResourceId(physicalId))
                            .stackResources()
                            .stream()
                            .filter(resource -> physicalId.equals(resource.physicalResourceId()))
                            .map(StackResource::stackName)
                            .findFirst());
        } catch (RemoteFailure e) {
            return switch (e.problem().kind()) {
                case NOT_FOUND, DENIED, INVALID -> Optional.empty();
                case THROTTLED, CONFLICT, UNREACHABLE, UNEXPECTED, REQUESTED -> throw e;
            };
        }
    }
}
