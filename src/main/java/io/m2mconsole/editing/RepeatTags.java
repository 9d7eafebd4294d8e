package io.m2mconsole.editing;

import io.m2mconsole.clients.AppClient;
import io.m2mconsole.clients.Clients;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.operations.Action;
import io.m2mconsole.operations.Repeat;
import io.m2mconsole.operations.Repeatable;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.EnvironmentId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says who answers for a client after another person approved it, unless somebody else has said otherwise meanwhile. */
@Component
class RepeatTags implements Repeat {

    private static final String CLIENT = "client";
    private static final String WAS = "was ";
    private static final String WANTED = "wanted ";

    private final Ownership ownership;
    private final Clients clients;
    private final Environments environments;

    RepeatTags(Ownership ownership, Clients clients, Environments environments) {
        this.ownership = ownership;
        this.clients = clients;
        this.environments = environments;
    }

    /** @param opened all tags as they were @param changes those that differ, by tag */
    static Repeatable of(AppClient client, Map<String, String> opened, Map<String, String> changes) {
        var data = new HashMap<String, String>();
        data.put(CLIENT, client.id().value());
        changes.forEach((tag, value) -> {
            data.put(WAS + tag, opened.getOrDefault(tag, ""));
            data.put(WANTED + tag, value);
        });
        return new Repeatable(
                data,
                changes.keySet().stream()
                        .sorted()
                        .flatMap(tag -> Stream.concat(
                                line("- ", tag, opened.getOrDefault(tag, "")),
                                line("+ ", tag, changes.getOrDefault(tag, ""))))
                        .toList());
    }

    @Override
    public Set<Action> actions() {
        return Set.of(Action.CLIENT_TAG);
    }

    @Override
    public void carryOut(Action action, EnvironmentId id, Map<String, String> data) {
        var environment = environments.get(id);
        ownership.write(
                environment,
                clients.get(environment, new ClientId(data.getOrDefault(CLIENT, ""))),
                tags(data, WAS),
                tags(data, WANTED));
    }

    private static Stream<String> line(String sign, String tag, String value) {
        return value.isEmpty() ? Stream.empty() : Stream.of(sign + tag + " " + value);
    }

    private static Map<String, String> tags(Map<String, String> data, String start) {
        return data.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(start))
                .collect(Collectors.toMap(entry -> entry.getKey().substring(start.length()), Map.Entry::getValue));
    }
}
