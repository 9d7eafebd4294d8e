package io.m2mconsole.sandbox.apigateway.execute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A node of the tree of paths. A literal segment wins over a path variable, and that over a greedy one; where the
 * better branch leads nowhere, the next one is tried. Resources without methods are no targets.
 */
final class Router {

    /** @param parameters the path parameters, decoded */
    record Match(DeployedResource resource, Map<String, String> parameters) {}

    private final Map<String, Router> literals = new HashMap<>();
    private final Map<String, Router> variables = new HashMap<>();
    private final Map<String, DeployedResource> greedy = new HashMap<>();
    private final List<DeployedResource> here = new ArrayList<>();

    static Router of(List<DeployedResource> resources) {
        var root = new Router();
        resources.stream()
                .filter(resource -> !resource.methods().isEmpty())
                .forEach(resource -> root.add(resource, segments(resource.path())));
        return root;
    }

    private void add(DeployedResource resource, List<String> segments) {
        if (segments.isEmpty()) {
            here.add(resource);
            return;
        }
        var part = segments.getFirst();
        var rest = segments.subList(1, segments.size());
        if (part.endsWith("+}")) {
            greedy.put(part.substring(1, part.length() - 2), resource);
        } else if (part.startsWith("{")) {
            variables
                    .computeIfAbsent(part.substring(1, part.length() - 1), _ -> new Router())
                    .add(resource, rest);
        } else {
            literals.computeIfAbsent(part, _ -> new Router()).add(resource, rest);
        }
    }

    /** @param path percent-encoded; one slash at its end makes no difference */
    Optional<Match> match(String path) {
        return match(segments(path).stream().map(Percent::decode).toList(), Map.of());
    }

    private Optional<Match> match(List<String> segments, Map<String, String> bound) {
        if (segments.isEmpty()) {
            return here.stream().findFirst().map(resource -> new Match(resource, bound));
        }
        var first = segments.getFirst();
        if (first.isEmpty()) {
            return Optional.empty();
        }
        var rest = segments.subList(1, segments.size());
        var literal = literals.get(first);
        if (literal != null) {
            var match = literal.match(rest, bound);
            if (match.isPresent()) {
                return match;
            }
        }
        for (var variable : variables.entrySet()) {
            var match = variable.getValue().match(rest, with(bound, variable.getKey(), first));
            if (match.isPresent()) {
                return match;
            }
        }
        return greedy.entrySet().stream()
                .findFirst()
                .map(tail -> new Match(tail.getValue(), with(bound, tail.getKey(), String.join("/", segments))));
    }

    private static Map<String, String> with(Map<String, String> bound, String name, String value) {
        var more = new LinkedHashMap<>(bound);
        more.put(name, value);
        return more;
    }

    private static List<String> segments(String path) {
        var trimmed = path.startsWith("/") ? path.substring(1) : path;
        if (trimmed.endsWith("/")) {
            trimmed = trimmed.substring(0, trimmed.length() - 1);
        }
        return trimmed.isEmpty() ? List.of() : List.of(trimmed.split("/", -1));
    }
}
