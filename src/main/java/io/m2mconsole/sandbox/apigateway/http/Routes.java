package io.m2mconsole.sandbox.apigateway.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Which route a request takes: the most specific path first, its own verb before {@code ANY}, and {@code $default} last.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html">Working with
 *     routes for HTTP APIs</a>
 */
final class Routes {

    /** @param parameters the path parameters, decoded */
    record Match(JsonNode document, Map<String, String> parameters) {}

    private Routes() {}

    static Optional<Match> match(Iterable<JsonNode> routes, String verb, String path) {
        var candidates = new TreeMap<String, Match>(Comparator.naturalOrder());
        for (var route : routes) {
            var key = route.path("routeKey").asString("");
            var cut = key.indexOf(' ');
            if (cut < 0) {
                candidates.put("9", new Match(route, Map.of()));
            } else if (List.of(verb, "ANY").contains(key.substring(0, cut))) {
                var template = key.substring(cut + 1);
                bound(segments(template), segments(path))
                        .ifPresent(parameters -> candidates.put(rank(template, key), new Match(route, parameters)));
            }
        }
        return candidates.values().stream().findFirst();
    }

    /** Smaller is more specific: segment by segment a literal before a variable before a greedy one. */
    private static String rank(String template, String key) {
        var kinds = segments(template).stream()
                .map(segment -> !segment.startsWith("{") ? "0" : segment.endsWith("+}") ? "2" : "1")
                .collect(Collectors.joining());
        return "0" + kinds + (key.startsWith("ANY ") ? "~" : "!");
    }

    private static Optional<Map<String, String>> bound(List<String> template, List<String> path) {
        var parameters = new LinkedHashMap<String, String>();
        for (int at = 0; at < template.size(); at++) {
            var part = template.get(at);
            if (part.endsWith("+}") && at < path.size()) {
                parameters.put(
                        part.substring(1, part.length() - 2), decode(String.join("/", path.subList(at, path.size()))));
                return Optional.of(parameters);
            }
            if (at >= path.size()) {
                return Optional.empty();
            }
            var given = decode(path.get(at));
            if (part.startsWith("{")) {
                parameters.put(part.substring(1, part.length() - 1), given);
            } else if (!part.equals(given)) {
                return Optional.empty();
            }
        }
        return template.size() == path.size() ? Optional.of(parameters) : Optional.empty();
    }

    private static List<String> segments(String path) {
        return path.length() < 2 ? List.of() : List.of(path.substring(1).split("/", -1));
    }

    private static String decode(String segment) {
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Refused.notFound();
        }
    }
}
