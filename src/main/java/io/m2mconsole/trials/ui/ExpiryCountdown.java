package io.m2mconsole.trials.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Instant;

/** "in 59:48", counted down by the browser; says so when it is over. */
@Tag("m2m-countdown")
@JsModule("context://app/components/countdown.js")
final class ExpiryCountdown extends Component {

    ExpiryCountdown(Instant until) {
        getElement().setAttribute("datetime", until.toString());
    }
}
