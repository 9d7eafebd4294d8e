package io.m2mconsole.activity.ui;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.m2mconsole.activity.Activity;
import io.m2mconsole.activity.ActivityCsv;
import io.m2mconsole.activity.ActivityFilter;
import io.m2mconsole.activity.Deed;
import io.m2mconsole.people.Right;
import io.m2mconsole.shared.EnvironmentId;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;

/** What a filter shows, as a CSV file; the download itself is written down too. */
class ActivityDownload implements DownloadHandler {

    private final transient Activity activity;
    private final transient ActivityFilter filter;
    private final transient EnvironmentId environment;

    ActivityDownload(Activity activity, ActivityFilter filter, EnvironmentId environment) {
        this.activity = activity;
        this.filter = filter;
        this.environment = environment;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        activity.done(new Deed(Right.VIEW, "activity.export", "CSV", environment));
        event.setFileName("activity-" + environment + ".csv");
        event.setContentType("text/csv; charset=utf-8");
        try (var out = new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8)) {
            out.append(ActivityCsv.HEADER).append("\r\n");
            activity.each(filter, entry -> ActivityCsv.write(entry, out));
        }
    }

    @Override
    public String getUrlPostfix() {
        return "activity.csv";
    }
}
