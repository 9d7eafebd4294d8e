package io.m2mconsole.health.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.m2mconsole.health.Gauge;
import io.m2mconsole.kit.Badge;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;

/** Gauges as bars, each with its numbers. */
public class GaugeList extends UnorderedList {

    public GaugeList(List<Gauge> gauges) {
        addClassName("gauges");
        gauges.forEach(gauge -> add(line(gauge)));
    }

    private static ListItem line(Gauge gauge) {
        var subject = new Span(gauge.subject());
        subject.addClassName("gauge-subject");
        var numbers = new Span(number(gauge.used()) + " of " + number(gauge.limit()));
        numbers.addClassName("gauge-numbers");
        var bar = new Div(fill(gauge));
        bar.addClassName("gauge-bar");
        bar.getElement().setAttribute("role", "meter");
        bar.getElement().setAttribute("aria-label", gauge.subject());
        bar.getElement().setAttribute("aria-valuemin", "0");
        bar.getElement().setAttribute("aria-valuemax", String.valueOf(gauge.limit()));
        bar.getElement().setAttribute("aria-valuenow", String.valueOf(Math.min(gauge.used(), gauge.limit())));
        var note = new Span(gauge.note());
        note.addClassName("gauge-note");
        var item = new ListItem(subject, numbers, bar, note);
        if (gauge.close()) {
            item.addClassName("gauge-close");
            subject.add(Badge.warning(gauge.share() < 1 ? "Nearly full" : "Full"));
        }
        return item;
    }

    private static Div fill(Gauge gauge) {
        var fill = new Div();
        fill.getStyle().setWidth(Math.round(gauge.share() * 100) + "%");
        return fill;
    }

    private static String number(double value) {
        return new DecimalFormat("#,##0.#", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }
}
