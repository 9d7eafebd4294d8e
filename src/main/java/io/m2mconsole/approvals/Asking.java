package io.m2mconsole.approvals;

import io.m2mconsole.approvals.ApprovalRequest.State;
import io.m2mconsole.operations.Command;
import io.m2mconsole.operations.Requests;
import io.m2mconsole.people.Actor;
import io.m2mconsole.shared.Problem;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Keeps what must be approved. */
@Component
@EnableConfigurationProperties(ApprovalsProperties.class)
class Asking implements Requests {

    private final JdbcApprovals table;
    private final ApprovalsProperties properties;

    Asking(JdbcApprovals table, ApprovalsProperties properties) {
        this.table = table;
        this.properties = properties;
    }

    @Override
    public Problem ask(Command command, Actor actor) {
        var content = command.later();
        var environment = Optional.ofNullable(command.environment());
        if (content.isEmpty() || environment.isEmpty()) {
            return Problem.of(
                    Problem.Kind.DENIED,
                    "Changes here need another person's approval, and this one (" + command.action()
                            + ") cannot be asked for.",
                    "Do it by one of the ways that can be approved, such as onboarding, rotation, deletion or the tabs of"
                            + " a client.");
        }
        var now = Instant.now();
        table.add(new ApprovalRequest(
                UUID.randomUUID().toString(),
                environment.get(),
                command.action(),
                command.target().length() > 512 ? command.target().substring(0, 512) : command.target(),
                actor.name(),
                content.get(),
                State.WAITING,
                now,
                now.plus(properties.expireAfter()),
                null,
                null,
                null));
        return Problem.of(
                Problem.Kind.REQUESTED,
                "Asked for: another person must approve it.",
                "Nothing is changed yet. The request stands on the page Approvals.");
    }
}
