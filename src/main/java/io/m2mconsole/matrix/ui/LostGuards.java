package io.m2mconsole.matrix.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.m2mconsole.guards.LostGuard;
import io.m2mconsole.kit.Permitted;
import io.m2mconsole.kit.RelativeTime;
import io.m2mconsole.trials.ui.MethodText;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Says aloud that methods lost their authorizer, above all else on the page. */
final class LostGuards extends Div {

    /** @param refusal why the person cannot accept it; empty where they can */
    LostGuards(Collection<LostGuard> lost, Optional<String> refusal, Runnable accept) {
        addClassName("lost-guards");
        getElement().setAttribute("role", "alert");
        var icon = VaadinIcon.WARNING.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        var title = new Span(
                icon,
                new Span(
                        lost.size() == 1
                                ? "A method lost its authorizer"
                                : lost.size() + " methods lost their authorizer"));
        title.addClassName("lost-guards-title");
        var list = new UnorderedList();
        lost.stream()
                .sorted(Comparator.comparing(one -> one.deployed().id().label()))
                .forEach(one -> list.add(new ListItem(
                        new Span(one.deployed().id().label() + " of " + MethodText.place(one.deployed()) + " asked for "
                                + MethodText.requirement(one.believed()) + ", last seen "),
                        new RelativeTime(one.seen()))));
        var button = new Button("Accept as open", VaadinIcon.UNLOCK.create(), _ -> accept.run());
        button.addThemeVariants(ButtonVariant.LUMO_ERROR);
        button.setTooltipText("From then on they are taken as open to anyone");
        add(
                title,
                new Paragraph(
                        "Anyone may call now, with or without a token. The cells below show what was believed; where"
                                + " that is wrong, they are mismatches. Give the authorizer back and deploy, or accept it."),
                list,
                Permitted.unless(refusal, button));
    }
}
