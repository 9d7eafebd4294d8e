package io.m2mconsole.editing.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import io.m2mconsole.access.Flip;
import io.m2mconsole.clients.ui.Wording;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** A blast radius in words. */
public final class Radius {

    private static final int MOST_LINES = 12;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm z");

    private Radius() {}

    /** "Flips 3 cells". */
    public static String sentence(List<Flip> flips) {
        return switch (flips.size()) {
            case 0 -> "Flips no cell: nothing that is deployed asks for the difference.";
            case 1 -> "Flips 1 cell:";
            default -> "Flips " + flips.size() + " cells:";
        };
    }

    /** One line a cell, "DELETE /customers/{id} allowed → denied", the first dozen of them. */
    public static UnorderedList list(List<Flip> flips) {
        var clients = flips.stream().map(Flip::client).distinct().count();
        var list = new UnorderedList();
        list.addClassName("radius-list");
        flips.stream().limit(MOST_LINES).forEach(flip -> list.add(new ListItem(line(flip, clients > 1))));
        if (flips.size() > MOST_LINES) {
            list.add(new ListItem("and " + (flips.size() - MOST_LINES) + " more"));
        }
        return list;
    }

    /** Until when a removal does not bite. */
    public static String until(Duration lifetime) {
        var end = TIME.format(Instant.now().plus(lifetime).atZone(ZoneId.systemDefault()));
        return "Tokens already issued keep the access until they expire: " + Wording.lifetime(lifetime)
                + " from saving, " + end + " at the latest if saved now.";
    }

    private static String line(Flip flip, boolean named) {
        return (named ? flip.client() + ": " : "") + flip.method().label() + " "
                + flip.before().toLowerCase(Locale.ROOT) + " → " + flip.after().toLowerCase(Locale.ROOT);
    }
}
