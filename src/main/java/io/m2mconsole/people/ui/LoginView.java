package io.m2mconsole.people.ui;

import com.vaadin.flow.component.html.Anchor;
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
import io.m2mconsole.kit.ProblemPanel;
import io.m2mconsole.people.SignInWays;
import io.m2mconsole.shared.Problem;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** The page to sign in on. */
@Route(value = LoginView.PATH, autoLayout = false)
@PageTitle("Sign in · M2M Console")
@AnonymousAllowed
class LoginView extends Main implements BeforeEnterObserver {

    static final String PATH = "login";

    private final LoginForm form = new LoginForm();
    private final Div refusal = new Div();

    LoginView(Environment settings, SignInWays ways) {
        addClassName("login-view");
        form.setAction(PATH);
        form.setForgotPasswordButtonVisible(false);
        var card = new Div(createBrand(), refusal);
        card.addClassName("login-card");
        ways.provider().ifPresent(label -> card.add(createProvider(label)));
        if (ways.local()) {
            card.add(form);
        }
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
        refusal.removeAll();
        error.flatMap(LoginView::problem).ifPresent(problem -> refusal.add(new ProblemPanel(problem)));
    }

    private static Optional<Problem> problem(String error) {
        return switch (error) {
            case "role" ->
                Optional.of(Problem.of(
                        Problem.Kind.DENIED,
                        "Your account has no role here.",
                        "Ask an administrator of the console to give one of your groups a role."));
            case "provider" ->
                Optional.of(Problem.of(
                        Problem.Kind.UNREACHABLE,
                        "The identity provider did not sign you in.",
                        "Try again. If it stays, an administrator finds the reason in the console's log."));
            default -> Optional.empty();
        };
    }

    /** A link and no button: the browser itself must go there. */
    private static Anchor createProvider(String label) {
        var link = new Anchor("oauth2/authorization/" + OidcRegistration.ID, "Sign in with " + label);
        link.setRouterIgnore(true);
        link.addClassName("login-provider");
        return link;
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
