package io.m2mconsole.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import io.m2mconsole.accounts.OwnAccount;
import io.m2mconsole.kit.Notices;
import io.m2mconsole.kit.PageHeader;
import io.m2mconsole.kit.Panel;
import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.SecretValue;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;

/** One's own account: where one is signed in, and the password. */
@Route(AccountsNavigation.ACCOUNT)
@PageTitle("Account · M2M Console")
@PermitAll
class AccountView extends Div {

    private final transient OwnAccount account;
    private final Div sessions = new Div();
    private final PasswordField old = new PasswordField("Present password");
    private final PasswordField fresh = new PasswordField("New password");
    private final PasswordField again = new PasswordField("New password again");

    AccountView(OwnAccount account) {
        this.account = account;
        addClassName("page");
        var intro = new Paragraph("Each browser in which you are signed in. End those that you do not know.");
        intro.addClassName("secondary");
        add(
                new PageHeader("Account", "Signed in as " + account.name() + "."),
                new Panel("Your sessions", intro, sessions),
                createPassword());
        showSessions();
    }

    private Panel createPassword() {
        if (!account.local()) {
            return new Panel("Password", new Paragraph("Your identity provider keeps your password: change it there."));
        }
        old.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.CURRENT_PASSWORD);
        fresh.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.NEW_PASSWORD);
        again.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.NEW_PASSWORD);
        fresh.setHelperText("At least 12 letters");
        var change = new Button("Change password", VaadinIcon.KEY.create(), _ -> changePassword());
        change.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var form = new Div(old, fresh, again, change);
        form.addClassName("password-form");
        return new Panel("Password", form);
    }

    private void showSessions() {
        sessions.removeAll();
        sessions.add(new SessionList(account.sessions(), ownSession(), false, session -> {
            account.end(session);
            Notices.success("The session is ended.");
            showSessions();
        }));
    }

    private void changePassword() {
        if (!fresh.getValue().equals(again.getValue())) {
            Notices.problem(
                    Problem.of(Problem.Kind.INVALID, "The two new passwords differ.", "Type the same one twice."));
            return;
        }
        account.changePassword(new SecretValue(old.getValue()), new SecretValue(fresh.getValue()), ownSession());
        old.clear();
        fresh.clear();
        again.clear();
        Notices.success("The password is changed; your other sessions are ended.");
        showSessions();
    }

    private String ownSession() {
        return Optional.ofNullable(VaadinSession.getCurrent())
                .map(VaadinSession::getSession)
                .map(session -> session.getAttribute("m2m.session " + account.name()))
                .map(Object::toString)
                .orElse("");
    }
}
