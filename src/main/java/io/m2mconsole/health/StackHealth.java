package io.m2mconsole.health;

import io.m2mconsole.environments.Environment;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether the stack is whole, and if not, what failed in it first. */
@Component
class StackHealth implements HealthCheck {

    private static final String SUBJECT = "Stack";

    private final AwsStackState stacks;

    StackHealth(AwsStackState stacks) {
        this.stacks = stacks;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public List<HealthItem> check(Environment environment) {
        return environment.stack().map(stack -> check(environment, stack)).stream()
                .toList();
    }

    private HealthItem check(Environment environment, String stack) {
        var status = stacks.status(environment.target(), stack);
        if (status.matches("(CREATE|UPDATE|IMPORT)_COMPLETE")) {
            return HealthItem.ok(SUBJECT, "The stack " + stack + " is " + status + ".");
        }
        if (status.endsWith("_IN_PROGRESS")) {
            return HealthItem.warning(
                    SUBJECT,
                    "The stack " + stack + " is " + status + ": it is being changed.",
                    "Wait until it is complete, then refresh.");
        }
        var reason = stacks.firstFailure(environment.target(), stack)
                .map(failure -> " First to fail was " + failure)
                .orElse("");
        return status.equals("UPDATE_ROLLBACK_COMPLETE")
                ? HealthItem.warning(
                        SUBJECT,
                        "The last update of the stack " + stack + " was rolled back." + reason,
                        "It stands as before the update; mend its template and update it again.")
                : HealthItem.failed(
                        SUBJECT,
                        "The stack " + stack + " is deployed by half: " + status + "." + reason,
                        "Mend what failed, then update the stack, or delete it and create it anew. What is there already"
                                + " is shown all the same.");
    }
}
