package io.m2mconsole.scopes;

import io.m2mconsole.environments.Environment;
import io.m2mconsole.shared.ScopeName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Who uses a scope, by all that is known in the house. */
@Service
public class ScopeUsage {

    private static final int NAMED = 8;

    private final ObjectProvider<ScopeUse> uses;

    ScopeUsage(ObjectProvider<ScopeUse> uses) {
        this.uses = uses;
    }

    /**
     * The users by what they do with it, such as "Held by"; kinds without any are left out. Blocks.
     *
     * @throws io.m2mconsole.shared.RemoteFailure where one kind cannot be told: then nobody knows that it is unused
     */
    public Map<String, List<String>> of(Environment environment, ScopeName scope) {
        var users = new LinkedHashMap<String, List<String>>();
        uses.orderedStream().forEach(use -> {
            var names = use.users(environment).getOrDefault(scope, List.of());
            if (!names.isEmpty()) {
                users.put(use.label(), names);
            }
        });
        return users;
    }

    /** The users in words; of many, the first few and how many more. */
    static String sentence(Map<String, List<String>> users) {
        return users.entrySet().stream()
                .map(entry -> entry.getKey().toLowerCase(Locale.ROOT) + " " + names(entry.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static String names(List<String> names) {
        var shown = names.stream().limit(NAMED).collect(Collectors.joining(", "));
        return names.size() > NAMED ? shown + " and " + (names.size() - NAMED) + " more" : shown;
    }
}
