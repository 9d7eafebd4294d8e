package io.m2mconsole.editing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import io.m2mconsole.editing.Tags;
import io.m2mconsole.kit.Badge;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/** When a client's use is to end, in words. It is told, and nothing is deleted by it. */
final class Expiry {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm xxx");

    private Expiry() {}

    static Component shown(Tags tags) {
        if (tags.expiry().isEmpty()) {
            return new Span("Never");
        }
        return tags.expiresAt()
                .<Component>map(at -> at.isBefore(OffsetDateTime.now(at.getOffset()))
                        ? Badge.error("Expired " + TIME.format(at))
                        : new Span(TIME.format(at)))
                .orElseGet(() -> Badge.warning(tags.expiry() + ": no time with its offset"));
    }
}
