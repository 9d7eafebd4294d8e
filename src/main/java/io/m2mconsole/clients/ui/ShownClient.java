package io.m2mconsole.clients.ui;

import com.vaadin.flow.component.UI;

/** The client on whose page the person is. */
public final class ShownClient {

    private ShownClient() {}

    /** Reads it anew, after another room changed it. */
    public static void reload() {
        if (UI.getCurrentOrThrow().getCurrentView() instanceof ClientView view) {
            view.reload();
        }
    }
}
