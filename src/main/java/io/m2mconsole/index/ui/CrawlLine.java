package io.m2mconsole.index.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.signals.Signal;
import io.m2mconsole.index.CrawlProgress;
import io.m2mconsole.kit.RelativeTime;

/** How old the index is and how its refreshing goes on, with a button that begins it. */
final class CrawlLine extends Div {

    private final Div text = new Div();
    private final ProgressBar bar = new ProgressBar();
    private final Button refresh;

    CrawlLine(Signal<CrawlProgress> progress, Runnable again) {
        addClassName("crawl-line");
        text.addClassName("crawl-text");
        text.getElement().setAttribute("role", "status");
        bar.getElement().setAttribute("aria-label", "Progress of reading the clients");
        refresh = new Button(VaadinIcon.REFRESH.create(), _ -> again.run());
        refresh.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        refresh.setAriaLabel("Refresh");
        add(bar, text, refresh);
        Signal.effect(this, () -> show(progress.get()));
    }

    private void show(CrawlProgress progress) {
        var running = progress.running();
        refresh.setEnabled(!running);
        refresh.setTooltipText(running ? "The clients are being read already" : "Read all clients anew");
        bar.setVisible(running);
        bar.setIndeterminate(progress.due() == 0);
        if (progress.due() > 0) {
            bar.setMax(progress.due());
            bar.setValue(Math.min(progress.done(), progress.due()));
        }
        text.removeAll();
        if (running) {
            text.add(new Span(sentence(progress)));
        } else if (progress.ended() != null) {
            text.add(new Span("Read "), new RelativeTime(progress.ended()));
        }
    }

    private static String sentence(CrawlProgress progress) {
        if (progress.done() < progress.due()) {
            return "Reading " + progress.done() + " of " + progress.due() + " clients";
        }
        return progress.secretsDone() < progress.secretsDue()
                ? "Reading secrets' ages: " + progress.secretsDone() + " of " + progress.secretsDue()
                : "Reading the clients' names";
    }
}
