package io.m2mconsole.rotation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.LitRenderer;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.kit.Background;
import io.m2mconsole.kit.Badge;
import io.m2mconsole.kit.Notices;
import io.m2mconsole.kit.Permitted;
import io.m2mconsole.kit.RelativeTime;
import io.m2mconsole.kit.WideOnly;
import io.m2mconsole.operations.Action;
import io.m2mconsole.rotation.Fleet;
import io.m2mconsole.rotation.Fleet.Outcome;
import io.m2mconsole.rotation.RotationPeriod;
import io.m2mconsole.secrets.StoredProof;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.Remote;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Clients with where their secret is and what came of the last run. */
final class FleetGrid extends Grid<Fleet.Row> {

    private final transient Environment environment;
    private final transient SecretActions actions;
    private final transient Map<ClientId, Outcome> outcomes = new HashMap<>();
    private final transient Map<ClientId, Fleet.Row> rows = new HashMap<>();

    FleetGrid(Environment environment, List<Fleet.Row> items, SecretActions actions) {
        super();
        this.environment = environment;
        this.actions = actions;
        items.forEach(row -> rows.put(row.client().id(), row));
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        addClassName("fleet-grid");
        getElement().setAttribute("aria-label", "Clients and their stored secrets");
        addColumn(LitRenderer.<Fleet.Row>of("<a href=\"${item.path}\">${item.name}</a>")
                        .withProperty(
                                "path",
                                row -> RotationNavigation.secrets(
                                        environment.id(), row.client().id()))
                        .withProperty("name", row -> row.client().name().value()))
                .setHeader("Client")
                .setComparator(row -> row.client().name().value().toLowerCase(Locale.ROOT))
                .setFlexGrow(2)
                .setWidth("8rem");
        addComponentColumn(row -> row.stored().isPresent() ? Badge.success("Yes") : Badge.warning("No"))
                .setHeader("Stored")
                .setComparator(row -> row.stored().isPresent())
                .setFlexGrow(0)
                .setWidth("7.5rem");
        var changed = addColumn(RelativeTime.columnOfSome(
                        (Fleet.Row row) -> row.stored().map(secret -> secret.changed())))
                .setHeader("Changed")
                .setFlexGrow(0)
                .setWidth("9rem");
        var period = addColumn(row -> row.stored()
                        .flatMap(RotationPeriod::of)
                        .map(every -> "Every " + Periods.text(every))
                        .orElse("–"))
                .setHeader("Rotated by itself")
                .setFlexGrow(0)
                .setWidth("9.5rem");
        addComponentColumn(this::result).setHeader("Result").setFlexGrow(2).setWidth("7.5rem");
        WideOnly.columns(this, 720, List.of(changed, period));
        setItems(items);
    }

    void show(Outcome outcome) {
        outcomes.put(outcome.client(), outcome);
        var row = rows.get(outcome.client());
        if (row != null) {
            getDataProvider().refreshItem(row);
        }
    }

    private Component result(Fleet.Row row) {
        var outcome = outcomes.get(row.client().id());
        return switch (outcome) {
            case null -> new Span("–");
            case Outcome.Adopted _ -> Badge.success("Adopted");
            case Outcome.Failed(var _, var problem) -> cell(Badge.error("Failed"), problem.sentence());
            case Outcome.Verified(var _, var proof) ->
                switch (proof) {
                    case StoredProof.Valid _ -> Badge.success("Gets a token");
                    case StoredProof.Undecided(var why) -> cell(Badge.warning("Not tried"), why);
                    case StoredProof.NoLongerValid _ -> mend(row);
                };
        };
    }

    private Component mend(Fleet.Row row) {
        var cell = cell(Badge.error("No longer valid"), "");
        var mend = new Button("Mend by rotation", VaadinIcon.ROTATE_RIGHT.create());
        mend.setDisableOnClick(true);
        Permitted.unless(actions.refusal(Action.ROTATE, environment.id()), mend);
        mend.addClickListener(_ -> {
            var client = row.client();
            Background.run(() -> actions.rotations().rotate(environment, client), outcome -> {
                switch (outcome) {
                    case Remote.Loading<?> _ -> {}
                    case Remote.Ready<?> _ -> Notices.success("Rotating " + client.name() + ": see its tab Secrets.");
                    case Remote.Failed<?>(var problem) -> Notices.problem(problem);
                }
            });
        });
        cell.add(mend);
        return cell;
    }

    private static Div cell(Badge badge, String text) {
        var cell = new Div(badge, new Span(" " + text));
        cell.addClassName("wrapping");
        return cell;
    }
}
