package io.m2mconsole.findings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.findings.Findings;
import io.m2mconsole.findings.FindingsCsv;
import io.m2mconsole.findings.FindingsReport;
import io.m2mconsole.findings.KnownFinding;
import io.m2mconsole.findings.Sarif;
import io.m2mconsole.findings.Severity;
import io.m2mconsole.kit.Background;
import io.m2mconsole.kit.EmptyState;
import io.m2mconsole.kit.EnvironmentParameter;
import io.m2mconsole.kit.Loader;
import io.m2mconsole.kit.PageHeader;
import io.m2mconsole.kit.Refresh;
import io.m2mconsole.kit.RemotePanel;
import io.m2mconsole.kit.SearchField;
import io.m2mconsole.kit.Toolbar;
import io.m2mconsole.people.People;
import io.m2mconsole.people.Right;
import io.m2mconsole.shared.EnvironmentId;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;

/** What is not as it should be in an environment: by severity, with evidence and cure. */
@Route(":environment/findings")
@PageTitle("Findings · M2M Console")
@PermitAll
class FindingsView extends Div implements BeforeEnterObserver {

    private final transient Environments environments;
    private final transient Findings findings;
    private final transient People people;
    private final transient ObjectProvider<FindingPart> parts;
    private final Loader<FindingsReport> report = new Loader<>();
    private final SearchField text = new SearchField("Search findings");
    private final Select<Severity> severity = new Select<>();
    private final Checkbox acknowledged = new Checkbox("Acknowledged too");
    private final Span count = new Span();
    private Optional<FindingGrid> grid = Optional.empty();
    private List<KnownFinding> all = List.of();
    private String path = "";

    FindingsView(Environments environments, Findings findings, People people, ObjectProvider<FindingPart> parts) {
        this.environments = environments;
        this.findings = findings;
        this.people = people;
        this.parts = parts;
        addClassNames("page", "page-wide-grid", "findings-page");
        count.addClassName("count");
        count.getElement().setAttribute("role", "status");
        severity.setItems(Severity.values());
        severity.setItemLabelGenerator(one -> one == null ? "Any severity" : SeverityBadge.word(one));
        severity.setEmptySelectionAllowed(true);
        severity.setEmptySelectionCaption("Any severity");
        severity.setPlaceholder("Any severity");
        severity.setAriaLabel("Severity");
        text.addValueChangeListener(change -> filter(change.isFromClient()));
        severity.addValueChangeListener(change -> filter(change.isFromClient()));
        acknowledged.addValueChangeListener(change -> filter(change.isFromClient()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var environment = EnvironmentParameter.of(event);
        path = event.getLocation().getPath();
        var query = FindingsQuery.of(event.getLocation().getQueryParameters());
        text.setValue(query.text());
        query.severity().ifPresentOrElse(severity::setValue, severity::clear);
        acknowledged.setValue(query.acknowledged());
        removeAll();
        add(
                new PageHeader("Findings", "What is not as it should be, why it matters, and where it is cured."),
                new Toolbar(text, severity, acknowledged, count)
                        .withEnd(
                                export(environment, "SARIF", "sarif", this::sarif),
                                export(environment, "CSV", "csv", _ -> FindingsCsv.of(current(environment))),
                                new Refresh(
                                        report,
                                        () -> report.load(() -> findings.refresh(environments.get(environment))))),
                new RemotePanel<>(report, found -> content(environment, found)));
        report.load(() -> findings.report(environments.get(environment)));
    }

    private Component content(EnvironmentId environment, FindingsReport found) {
        all = found.findings();
        var content = new Div();
        content.addClassName("findings-content");
        if (all.isEmpty()) {
            count.setText("");
            content.add(new EmptyState(
                    VaadinIcon.CHECK_CIRCLE_O,
                    "Nothing found",
                    "All of the " + findings.rules().size()
                            + " rules hold. Onboard another client, or look at the access."));
            addParts(environment, content);
            return content;
        }
        var shown = new FindingGrid(environment, known -> open(environment, known));
        grid = Optional.of(shown);
        filter(false);
        content.add(new FindingCounts(found.counts()));
        addParts(environment, content);
        content.add(shown);
        return content;
    }

    private void addParts(EnvironmentId id, Div content) {
        var environment = environments.get(id);
        parts.orderedStream()
                .flatMap(part -> part.of(environment, report::reload).stream())
                .forEach(content::add);
    }

    private void filter(boolean fromClient) {
        var query = new FindingsQuery(text.getValue(), severity.getOptionalValue(), acknowledged.getValue());
        grid.ifPresent(shown -> {
            var fitting = query.of(all);
            shown.setItems(fitting);
            count.setText(fitting.size() == 1 ? "1 finding" : fitting.size() + " findings");
        });
        if (fromClient) {
            UI.getCurrentOrThrow().getPage().getHistory().replaceState(null, new Location(path, query.parameters()));
        }
    }

    private void open(EnvironmentId environment, KnownFinding known) {
        new FindingDialog(
                        environment,
                        known,
                        people.actor().may(Right.PROVISION, environment),
                        (reason, until) -> run(
                                () -> findings.acknowledge(
                                        environments.get(environment), known.finding(), reason, until),
                                "Acknowledged until " + until + "."),
                        () -> run(
                                () -> findings.reopen(environments.get(environment), known.finding()),
                                "The finding is open again."))
                .open();
    }

    private void run(Runnable command, String done) {
        Background.tell(command, done, report::reload);
    }

    private FindingsReport current(EnvironmentId environment) {
        return findings.report(environments.get(environment));
    }

    private String sarif(EnvironmentId environment) {
        return Sarif.of(environment, findings.rules(), current(environment));
    }

    private static Anchor export(
            EnvironmentId environment,
            String label,
            String ending,
            java.util.function.Function<EnvironmentId, String> text) {
        Supplier<byte[]> content = () -> text.apply(environment).getBytes(StandardCharsets.UTF_8);
        var link = new Anchor(
                DownloadHandler.fromInputStream(_ -> {
                    var bytes = content.get();
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes),
                            "findings-" + environment + "." + ending,
                            ending.equals("csv") ? "text/csv" : "application/sarif+json",
                            bytes.length);
                }),
                label);
        link.getElement().setAttribute("download", true);
        link.getElement().setAttribute("aria-label", "Download as " + label);
        return link;
    }
}
