package io.m2mconsole.deployments.ui;

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
import io.m2mconsole.deployments.ApiChanges;
import io.m2mconsole.deployments.MethodFindings;
import io.m2mconsole.environments.ApiStage;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.kit.Background;
import io.m2mconsole.kit.EmptyState;
import io.m2mconsole.kit.EnvironmentParameter;
import io.m2mconsole.kit.Loader;
import io.m2mconsole.kit.PageHeader;
import io.m2mconsole.kit.Refresh;
import io.m2mconsole.kit.RemotePanel;
import io.m2mconsole.kit.SearchField;
import io.m2mconsole.kit.Toolbar;
import io.m2mconsole.kit.UrlSearch;
import io.m2mconsole.operations.Action;
import io.m2mconsole.operations.Operations;
import io.m2mconsole.scopes.Scope;
import io.m2mconsole.scopes.Scopes;
import io.m2mconsole.shared.EnvironmentId;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;

/** The methods of an environment's APIs as deployed, what each asks of a caller, and what is not deployed yet. */
@Route(":environment/apis")
@PageTitle("APIs · M2M Console")
@PermitAll
class ApisView extends Div implements BeforeEnterObserver {

    private final transient Environments environments;
    private final transient Apis apis;
    private final transient ApiChanges changes;
    private final transient Scopes scopes;
    private final transient Operations operations;
    private final transient ObjectProvider<MethodFindings> findings;
    private final Loader<ApisData> loader = new Loader<>();
    private final Span count = new Span();
    private final UrlSearch search;
    private Optional<MethodGrid> grid = Optional.empty();

    ApisView(
            Environments environments,
            Apis apis,
            ApiChanges changes,
            Scopes scopes,
            Operations operations,
            ObjectProvider<MethodFindings> findings) {
        this.environments = environments;
        this.apis = apis;
        this.changes = changes;
        this.scopes = scopes;
        this.operations = operations;
        this.findings = findings;
        addClassName("page");
        count.addClassName("count");
        count.getElement().setAttribute("role", "status");
        var field = new SearchField("Search methods");
        search = new UrlSearch(field, text -> grid.ifPresent(shown -> shown.filter(text)));
        add(
                new PageHeader("APIs", "Methods as deployed to their stages, and what each asks of a caller."),
                new Toolbar(field, count).withEnd(new Refresh(loader)),
                new RemotePanel<>(loader, data -> content(data, field.getValue())));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var environment = EnvironmentParameter.of(event);
        search.enter(event);
        loader.load(() -> load(environment));
    }

    private ApisData load(EnvironmentId id) {
        var environment = environments.get(id);
        var picture = apis.picture(environment);
        return new ApisData(
                environment,
                picture,
                changes.preview(environment, picture.changes()),
                scopes.list(environment).stream()
                        .flatMap(server -> server.scopes().stream())
                        .map(Scope::name)
                        .toList(),
                findings.stream()
                        .flatMap(room -> room.titles(id).entrySet().stream())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one)));
    }

    private Component content(ApisData data, String filter) {
        var rows = data.rows();
        count.setText(rows.size() == 1 ? "1 method" : rows.size() + " methods");
        if (rows.isEmpty()) {
            return new EmptyState(
                    VaadinIcon.CLOUD,
                    "No deployed methods",
                    "Deploy an API of this environment to a stage, or name its APIs in the configuration, then refresh.");
        }
        var refusal =
                operations.refusal(Action.METHOD_SCOPES, data.environment().id());
        var shown = new MethodGrid(refusal.isEmpty() ? Optional.of(method -> edit(data, method)) : Optional.empty());
        shown.show(rows);
        shown.filter(filter);
        grid = Optional.of(shown);
        var content = new Div(
                new PendingPanel(data, refusal, stage -> deploy(data, stage)),
                new MethodFacet(data.environment().id(), rows),
                shown);
        content.addClassName("apis-content");
        if (!data.picture().authorizers().isEmpty()) {
            content.add(new AuthorizersPanel(
                    data.picture().authorizers(), data.environment().pool()));
        }
        return content;
    }

    private void edit(ApisData data, ApiMethod method) {
        new ScopesDialog(
                        method,
                        data.scopes(),
                        wanted -> changes.preview(data.environment(), method, wanted),
                        wanted -> run(
                                () -> changes.requireScopes(data.environment(), method, wanted),
                                "Changed the scopes of " + method.id().label() + " in the working copy."))
                .open();
    }

    private void deploy(ApisData data, ApiStage stage) {
        var seen = data.picture().changes(stage);
        new DeployDialog(
                        stage,
                        seen.size(),
                        data.flips(stage),
                        () -> run(
                                () -> changes.deploy(data.environment(), stage, seen),
                                "Deployed " + stage.apiName() + " to " + stage.stage() + "."))
                .open();
    }

    private void run(Runnable command, String done) {
        Background.tell(command, done, loader::reload);
    }
}
