package io.m2mconsole.approvals;

import io.m2mconsole.operations.Action;
import io.m2mconsole.operations.Repeatable;
import io.m2mconsole.shared.EnvironmentId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one person asked for and another must approve. What it does never changes after it was asked for.
 *
 * @param requester who asked
 * @param content exactly what will run
 * @param decider who approved, refused or withdrew it; absent while nobody did
 * @param remark why it was refused or failed; absent where there is nothing to say
 */
public record ApprovalRequest(
        String id,
        EnvironmentId environment,
        Action action,
        String target,
        String requester,
        Repeatable content,
        State state,
        Instant asked,
        Instant expires,
        @Nullable String decider,
        @Nullable Instant decided,
        @Nullable String remark) {

    /** Where it stands. */
    public enum State {
        WAITING,
        /** Approved, and begun. */
        APPROVED,
        DONE,
        FAILED,
        REFUSED,
        WITHDRAWN,
        EXPIRED
    }

    public Optional<String> decidedBy() {
        return Optional.ofNullable(decider);
    }

    public Optional<String> said() {
        return Optional.ofNullable(remark);
    }

    /** As it stands at that time: what waited too long is expired, whatever the row says. */
    ApprovalRequest at(Instant now) {
        return state == State.WAITING && !now.isBefore(expires) ? with(State.EXPIRED) : this;
    }

    private ApprovalRequest with(State other) {
        return new ApprovalRequest(
                id, environment, action, target, requester, content, other, asked, expires, decider, decided, remark);
    }
}
