package io.m2mconsole.reports.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.m2mconsole.reports.ReportFormat;
import io.m2mconsole.reports.RunReport;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** A link that exports a report, made when it is asked for. */
final class ReportDownload extends Anchor {

    ReportDownload(ReportFormat format, Supplier<RunReport> report) {
        addClassName("report-download");
        setHref(DownloadHandler.fromInputStream(_ -> {
            var made = report.get();
            var bytes = format.write(made).getBytes(StandardCharsets.UTF_8);
            return new DownloadResponse(
                    new ByteArrayInputStream(bytes),
                    made.fileName() + "." + format.ending(),
                    format.mediaType(),
                    bytes.length);
        }));
        getElement().setAttribute("download", true);
        var icon = VaadinIcon.DOWNLOAD_ALT.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        add(icon);
        add(format.word());
    }
}
