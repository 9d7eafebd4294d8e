package io.m2mconsole.people.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.m2mconsole.kit.Badge;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** The page to sign in on. */
@Route(value = LoginView.PATH, autoLayout = false)
@PageTitle("Sign in · M2M Console")
@AnonymousAllowed
class LoginView extends Main implements BeforeEnterObserver {

    static final String PATH = "login";

    private final LoginForm form = new LoginForm();

    LoginView(Environment settings) {
        addClassName("login-view");
        form.setAction(PATH);
        form.setForgotPasswordButtonVisible(false);
        var card = new Div(createBrand(), form);
        card.addClassName("login-card");
        if (settings.acceptsProfiles(Profiles.of("sandbox"))) {
            card.add(createSandboxHint());
        }
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var error = event.getLocation().getQueryParameters().getSingleParameter("error");
        form.setI18n(texts(error.filter("wait"::equals).isPresent()));
        form.setError(error.isPresent());
    }

    private static Div createBrand() {
        var mark = VaadinIcon.CONNECT.create();
        mark.addClassName("brand-mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        var brand = new Div(mark, new H1("M2M Console"), new Paragraph("Who may call what, and is that really so?"));
        brand.addClassName("login-brand");
        return brand;
    }

    private static Div createSandboxHint() {
        var hint = new Div(
                new Badge(Badge.Kind.WARNING, "Sandbox", VaadinIcon.FLASK),
                new Paragraph("An embedded AWS on this machine serves. Nothing here reaches a real account."));
        hint.addClassName("login-sandbox");
        return hint;
    }

    private static LoginI18n texts(boolean wait) {
        var texts = LoginI18n.createDefault();
        texts.getForm().setTitle("Sign in");
        texts.getForm().setUsername("Name");
        texts.getForm().setSubmit("Sign in");
        texts.getErrorMessage().setTitle(wait ? "Too many attempts" : "Name and password do not fit");
        texts.getErrorMessage()
                .setMessage(
                        wait
                                ? "Wait a little, then try again: each refusal makes the wait longer."
                                : "Check both. The password of admin was printed when the console first started.");
        return texts;
    }
}
