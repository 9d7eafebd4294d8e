package io.m2mconsole.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.m2mconsole.accounts.Accounts;
import io.m2mconsole.kit.ConfirmByTypingDialog;
import io.m2mconsole.kit.Notices;
import io.m2mconsole.kit.PageHeader;
import io.m2mconsole.kit.Panel;
import io.m2mconsole.operations.Protection;
import io.m2mconsole.people.People;
import io.m2mconsole.people.Person;
import io.m2mconsole.people.Right;
import io.m2mconsole.people.SignInWays;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;

/** Accounts and roles, what the identity provider's groups map to, and who is signed in. */
@Route(AccountsNavigation.PEOPLE)
@PageTitle("People · M2M Console")
@PermitAll
class PeopleView extends Div implements BeforeEnterObserver {

    private final transient Accounts accounts;
    private final transient SignInWays ways;
    private final transient Protection protection;
    private final transient People people;

    PeopleView(Accounts accounts, SignInWays ways, Protection protection, People people) {
        this.accounts = accounts;
        this.ways = ways;
        this.protection = protection;
        this.people = people;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (people.actor().may(Right.ADMINISTER, null)) {
            show();
        } else {
            event.rerouteToError(AccessDeniedException.class);
        }
    }

    private void show() {
        removeAll();
        var add = new Button("Add an account", VaadinIcon.PLUS.create(), _ -> add());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var header = new PageHeader("People", "Who may sign in, and what they may do.");
        if (ways.local()) {
            header.addAction(add);
        }
        add(header);
        if (ways.local()) {
            add(new Panel("Local accounts", new PersonList(accounts.all(), "changed", Optional.of(actions()))));
        }
        ways.provider().ifPresent(label -> add(new GroupsPanel(label, ways)));
        if (ways.provider().isPresent()) {
            var provided = accounts.provided();
            add(new Panel(
                    "Came from there",
                    provided.isEmpty()
                            ? new Paragraph("Nobody signed in through the identity provider yet.")
                            : new PersonList(provided, "signed in", Optional.empty())));
        }
        add(new RolesPanel());
        var sessions = accounts.sessions();
        add(new Panel(
                "Signed in now",
                sessions.isEmpty()
                        ? new Paragraph("Nobody is signed in.")
                        : new SessionList(sessions, "", true, session -> {
                            accounts.end(session);
                            Notices.success("The session is ended.");
                            show();
                        })));
    }

    private PersonList.Actions actions() {
        return new PersonList.Actions(this::grant, this::resetPassword, this::remove);
    }

    private void add() {
        new AccountDialog(Optional.empty(), protection.environments(), (name, grants) -> {
                    new PasswordDialog(name, accounts.add(name, grants)).open();
                    show();
                })
                .open();
    }

    private void grant(Person person) {
        new AccountDialog(Optional.of(person), protection.environments(), (name, grants) -> {
                    accounts.grant(name, grants);
                    Notices.success("The roles of " + name + " are changed; they sign in again.");
                    show();
                })
                .open();
    }

    private void resetPassword(Person person) {
        new ConfirmByTypingDialog(
                        "New password for " + person.name(),
                        "The old one is void at once, and all sessions of the account end.",
                        person.name(),
                        "Make a new password",
                        () -> new PasswordDialog(person.name(), accounts.resetPassword(person.name())).open())
                .open();
    }

    private void remove(Person person) {
        new ConfirmByTypingDialog(
                        "Remove " + person.name(),
                        "The account is gone for good, and its sessions end. What it began waits for another person.",
                        person.name(),
                        "Remove",
                        () -> {
                            accounts.remove(person.name());
                            Notices.success(person.name() + " is removed.");
                            show();
                        })
                .open();
    }
}
