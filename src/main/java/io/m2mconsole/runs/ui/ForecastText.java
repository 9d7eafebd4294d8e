package io.m2mconsole.runs.ui;

import com.vaadin.flow.component.html.Paragraph;
import io.m2mconsole.runs.RunForecast;
import java.util.Locale;

/** Says before a run what it will send and cost. */
public final class ForecastText extends Paragraph {

    public ForecastText() {
        addClassName("run-forecast");
        getElement().setAttribute("role", "status");
    }

    public void show(RunForecast told) {
        setText(sentence(told));
    }

    static String sentence(RunForecast told) {
        var cells = cells(told.cells());
        if (told.cells() > told.most()) {
            return cells + " are more than a run may have (" + number(told.most()) + "): choose clients and methods.";
        }
        return cells + ": " + number(told.sent()) + (told.sent() == 1 ? " is sent" : " are sent")
                + (told.unsafe() > 0 ? " (" + number(told.unsafe()) + " of them may change data)" : "")
                + (told.held() > 0 ? ", " + number(told.held()) + " not, as they may change data" : "")
                + (told.elsewhere() > 0
                        ? ", " + number(told.elsewhere())
                                + " not, as another method answers there with this value of the path's parameters"
                        : "")
                + ". " + number(told.tokens()) + (told.tokens() == 1 ? " token request" : " token requests")
                + ", about "
                + told.usd().toPlainString() + " USD.";
    }

    private static String cells(long count) {
        return number(count) + (count == 1 ? " cell" : " cells");
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
