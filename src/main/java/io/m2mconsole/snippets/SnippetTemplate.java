package io.m2mconsole.snippets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A snippet with gaps, a file beside this class: {@code {{name}}} takes a value as it is, {@code {{name|sh}}} quoted as
 * {@link Quoting} has it. A line that is nothing but a gap goes where its value is empty, and repeats its indent where the
 * value has lines.
 */
final class SnippetTemplate {

    private static final Pattern ALONE = Pattern.compile("(?m)^( *)\\{\\{(\\w+)}}\\n");
    private static final Pattern GAP = Pattern.compile("\\{\\{(\\w+)(?:\\|(\\w+))?}}");

    private final String text;

    private SnippetTemplate(String text) {
        this.text = text;
    }

    static SnippetTemplate of(String file) {
        try (var stream = SnippetTemplate.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("There is no snippet " + file + ".");
            }
            return new SnippetTemplate(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String fill(Map<String, String> values) {
        var lines = ALONE.matcher(text).replaceAll(gap -> {
            var value = value(values, gap.group(2));
            return value.isEmpty()
                    ? ""
                    : Matcher.quoteReplacement(value.indent(gap.group(1).length()));
        });
        return GAP.matcher(lines).replaceAll(gap -> {
            var quoting = Optional.ofNullable(gap.group(2))
                    .map(name -> Quoting.valueOf(name.toUpperCase(Locale.ROOT)))
                    .orElse(Quoting.PLAIN);
            return Matcher.quoteReplacement(quoting.of(value(values, gap.group(1))));
        });
    }

    private static String value(Map<String, String> values, String name) {
        return Optional.ofNullable(values.get(name))
                .orElseThrow(() -> new IllegalStateException("Nothing fills the gap " + name + "."));
    }
}
