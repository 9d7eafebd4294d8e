package io.m2mconsole.onboarding.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.m2mconsole.kit.EnvironmentParameter;
import io.m2mconsole.kit.Loader;
import io.m2mconsole.kit.PageHeader;
import io.m2mconsole.kit.RemotePanel;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.Patterns;
import jakarta.annotation.security.PermitAll;

/** A client's hand-over page, to be sent to its owner. */
@Route(":environment/onboard/:client")
@PageTitle("Hand-over")
@PermitAll
class HandOverView extends Div implements BeforeEnterObserver {

    private final transient Loader<HandOverData> data = new Loader<>();
    private final transient OnboardLoader loader;

    HandOverView(OnboardLoader loader) {
        this.loader = loader;
        addClassName("page");
        add(new RemotePanel<>(data, this::createContent));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var environment = EnvironmentParameter.of(event);
        var client = event.getRouteParameters()
                .get("client")
                .filter(Patterns.CLIENT_ID::matches)
                .map(ClientId::new)
                .orElseThrow(() -> new NotFoundException("There is no such client."));
        data.load(() -> loader.handOver(environment, client));
    }

    private Div createContent(HandOverData loaded) {
        var header = new PageHeader(
                loaded.client().name().value(),
                "Hand-over: what a workload needs to call the APIs as this client. The secret stays in Secrets Manager.");
        var content = new Div(header, new HandOver(loaded, loader));
        content.addClassName("hand-over-page");
        return content;
    }
}
