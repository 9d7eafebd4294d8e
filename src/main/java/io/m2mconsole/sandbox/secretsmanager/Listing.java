package io.m2mconsole.sandbox.secretsmanager;

import io.m2mconsole.sandbox.wire.AwsFault;
import io.m2mconsole.sandbox.wire.Json;
import io.m2mconsole.sandbox.wire.Operation;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** ListSecrets, and the paging that the other lists share. */
final class Listing {

    /** A part of a list; {@code next} is where the rest begins. */
    record Page<T>(List<T> items, Optional<String> next) {

        ObjectNode write(ObjectNode output) {
            next.ifPresent(token -> output.put("NextToken", token));
            return output;
        }
    }

    private final Vault vault;

    Listing(Vault vault) {
        this.vault = vault;
    }

    Map<String, Operation> operations() {
        return Map.of("ListSecrets", this::list);
    }

    private JsonNode list(JsonNode input) {
        var page = page(input, selected(vault, input), 100);
        var entries = page.items().stream()
                .map(secret -> Output.description(secret, "SecretVersionsToStages"))
                .toList();
        return page.write(Json.object().set("SecretList", Json.array(entries)));
    }

    /** The secrets that the filters leave, in the order asked for: by creation, newest first, unless asked otherwise. */
    static List<Secret> selected(Vault vault, JsonNode input) {
        var filters = Filter.in(input);
        var planned = Input.flag(input, "IncludePlannedDeletion");
        return vault.all().stream()
                .filter(secret -> planned || secret.deletion().isEmpty())
                .filter(secret -> filters.stream().allMatch(filter -> filter.admits(secret)))
                .sorted(order(input))
                .toList();
    }

    private static Comparator<Secret> order(JsonNode input) {
        Comparator<Secret> by = switch (Input.text(input, "SortBy").orElse("created-date")) {
            case "created-date" -> Comparator.comparing(Secret::created);
            case "last-changed-date" -> Comparator.comparing(Secret::changed);
            case "last-accessed-date" ->
                Comparator.comparing(secret -> secret.accessed().orElse(Instant.EPOCH));
            case "name" -> Comparator.comparing(Secret::name);
            default ->
                throw Refusal.constraint(
                        "sortBy",
                        "satisfy enum value set: [created-date, last-accessed-date, last-changed-date, name]");
        };
        by = by.thenComparing(Secret::name);
        return Input.text(input, "SortOrder").orElse("desc").equals("asc") ? by : by.reversed();
    }

    static <T> Page<T> page(JsonNode input, List<T> all, int most) {
        var size = Input.number(input, "MaxResults", 1, most).orElse(most);
        var start = Input.text(input, "NextToken").map(Listing::position).orElse(0);
        var end = Math.min(all.size(), start + size);
        return new Page<>(
                all.subList(Math.min(start, end), end),
                end < all.size() ? Optional.of(Integer.toString(end)) : Optional.empty());
    }

    private static int position(String token) {
        if (!token.matches("[0-9]{1,9}")) {
            throw new AwsFault("InvalidNextTokenException", "Invalid NextToken.", 400);
        }
        return Integer.parseInt(token);
    }
}
