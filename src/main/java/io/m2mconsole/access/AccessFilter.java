package io.m2mconsole.access;

import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.shared.ScopeName;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Narrows both axes: every word must occur, whatever its case.
 *
 * @param clients words in a client's name, id or one of its scopes
 * @param methods words in a method's verb, path, API, stage or one of its scopes
 */
public record AccessFilter(String clients, String methods) {

    /** The groups with those of their members that fit; groups without any are left out. */
    public List<ClientGroup> clients(Collection<ClientGroup> groups) {
        if (clients.isBlank()) {
            return List.copyOf(groups);
        }
        var fits = client();
        return groups.stream()
                .map(group -> group.members().stream().filter(fits).toList())
                .filter(members -> !members.isEmpty())
                .map(ClientGroup::new)
                .toList();
    }

    /** As {@link #clients(Collection)}, of methods. */
    public List<MethodGroup> methods(Collection<MethodGroup> groups) {
        if (methods.isBlank()) {
            return List.copyOf(groups);
        }
        var fits = method();
        return groups.stream()
                .map(group -> group.members().stream().filter(fits).toList())
                .filter(members -> !members.isEmpty())
                .map(MethodGroup::new)
                .toList();
    }

    private Predicate<AppClient> client() {
        var words = words(clients);
        var scopes = new ScopeWords();
        return client -> words.stream()
                .allMatch(word -> has(client.name().value(), word)
                        || has(client.id().value(), word)
                        || scopes.any(client.scopes(), word));
    }

    private Predicate<ApiMethod> method() {
        var words = words(methods);
        var scopes = new ScopeWords();
        return method -> words.stream()
                .allMatch(word -> has(method.id().label(), word)
                        || has(method.stage().apiName() + "/" + method.stage().stage(), word)
                        || scopes.any(method.requirement().anyOf(), word));
    }

    private static List<String> words(String text) {
        return Stream.of(text.strip().toLowerCase(Locale.ROOT).split("\\s+", -1))
                .toList();
    }

    private static boolean has(String text, String word) {
        return text.toLowerCase(Locale.ROOT).contains(word);
    }

    /** Remembers which scopes have which words: thousands of clients share a few scopes. */
    private static final class ScopeWords {

        private final Map<String, Map<ScopeName, Boolean>> known = new HashMap<>();

        boolean any(Collection<ScopeName> scopes, String word) {
            var answers = known.computeIfAbsent(word, _ -> new HashMap<>());
            for (var scope : scopes) {
                if (answers.computeIfAbsent(scope, one -> has(one.toString(), word))) {
                    return true;
                }
            }
            return false;
        }
    }
}
