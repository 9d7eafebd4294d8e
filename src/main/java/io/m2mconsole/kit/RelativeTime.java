package io.m2mconsole.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import com.vaadin.flow.function.ValueProvider;
import java.time.Instant;
import java.util.Optional;

/** "3 days ago", kept current by the browser; the exact time with its zone on hover. */
@Tag("m2m-time")
@JsModule("context://app/components/time.js")
public final class RelativeTime extends Component {

    public RelativeTime(Instant at) {
        getElement().setAttribute("datetime", at.toString());
    }

    /** For a grid's column whose rows may have no time. */
    public static <T> Renderer<T> columnOfSome(ValueProvider<T, Optional<Instant>> at) {
        return LitRenderer.<T>of("${item.at ? html`<m2m-time datetime=\"${item.at}\"></m2m-time>` : '–'}")
                .withProperty(
                        "at", item -> at.apply(item).map(Instant::toString).orElse(""));
    }

    /** For a grid's column. */
    public static <T> Renderer<T> column(ValueProvider<T, Instant> at) {
        return LitRenderer.<T>of("<m2m-time datetime=\"${item.at}\"></m2m-time>")
                .withProperty("at", item -> at.apply(item).toString());
    }
}
