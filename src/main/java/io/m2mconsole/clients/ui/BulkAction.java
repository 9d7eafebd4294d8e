package io.m2mconsole.clients.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.people.Right;
import java.util.List;

/**
 * Something that can be done to many clients at once: a button of the Clients page while rows are selected, and an entry of
 * each row's menu. Given as a Spring bean by the room that knows its matter.
 */
public interface BulkAction {

    /** What it does, such as {@code Add a scope}; an ellipsis is added, as it asks before it acts. */
    String title();

    VaadinIcon icon();

    /** Where it stands among the actions: lower comes first. */
    int order();

    /** What it needs; without it the button is disabled and says so. */
    Right right();

    /**
     * Asks what it must know and does it, in the current UI.
     *
     * @param clients the selected ones as last read, for machines and within the environment's managed names: at least one;
     *     describe each anew before changing it
     * @param done to be called in the UI once something was changed, so that the page shows it
     */
    void start(Environment environment, List<AppClient> clients, Runnable done);
}
