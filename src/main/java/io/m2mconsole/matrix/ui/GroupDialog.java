package io.m2mconsole.matrix.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.m2mconsole.access.Reasons;
import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.kit.Facts;
import io.m2mconsole.trials.ui.MethodText;
import io.m2mconsole.trials.ui.VerdictBadge;
import java.util.function.Consumer;

/** Why the cells of a group are as they are, and the way to one of them. */
final class GroupDialog extends Dialog {

    private final ComboBox<AppClient> client = new ComboBox<>("Client");
    private final ComboBox<ApiMethod> method = new ComboBox<>("Method");

    /** @param opened told the chosen cell */
    GroupDialog(GroupView group, Matrix matrix, Consumer<CellView> opened) {
        setHeaderTitle(AxisText.clients(group.clients()) + " → " + AxisText.methods(group.methods()));
        setWidth("38rem");
        addClassName("why-dialog");
        var first = group.clients().first();
        var predicted =
                new Div(VerdictBadge.of(group.word()), new Span(Reasons.sentence(first.name(), group.predicted())));
        predicted.addClassName("why-line");
        client.setItems(group.clients().members());
        client.setItemLabelGenerator(one -> one.name().value());
        client.setValue(first);
        method.setItems(group.methods().members());
        method.setItemLabelGenerator(one -> MethodText.label(one, matrix.methods()));
        method.setValue(group.methods().first());
        client.setWidthFull();
        method.setWidthFull();
        var one = new Button("Look at this cell", _ -> {
            close();
            opened.accept(matrix.cell(client.getValue(), method.getValue()));
        });
        one.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        client.addValueChangeListener(_ -> one.setEnabled(!client.isEmpty() && !method.isEmpty()));
        method.addValueChangeListener(_ -> one.setEnabled(!client.isEmpty() && !method.isEmpty()));
        add(
                new Paragraph("The rules cannot tell these clients apart, nor these methods: one reason holds for all "
                        + group.cells() + " cells."),
                new Facts()
                        .with("Predicted", predicted)
                        .with("Required", MethodText.requirement(group.methods().first()))
                        .with("Live", group.proof()),
                client,
                method);
        getFooter().add(new Button("Close", _ -> close()), one);
    }
}
