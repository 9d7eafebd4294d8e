package io.m2mconsole.accounts.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import io.m2mconsole.OnSandbox;
import io.m2mconsole.people.Grant;
import io.m2mconsole.people.LocalAccounts;
import io.m2mconsole.people.People;
import io.m2mconsole.people.Right;
import io.m2mconsole.people.Role;
import io.m2mconsole.people.Sessions;
import io.m2mconsole.shared.EnvironmentId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

@OnSandbox
@WithMockUser(username = "admin", roles = "ADMINISTRATOR")
class PeopleViewTest extends SpringBrowserlessTest {

    @Autowired
    private LocalAccounts accounts;

    @Autowired
    private Sessions sessions;

    @Autowired
    private People people;

    @Test
    void addsAnAccountWithARoleInOneEnvironmentAndShowsItsPasswordOnce() {
        open("people");
        press("Add an account");
        test(find(TextField.class).withCaption("Name").single()).setValue("people-view");
        roles("Role everywhere").setValue(Role.VIEWER);
        roles("In sandbox").setValue(Role.OPERATOR);
        press("Add");

        var shown = find(Code.class).all().stream().map(Code::getText).toList();
        assertThat(shown).anyMatch(text -> text.matches("[a-z0-9]{5}(-[a-z0-9]{5}){3}"));
        var actor = people.find("people-view").orElseThrow();
        assertThat(actor.may(Right.PROVISION, new EnvironmentId("sandbox"))).isTrue();
        assertThat(actor.may(Right.PROVISION, new EnvironmentId("other"))).isFalse();
        assertThat(find(ListItem.class).all())
                .anyMatch(item -> item.getElement().getTextRecursively().contains("operator in sandbox, viewer"));
    }

    @Test
    void endsAnotherPersonsSession() {
        var closed = new AtomicInteger();
        sessions.begin("people-view-guest", "192.0.2.9", "Firefox/1", Duration.ofMinutes(5), closed::incrementAndGet);
        open("people");
        test(find(Button.class)
                        .withCondition(button -> button.getAriaLabel()
                                .filter("End the session of people-view-guest from 192.0.2.9"::equals)
                                .isPresent())
                        .single())
                .click();
        assertThat(closed).hasValue(1);
        assertThat(sessions.of("people-view-guest")).isEmpty();
    }

    @Test
    @WithMockUser(username = "vera", roles = "VIEWER")
    void isNotForOthers() {
        open("people");
        assertThat(find(H2.class).single().getText()).isEqualTo("This page is not for you");
    }

    @Test
    @WithMockUser(username = "changes-own-password", roles = "VIEWER")
    void everybodyChangesTheirOwnPassword() {
        if (!accounts.exists("changes-own-password")) {
            accounts.add("changes-own-password", List.of(new Grant(Role.VIEWER)));
        }
        var first = accounts.resetPassword("changes-own-password");
        open("account");
        password("Present password").setValue(first.reveal());
        password("New password").setValue("a long new password");
        password("New password again").setValue("a long new password");
        press("Change password");
        assertThat(password("Present password").getValue()).isEmpty();
        accounts.changePassword(
                "changes-own-password",
                new io.m2mconsole.shared.SecretValue("a long new password"),
                new io.m2mconsole.shared.SecretValue("another long password"),
                "");
    }

    @Test
    @WithMockUser(username = "elsewhere", authorities = "ROLE_OPERATOR@other")
    void anEnvironmentThatOneMayNotViewIsNotOpened() {
        open("sandbox/clients");
        assertThat(find(H2.class).single().getText()).isEqualTo("This page is not for you");
    }

    private static void open(String path) {
        UI.getCurrent().navigate(path);
    }

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private PasswordField password(String label) {
        return find(PasswordField.class).withCaption(label).single();
    }

    @SuppressWarnings("unchecked")
    private Select<Role> roles(String label) {
        return find(Select.class)
                .withCondition(field -> label.equals(field.getLabel()))
                .single();
    }
}
