package io.m2mconsole.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableConsumer;
import io.m2mconsole.accounts.Accounts;
import io.m2mconsole.kit.Badge;
import io.m2mconsole.kit.RelativeTime;
import io.m2mconsole.people.Person;
import java.util.List;
import java.util.Optional;

/** People with their roles. */
final class PersonList extends UnorderedList {

    /** What can be done with an account. */
    record Actions(
            SerializableConsumer<Person> grant,
            SerializableConsumer<Person> resetPassword,
            SerializableConsumer<Person> remove) {}

    /** @param when what happened at the time that stands there, such as "changed" */
    PersonList(List<Person> people, String when, Optional<Actions> actions) {
        addClassName("session-list");
        people.forEach(person -> add(item(person, when, actions)));
    }

    private static ListItem item(Person person, String when, Optional<Actions> actions) {
        var title = new Div(new Span(person.name()));
        title.addClassName("session-title");
        title.add(person.grants().isEmpty() ? Badge.warning("No role") : Badge.neutral(Accounts.text(person.grants())));
        var facts = new Div(new Span(when + " "), new RelativeTime(person.at()));
        facts.addClassName("secondary");
        var item = new ListItem(new Div(title, facts));
        actions.ifPresent(can -> {
            var buttons = new Div(
                    button("Roles…", VaadinIcon.EDIT, person, can.grant()),
                    button("New password…", VaadinIcon.KEY, person, can.resetPassword()),
                    button("Remove…", VaadinIcon.TRASH, person, can.remove()));
            buttons.addClassName("person-actions");
            item.add(buttons);
        });
        return item;
    }

    private static Button button(String text, VaadinIcon icon, Person person, SerializableConsumer<Person> action) {
        var button = new Button(text, icon.create(), _ -> action.accept(person));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(text + " " + person.name());
        return button;
    }
}
