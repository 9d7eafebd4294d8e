package io.m2mconsole.access;

import io.m2mconsole.apis.Flip;
import io.m2mconsole.apis.FlipPreview;
import io.m2mconsole.apis.MethodChange;
import io.m2mconsole.clients.Clients;
import io.m2mconsole.environments.Environment;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Previews changes of methods with the environment's clients. */
@Component
class CellFlips implements FlipPreview {

    private final Clients clients;

    CellFlips(Clients clients) {
        this.clients = clients;
    }

    @Override
    public List<Flip> flips(Environment environment, Collection<MethodChange> changes) {
        return changes.isEmpty() ? List.of() : MethodFlips.of(clients.list(environment), changes, environment.pool());
    }
}
