package io.m2mconsole.apis.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.apis.Apis;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.kit.EmptyState;
import io.m2mconsole.kit.EnvironmentParameter;
import io.m2mconsole.kit.Loader;
import io.m2mconsole.kit.PageHeader;
import io.m2mconsole.kit.Refresh;
import io.m2mconsole.kit.RemotePanel;
import io.m2mconsole.kit.SearchField;
import io.m2mconsole.kit.Toolbar;
import io.m2mconsole.kit.UrlSearch;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** The methods of an environment's APIs as deployed, and what each asks of a caller. */
@Route(":environment/apis")
@PageTitle("APIs · M2M Console")
@PermitAll
class ApisView extends Div implements BeforeEnterObserver {

    private final transient Environments environments;
    private final transient Apis apis;
    private final Loader<List<ApiMethod>> loader = new Loader<>();
    private final MethodGrid grid = new MethodGrid();
    private final Span count = new Span();
    private final UrlSearch search;

    ApisView(Environments environments, Apis apis) {
        this.environments = environments;
        this.apis = apis;
        addClassNames("page", "page-wide-grid");
        count.addClassName("count");
        count.getElement().setAttribute("role", "status");
        var field = new SearchField("Search methods");
        search = new UrlSearch(field, grid::filter);
        add(
                new PageHeader("APIs", "Methods as deployed to their stages, and what each asks of a caller."),
                new Toolbar(field, count).withEnd(new Refresh(loader)),
                new RemotePanel<>(loader, this::content));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var environment = EnvironmentParameter.of(event);
        search.enter(event);
        loader.load(() -> apis.deployed(environments.get(environment)));
    }

    private Component content(List<ApiMethod> methods) {
        count.setText(methods.size() == 1 ? "1 method" : methods.size() + " methods");
        if (methods.isEmpty()) {
            return new EmptyState(
                    VaadinIcon.CLOUD,
                    "No deployed methods",
                    "Deploy an API of this environment to a stage, or name its APIs in the configuration, then refresh.");
        }
        grid.show(methods);
        return grid;
    }
}
