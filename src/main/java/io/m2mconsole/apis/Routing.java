package io.m2mconsole.apis;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which method answers a request. API Gateway prefers literal parts of a path to {@code {parameters}}, those to a greedy
 * {@code {proxy+}}, and a verb of its own to ANY.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html">Routes</a>
 */
public final class Routing {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");

    private Routing() {}

    /**
     * The method that answers.
     *
     * @param methods those of one stage
     * @param verb a concrete verb
     * @param path below the stage, such as {@code /customers/7}
     */
    public static Optional<ApiMethod> answering(Collection<ApiMethod> methods, Verb verb, String path) {
        var parts = parts(path);
        var fitting = methods.stream()
                .filter(method -> catchAll(method.path()) || fits(parts(method.path()), parts))
                .collect(Collectors.groupingBy(ApiMethod::path));
        // The path is chosen first, and only then the verb among its methods.
        return fitting.entrySet().stream()
                .min(Comparator.comparing(
                        entry -> catchAll(entry.getKey()) ? "d" : rank(parts(entry.getKey()), parts.size())))
                .flatMap(entry -> entry.getValue().stream()
                        .filter(method -> method.verb() == verb || method.verb() == Verb.ANY)
                        .min(Comparator.comparing(method -> method.verb() == Verb.ANY)));
    }

    /** The concrete verbs that a method answers: its own, or for ANY those without a method of their own at its path. */
    public static Set<Verb> verbs(ApiMethod method, Collection<ApiMethod> among) {
        if (method.verb() != Verb.ANY) {
            return Set.of(method.verb());
        }
        var verbs = EnumSet.complementOf(EnumSet.of(Verb.ANY));
        among.stream()
                .filter(other ->
                        other.path().equals(method.path()) && other.stage().equals(method.stage()))
                .forEach(other -> verbs.remove(other.verb()));
        return verbs;
    }

    /**
     * The verb that stands for a method in a probe: its own, or for ANY the first that it answers, those that change nothing
     * before others. Empty for an ANY that answers none, as each verb has a method of its own at its path.
     */
    public static Optional<Verb> probing(ApiMethod method, Collection<ApiMethod> among) {
        return verbs(method, among).stream().min(Comparator.naturalOrder());
    }

    /**
     * As {@link #probing(ApiMethod, Collection)}, with that value for each parameter of the path: only a verb whose request
     * really leads to the method, and not to one beside it such as {@code /customers/{id}} beside {@code /customers/{proxy+}}.
     */
    public static Optional<Verb> probing(ApiMethod method, Collection<ApiMethod> among, String probe) {
        var path = PARAMETER.matcher(method.path()).replaceAll(Matcher.quoteReplacement(probe));
        var beside = among.stream()
                .filter(other -> other.stage().equals(method.stage()))
                .toList();
        return verbs(method, beside).stream()
                .sorted()
                .filter(verb -> answering(beside, verb, path)
                        .filter(found -> found.id().equals(method.id()))
                        .isPresent())
                .findFirst();
    }

    private static boolean fits(List<String> template, List<String> parts) {
        var greedy = !template.isEmpty() && greedy(template.getLast());
        if (greedy ? parts.size() < template.size() : parts.size() != template.size()) {
            return false;
        }
        return IntStream.range(0, template.size())
                .allMatch(place ->
                        parameter(template.get(place)) || template.get(place).equals(parts.get(place)));
    }

    /** A letter a part, so that the better template sorts first. */
    private static String rank(List<String> template, int parts) {
        return IntStream.range(0, parts)
                .mapToObj(place -> {
                    var part = template.get(Math.min(place, template.size() - 1));
                    return greedy(part) ? "c" : parameter(part) ? "b" : "a";
                })
                .collect(Collectors.joining());
    }

    private static List<String> parts(String path) {
        return path.equals("/") ? List.of() : List.of(path.substring(1).split("/", -1));
    }

    private static boolean catchAll(String path) {
        return path.equals("/$default");
    }

    private static boolean parameter(String part) {
        return part.startsWith("{");
    }

    private static boolean greedy(String part) {
        return part.endsWith("+}");
    }
}
