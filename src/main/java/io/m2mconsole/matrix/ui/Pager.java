package io.m2mconsole.matrix.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.function.IntConsumer;

/** Which part of the methods the columns show, and the way to the others; invisible where all fit. */
final class Pager extends Div {

    private final int size;
    private final Span place = new Span();
    private final Button back = new Button(VaadinIcon.ANGLE_LEFT.create());
    private final Button on = new Button(VaadinIcon.ANGLE_RIGHT.create());
    private int page;
    private int total;

    /** @param size how many a page has @param turned told the page, from 0 */
    Pager(int size, IntConsumer turned) {
        this.size = size;
        addClassName("pager");
        place.getElement().setAttribute("role", "status");
        button(back, "Previous methods", -1, turned);
        button(on, "Next methods", 1, turned);
        add(back, place, on);
    }

    private void button(Button button, String name, int step, IntConsumer turned) {
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(name);
        button.setTooltipText(name);
        button.addClickListener(_ -> turned.accept(page + step));
    }

    /** The page that is shown where one is asked for: within what there is. */
    int show(int wanted, int columns) {
        total = columns;
        var last = Math.max(0, (columns - 1) / size);
        page = Math.clamp(wanted, 0, last);
        setVisible(columns > size);
        place.setText("Columns " + (page * size + 1) + "–" + Math.min(total, (page + 1) * size) + " of " + total);
        back.setEnabled(page > 0);
        on.setEnabled(page < last);
        return page;
    }
}
