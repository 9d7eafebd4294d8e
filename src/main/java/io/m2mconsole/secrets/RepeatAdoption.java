package io.m2mconsole.secrets;

import io.m2mconsole.environments.Environments;
import io.m2mconsole.operations.Action;
import io.m2mconsole.operations.Repeat;
import io.m2mconsole.operations.Repeatable;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.ClientName;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.ScopeName;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** An adoption, later. */
@Component
class RepeatAdoption implements Repeat {

    private final Adoption adoption;
    private final Environments environments;

    RepeatAdoption(Adoption adoption, Environments environments) {
        this.adoption = adoption;
        this.environments = environments;
    }

    static Repeatable of(ClientId id, ClientName name, Set<ScopeName> scopes) {
        return new Repeatable(
                Map.of(
                        "client", id.value(),
                        "name", name.value(),
                        "scopes",
                                scopes.stream()
                                        .map(ScopeName::toString)
                                        .sorted()
                                        .collect(Collectors.joining(" "))),
                List.of("+ a stored copy of the secret of " + name));
    }

    @Override
    public Set<Action> actions() {
        return Set.of(Action.SECRET_ADOPT);
    }

    @Override
    public void carryOut(Action action, EnvironmentId id, Map<String, String> data) {
        adoption.adopt(
                environments.get(id),
                new ClientId(data.getOrDefault("client", "")),
                new ClientName(data.getOrDefault("name", "")),
                Arrays.stream(data.getOrDefault("scopes", "").split(" "))
                        .filter(scope -> !scope.isEmpty())
                        .map(ScopeName::parse)
                        .collect(Collectors.toSet()));
    }
}
