package io.m2mconsole.probes;

import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.RemoteFailure;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A method's path with its parameters, such as {@code /customers/{id}} or {@code /files/{proxy+}}. */
public record PathTemplate(String path) {

    private static final Pattern PARAMETER = Pattern.compile("\\{([^}+]+)(\\+?)}");
    // A dot segment would be resolved on the way and test another method.
    private static final Set<String> DOTS = Set.of(".", "..");

    /** The parameters' names in order. */
    public List<String> parameters() {
        if (path.indexOf('{') < 0) {
            return List.of();
        }
        return PARAMETER
                .matcher(path)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    /**
     * The address to call.
     *
     * @param base the stage's invoke URL, without a trailing slash
     * @param values by parameter
     * @throws RemoteFailure INVALID where a value is missing, empty or would lead to another path
     */
    public URI fill(URI base, Map<String, String> values) {
        if (path.indexOf('{') < 0) {
            return URI.create(base + path);
        }
        var filled = new StringBuilder();
        var end = 0;
        for (MatchResult found : PARAMETER.matcher(path).results().toList()) {
            filled.append(path, end, found.start());
            var value = values.getOrDefault(found.group(1), "");
            filled.append(found.group(2).isEmpty() ? segment(found.group(1), value) : greedy(found.group(1), value));
            end = found.end();
        }
        return URI.create(base + filled.append(path.substring(end)).toString());
    }

    /** As {@link #fill(URI, Map)}, with query parameters by name in order. */
    public URI fill(URI base, Map<String, String> values, Map<String, String> query) {
        var url = fill(base, values);
        return query.isEmpty()
                ? url
                : URI.create(url + "?"
                        + query.entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(one -> encode(one.getKey()) + "=" + encode(one.getValue()))
                                .collect(Collectors.joining("&")));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String greedy(String name, String value) {
        var segments = new ArrayList<String>();
        for (var part : value.split("/", -1)) {
            segments.add(segment(name, part));
        }
        return String.join("/", segments);
    }

    private static String segment(String name, String value) {
        if (value.isBlank() || DOTS.contains(value)) {
            throw new RemoteFailure(Problem.of(
                    Problem.Kind.INVALID,
                    "The path parameter " + name + " needs a value other than \"" + value + "\".",
                    "Give a value such as 123."));
        }
        return encode(value);
    }
}
