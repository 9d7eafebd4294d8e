package io.m2mconsole.operations;

import io.m2mconsole.people.Actor;
import io.m2mconsole.shared.Problem;

/** Where commands go that another person must approve first; the room of the approvals keeps them. */
public interface Requests {

    /**
     * Keeps what was asked for, exactly as it would have run.
     *
     * @return that it waits for approval, of kind {@code REQUESTED}; or why it cannot be asked for
     */
    Problem ask(Command command, Actor actor);
}
