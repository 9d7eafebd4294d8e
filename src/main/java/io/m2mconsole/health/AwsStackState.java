package io.m2mconsole.health;

import io.m2mconsole.aws.AwsCalls;
import io.m2mconsole.aws.AwsClients;
import io.m2mconsole.aws.AwsTarget;
import io.m2mconsole.shared.Problem.Kind;
import io.m2mconsole.shared.RemoteFailure;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads how a stack stands, and what failed in it first. */
@Component
class AwsStackState {

    private final AwsClients clients;

    AwsStackState(AwsClients clients) {
        this.clients = clients;
    }

    /** The stack's status, such as UPDATE_COMPLETE. */
    String status(AwsTarget target, String stack) {
        return AwsCalls.call(
                "describe the stack " + stack,
                () -> clients.cloudFormation(target)
                        .describeStacks(request -> request.stackName(stack))
                        .stacks()
                        .getFirst()
                        .stackStatusAsString());
    }

    /** The first resource that failed since the last start of a change, with AWS's reason; empty where none is known. */
    Optional<String> firstFailure(AwsTarget target, String stack) {
        try {
            return AwsCalls.call(
                    "read the events of the stack " + stack,
                    () -> clients
                            .cloudFormation(target)
                            .describeStackEventsPaginator(request -> request.stackName(stack))
                            .stackEvents()
                            .stream()
                            // The newest comes first.
                            .takeWhile(event -> !(stack.equals(event.logicalResourceId())
                                    && event.resourceStatusAsString().matches("(CREATE|UPDATE)_IN_PROGRESS")))
                            .filter(event -> event.resourceStatusAsString().endsWith("_FAILED")
                                    && event.resourceStatusReason() != null
                                    && !stack.equals(event.logicalResourceId()))
                            .reduce((_, earlier) -> earlier)
                            .map(event -> event.logicalResourceId() + " (" + event.resourceType() + "): "
                                    + event.resourceStatusReason()));
        } catch (RemoteFailure e) {
            if (e.problem().kind() != Kind.DENIED) {
                throw e;
            }
            return Optional.empty();
        }
    }
}
