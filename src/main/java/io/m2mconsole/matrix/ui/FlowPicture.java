package io.m2mconsole.matrix.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.function.SerializableBiConsumer;
import io.m2mconsole.access.AccessFlow;
import io.m2mconsole.access.AccessFlow.Kind;

/** Client → scope → method as a flow diagram, with the same as a table. */
@Tag("m2m-flow")
@JsModule("context://app/components/flow.js")
final class FlowPicture extends Component {

    /** @param picked told which kind of node is to be seen in the matrix, and what leads to it there */
    FlowPicture(AccessFlow flow, SerializableBiConsumer<Kind, String> picked) {
        getElement().setPropertyBean("flow", flow);
        getElement()
                .addEventListener(
                        "flow-pick",
                        event -> picked.accept(
                                Kind.valueOf(event.getEventData()
                                        .get("event.detail.kind")
                                        .asString()),
                                event.getEventData().get("event.detail.search").asString()))
                .addEventData("event.detail.kind")
                .addEventData("event.detail.search");
    }
}
