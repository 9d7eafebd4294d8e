package io.m2mconsole.sandbox.wire;

/** Writing XML answers. */
public final class Xml {

    private Xml() {}

    /** {@code <name>text</name>} with the text escaped. */
    public static String element(String name, String text) {
        return "<" + name + ">" + escape(text) + "</" + name + ">";
    }

    /** {@code <name>content</name>} around content that is XML already. */
    public static String wrap(String name, String content) {
        return "<" + name + ">" + content + "</" + name + ">";
    }

    public static String escape(String text) {
        var out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\n', '\t' -> out.appendCodePoint(c);
                // XML 1.0 has no way to write the other control characters.
                default -> out.appendCodePoint(c < 0x20 ? 0xFFFD : c);
            }
        });
        return out.toString();
    }
}
