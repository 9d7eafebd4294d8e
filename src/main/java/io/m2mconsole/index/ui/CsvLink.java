package io.m2mconsole.index.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** Downloads what the page shows as CSV. */
final class CsvLink extends Anchor {

    /** @param csv asked for when it is downloaded, off the page's lock */
    CsvLink(String fileName, Supplier<String> csv) {
        super(
                DownloadHandler.fromInputStream(_ -> {
                    var bytes = csv.get().getBytes(StandardCharsets.UTF_8);
                    return new DownloadResponse(new ByteArrayInputStream(bytes), fileName, "text/csv", bytes.length);
                }),
                "");
        var button = new Button("CSV", VaadinIcon.DOWNLOAD.create());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.setTabIndex(-1);
        button.setTooltipText("Export these clients as CSV");
        add(button);
    }
}
