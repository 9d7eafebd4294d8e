package io.m2mconsole.sandbox.apigateway.execute;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Templates by media type. */
final class MediaTemplates {

    record Template(String mediaType, String text) {}

    private MediaTemplates() {}

    /** The one for a wanted media type, else for JSON, else the first; empty where there is none. */
    static Optional<Template> choose(JsonNode templates, Optional<String> wanted) {
        return wanted.flatMap(type -> exact(templates, type))
                .or(() -> exact(templates, "application/json"))
                .or(() -> templates
                        .propertyStream()
                        .findFirst()
                        .map(entry ->
                                new Template(entry.getKey(), entry.getValue().asString(""))));
    }

    /** The one for a media type, whose parameters (such as the character set) do not count. */
    static Optional<Template> exact(JsonNode templates, String mediaType) {
        var bare = mediaType.split(";", 2)[0].strip();
        var text = templates.path(bare);
        return text.isString() ? Optional.of(new Template(bare, text.asString())) : Optional.empty();
    }
}
