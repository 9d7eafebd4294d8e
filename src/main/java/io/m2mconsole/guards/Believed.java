package io.m2mconsole.guards;

import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.apis.MethodId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Methods as they are believed to be: as deployed, but for those whose authorizer is gone, which are as they were before.
 *
 * @param methods all of them
 * @param lost those whose authorizer is gone, by their place
 */
public record Believed(List<ApiMethod> methods, Map<MethodId, LostGuard> lost) {

    public Believed {
        methods = List.copyOf(methods);
        lost = Map.copyOf(lost);
    }

    static Believed of(Collection<ApiMethod> deployed, Collection<LostGuard> gone) {
        var lost = gone.stream().collect(Collectors.toMap(one -> one.deployed().id(), Function.identity()));
        return new Believed(
                deployed.stream()
                        .map(method -> lost.containsKey(method.id())
                                ? lost.get(method.id()).believed()
                                : method)
                        .toList(),
                lost);
    }
}
