package io.m2mconsole.deployments.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.m2mconsole.access.Flip;
import java.util.List;

/** The cells that a change turns. */
final class FlipList extends Div {

    private static final int MOST = 50;

    FlipList(List<Flip> flips) {
        addClassName("flip-list");
        getElement().setAttribute("role", "status");
        if (flips.isEmpty()) {
            add(new Paragraph("No client gains or loses access."));
            return;
        }
        add(new Paragraph(flips.size() == 1 ? "1 cell flips:" : flips.size() + " cells flip:"));
        var list = new UnorderedList();
        flips.stream().limit(MOST).forEach(flip -> {
            var item = new ListItem(flip.sentence());
            item.getElement().setAttribute("title", flip.why());
            list.add(item);
        });
        add(list);
        if (flips.size() > MOST) {
            add(new Paragraph("and " + (flips.size() - MOST) + " more"));
        }
    }
}
