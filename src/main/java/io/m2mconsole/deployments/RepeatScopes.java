package io.m2mconsole.deployments;

import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.apis.Apis;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.operations.Action;
import io.m2mconsole.operations.Repeat;
import io.m2mconsole.operations.Repeatable;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.RemoteFailure;
import io.m2mconsole.shared.ScopeName;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A change of a method's scopes, later. */
@Component
class RepeatScopes implements Repeat {

    private final ApiChanges changes;
    private final Apis apis;
    private final Environments environments;

    RepeatScopes(ApiChanges changes, Apis apis, Environments environments) {
        this.changes = changes;
        this.apis = apis;
        this.environments = environments;
    }

    static Repeatable of(ApiMethod method, Set<ScopeName> scopes) {
        var before = method.requirement().anyOf();
        return new Repeatable(
                Map.of("method", place(method), "scopes", text(scopes), "before", text(before)),
                Stream.concat(
                                before.stream()
                                        .filter(scope -> !scopes.contains(scope))
                                        .map(scope -> "- " + scope),
                                scopes.stream()
                                        .filter(scope -> !before.contains(scope))
                                        .map(scope -> "+ " + scope))
                        .sorted()
                        .toList());
    }

    @Override
    public Set<Action> actions() {
        return Set.of(Action.METHOD_SCOPES);
    }

    @Override
    public void carryOut(Action action, EnvironmentId id, Map<String, String> data) {
        var environment = environments.get(id);
        var method = apis.deployed(environment).stream()
                .filter(each -> place(each).equals(data.get("method")))
                .filter(each -> text(each.requirement().anyOf()).equals(data.get("before")))
                .findFirst()
                .orElseThrow(() -> new RemoteFailure(Problem.of(
                        Problem.Kind.CONFLICT,
                        "The method is gone, or requires other scopes than when this was asked for.",
                        "Look at it again, and ask anew.")));
        changes.requireScopes(environment, method, scopes(data.getOrDefault("scopes", "")));
    }

    private static Set<ScopeName> scopes(String text) {
        return Arrays.stream(text.split(" "))
                .filter(scope -> !scope.isEmpty())
                .map(ScopeName::parse)
                .collect(Collectors.toSet());
    }

    private static String place(ApiMethod method) {
        return String.join(
                " ",
                List.of(
                        method.stage().api().value(),
                        method.stage().stage().value(),
                        method.verb().name(),
                        method.path()));
    }

    private static String text(Set<ScopeName> scopes) {
        return scopes.stream().map(ScopeName::toString).sorted().collect(Collectors.joining(" "));
    }
}
