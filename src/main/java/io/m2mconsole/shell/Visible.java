package io.m2mconsole.shell;

import io.m2mconsole.environments.Environments;
import io.m2mconsole.people.People;
import io.m2mconsole.people.Right;
import io.m2mconsole.shared.EnvironmentId;
import java.util.List;
import org.springframework.stereotype.Component;

/** The environments that this thread's person may view. */
@Component
record Visible(Environments known, People people) {

    List<EnvironmentId> environments() {
        var actor = people.actor();
        return known.ids().stream().filter(id -> actor.may(Right.VIEW, id)).toList();
    }
}
