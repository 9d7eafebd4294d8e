package io.m2mconsole.trials.ui;

import java.util.LinkedHashMap;
import java.util.Map;

/** Headers as a person types them: one a line, name and value with a colon between. */
final class HeaderLines {

    private HeaderLines() {}

    /** The headers; a line without a colon is left out. */
    static Map<String, String> parse(String text) {
        var headers = new LinkedHashMap<String, String>();
        text.lines().map(String::strip).forEach(line -> {
            var cut = line.indexOf(':');
            if (cut > 0) {
                headers.put(
                        line.substring(0, cut).strip(), line.substring(cut + 1).strip());
            }
        });
        return headers;
    }

    static boolean fit(String text) {
        return text.lines().map(String::strip).allMatch(line -> line.isEmpty() || line.indexOf(':') > 0);
    }
}
