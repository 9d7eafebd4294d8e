package io.m2mconsole.bulk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.m2mconsole.bulk.Bulk;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.clients.ui.BulkAction;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.people.Right;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Gives the selected clients as a file, as last read. */
class ExportAction implements BulkAction {

    private final Bulk bulk;

    ExportAction(Bulk bulk) {
        this.bulk = bulk;
    }

    @Override
    public String title() {
        return "Export";
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.DOWNLOAD;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Right right() {
        return Right.VIEW;
    }

    @Override
    public void start(Environment environment, List<AppClient> clients, Runnable done) {
        var dialog = new Dialog("Export clients");
        dialog.add(new Paragraph(
                "Name, id, scopes, flows, lifetime and dates of " + clients.size() + " clients, without any secret."));
        var link = new Anchor(
                DownloadHandler.fromInputStream(_ -> {
                    var bytes = bulk.csv(environment, clients).getBytes(StandardCharsets.UTF_8);
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes),
                            environment.id() + "-clients.csv",
                            "text/csv;charset=utf-8",
                            bytes.length);
                }),
                "Download as CSV");
        dialog.getFooter().add(new Button("Close", _ -> dialog.close()), link);
        dialog.open();
    }
}
