package io.m2mconsole.onboarding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.kit.Background;
import io.m2mconsole.kit.EmptyState;
import io.m2mconsole.kit.EnvironmentParameter;
import io.m2mconsole.kit.Loader;
import io.m2mconsole.kit.PageHeader;
import io.m2mconsole.kit.Permitted;
import io.m2mconsole.kit.ProblemPanel;
import io.m2mconsole.kit.RemotePanel;
import io.m2mconsole.onboarding.OnboardProgress;
import io.m2mconsole.onboarding.OnboardRequest;
import io.m2mconsole.onboarding.Onboarding;
import io.m2mconsole.operations.Action;
import io.m2mconsole.operations.Operations;
import io.m2mconsole.scopes.ui.ScopesNavigation;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.Remote;
import jakarta.annotation.security.PermitAll;

/** One page and one button from a name to a proven client. */
@Route(":environment/onboard")
@PageTitle("Onboard a client")
@PermitAll
class OnboardView extends Div implements BeforeEnterObserver {

    private final transient Loader<OnboardChoices> choices = new Loader<>();
    private final transient Onboarding onboarding;
    private final transient OnboardLoader loader;
    private final transient Operations operations;
    private final Div content = new Div();

    OnboardView(Onboarding onboarding, OnboardLoader loader, Operations operations) {
        this.operations = operations;
        this.onboarding = onboarding;
        this.loader = loader;
        addClassNames("page", "onboard-page");
        content.addClassName("onboard-content");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var environment = EnvironmentParameter.of(event);
        removeAll();
        add(
                new PageHeader(
                        "Onboard a client",
                        "A client with its secret stored, a token fetched and its access proven; or, if anything fails,"
                                + " nothing at all."),
                new RemotePanel<>(choices, this::createContent));
        var start = OnboardStart.of(event.getLocation().getQueryParameters());
        choices.load(() -> loader.choices(environment, start));
    }

    private Component createContent(OnboardChoices loaded) {
        if (loaded.servers().isEmpty()) {
            return new EmptyState(
                    VaadinIcon.KEY,
                    "No scopes to give",
                    "The pool has no resource server. Add one with its scopes, then come back.",
                    new Anchor(ScopesNavigation.scopes(loaded.environment().id()), "Add scopes"));
        }
        var preview = new OnboardPreview(loaded);
        var form = new Component[1];
        var made = new OnboardForm(loaded, preview::show, request -> start(loaded.environment(), request, form[0]));
        var columns = new Div(made, preview);
        columns.addClassName("onboard-columns");
        form[0] = Permitted.area(
                operations.refusal(Action.ONBOARD, loaded.environment().id()), columns);
        showOnly(form[0]);
        return content;
    }

    private void start(Environment environment, OnboardRequest request, Component form) {
        var steps = new OnboardSteps("Onboarding " + request.name());
        showOnly(steps);
        var show = UI.getCurrentOrThrow().<OnboardProgress>accessLater(steps::show, () -> {});
        Background.run(() -> onboarding.onboard(environment, request, show::accept), (Remote<ClientId> outcome) -> {
            switch (outcome) {
                case Remote.Loading<ClientId> _ -> {}
                case Remote.Ready<ClientId>(var client, var _) -> showHandOver(environment, client);
                case Remote.Failed<ClientId>(var problem) -> showProblem(problem, form);
            }
        });
    }

    private void showHandOver(Environment environment, ClientId client) {
        var handOver = new Loader<HandOverData>();
        content.add(new RemotePanel<>(handOver, data -> new HandOver(data, loader)));
        handOver.load(() -> loader.handOver(environment.id(), client));
        UI.getCurrentOrThrow()
                .getPage()
                .getHistory()
                .replaceState(null, new Location(OnboardingNavigation.handOver(environment.id(), client)));
    }

    private void showProblem(Problem problem, Component form) {
        content.add(
                new ProblemPanel(problem),
                new Button("Back to the form", VaadinIcon.ARROW_LEFT.create(), _ -> showOnly(form)));
    }

    private void showOnly(Component shown) {
        content.removeAll();
        content.add(shown);
    }
}
