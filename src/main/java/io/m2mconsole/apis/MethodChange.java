package io.m2mconsole.apis;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a deployment would change about a method of a stage.
 *
 * @param deployed the method as it answers now; absent where it is new
 * @param next the method of the working copy; absent where it is removed
 */
public record MethodChange(
        MethodId id, @Nullable ApiMethod deployed, @Nullable ApiMethod next) {

    /** The method as it answers now. */
    public Optional<ApiMethod> before() {
        return Optional.ofNullable(deployed);
    }

    /** The method as it would answer after a deployment. */
    public Optional<ApiMethod> after() {
        return Optional.ofNullable(next);
    }

    /** What would happen to it, as a word. */
    public String word() {
        if (deployed == null) {
            return "added";
        }
        if (next == null) {
            return "removed";
        }
        return deployed.requirement().anyOf().equals(next.requirement().anyOf()) ? "changed" : "scopes changed";
    }

    /** The differences between what is deployed and the working copy, by path and verb. */
    public static List<MethodChange> between(Collection<ApiMethod> deployed, Collection<ApiMethod> working) {
        var now = byId(deployed);
        var then = byId(working);
        var ids = new TreeSet<>(Apis.BY_PLACE);
        ids.addAll(now.keySet());
        ids.addAll(then.keySet());
        return ids.stream()
                .map(id -> new MethodChange(id, now.get(id), then.get(id)))
                .filter(change -> !same(change.before(), change.after()))
                .toList();
    }

    private static boolean same(Optional<ApiMethod> one, Optional<ApiMethod> other) {
        return one.isPresent()
                && other.isPresent()
                && Objects.equals(one.get().requirement(), other.get().requirement())
                && one.get().apiKeyRequired() == other.get().apiKeyRequired();
    }

    private static Map<MethodId, ApiMethod> byId(Collection<ApiMethod> methods) {
        return methods.stream().collect(Collectors.toMap(ApiMethod::id, Function.identity(), (one, _) -> one));
    }
}
