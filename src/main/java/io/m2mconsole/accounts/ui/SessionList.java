package io.m2mconsole.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableConsumer;
import io.m2mconsole.kit.Badge;
import io.m2mconsole.kit.RelativeTime;
import io.m2mconsole.people.Session;
import java.util.List;

/** Sessions, each with who, where, since when, and a way to end it. */
final class SessionList extends UnorderedList {

    /** @param own the id of the one that shows this; it is ended by signing out */
    SessionList(List<Session> sessions, String own, boolean withNames, SerializableConsumer<Session> end) {
        addClassName("session-list");
        sessions.forEach(session -> add(item(session, session.id().equals(own), withNames, end)));
    }

    private static ListItem item(Session session, boolean own, boolean withNames, SerializableConsumer<Session> end) {
        var title = new Div(new Span((withNames ? session.account() + " · " : "") + browser(session.browser())));
        title.addClassName("session-title");
        if (own) {
            title.add(Badge.success("This one"));
        }
        var facts = new Div(
                new Span("from " + session.address() + ", signed in "),
                new RelativeTime(session.since()),
                new Span(", active "),
                new RelativeTime(session.active()));
        facts.addClassName("secondary");
        var item = new ListItem(new Div(title, facts));
        if (!own) {
            var button = new Button("End", VaadinIcon.SIGN_OUT.create(), _ -> end.accept(session));
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
            button.setAriaLabel("End the session of " + session.account() + " from " + session.address());
            item.add(button);
        }
        return item;
    }

    /** The most telling words of a browser's long name. */
    static String browser(String agent) {
        var name = agent.contains("Firefox/")
                ? "Firefox"
                : agent.contains("Edg/")
                        ? "Edge"
                        : agent.contains("Chrome/") ? "Chrome" : agent.contains("Safari/") ? "Safari" : "Some program";
        var system = agent.contains("Windows")
                ? " on Windows"
                : agent.contains("Android")
                        ? " on Android"
                        : agent.contains("iPhone") || agent.contains("iPad")
                                ? " on iOS"
                                : agent.contains("Mac OS") ? " on macOS" : agent.contains("Linux") ? " on Linux" : "";
        return name + system;
    }
}
