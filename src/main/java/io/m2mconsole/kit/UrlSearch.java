package io.m2mconsole.kit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.function.Consumer;

/** A page's search as part of its URL, {@code ?q=…}, so that what was found can be sent to a colleague. */
public final class UrlSearch {

    private static final String NAME = "q";

    private final SearchField field;
    private String path = "";

    /** @param changed is told each new text */
    public UrlSearch(SearchField field, Consumer<String> changed) {
        this.field = field;
        field.addValueChangeListener(change -> {
            changed.accept(change.getValue());
            if (change.isFromClient()) {
                write(change.getValue());
            }
        });
    }

    /** Takes the text from the URL of the page that is entered. */
    public void enter(BeforeEvent event) {
        path = event.getLocation().getPath();
        field.setValue(event.getLocation()
                .getQueryParameters()
                .getSingleParameter(NAME)
                .orElse(""));
    }

    private void write(String text) {
        var query = text.isBlank() ? QueryParameters.empty() : QueryParameters.of(NAME, text);
        // Replaced, not pushed: the back button leaves the page instead of unpicking the search.
        UI.getCurrentOrThrow().getPage().getHistory().replaceState(null, new Location(path, query));
    }
}
