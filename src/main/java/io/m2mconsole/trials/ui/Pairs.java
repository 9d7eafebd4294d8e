package io.m2mconsole.trials.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Names and values as a person types them: one pair a line, with a sign between. */
final class Pairs {

    static final Pairs HEADERS = new Pairs(':');
    static final Pairs QUERY = new Pairs('=');

    private final char between;

    private Pairs(char between) {
        this.between = between;
    }

    /** The pairs; a line without the sign is left out. */
    Map<String, String> parse(String text) {
        var pairs = new LinkedHashMap<String, String>();
        text.lines().map(String::strip).forEach(line -> {
            var cut = line.indexOf(between);
            if (cut > 0) {
                pairs.put(
                        line.substring(0, cut).strip(), line.substring(cut + 1).strip());
            }
        });
        return pairs;
    }

    boolean fit(String text) {
        return text.lines().map(String::strip).allMatch(line -> line.isEmpty() || line.indexOf(between) > 0);
    }

    String write(Map<String, String> pairs) {
        return pairs.entrySet().stream()
                .map(one -> one.getKey() + between + one.getValue())
                .collect(Collectors.joining("\n"));
    }
}
