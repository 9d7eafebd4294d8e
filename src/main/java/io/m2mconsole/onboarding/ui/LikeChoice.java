package io.m2mconsole.onboarding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.onboarding.ScopeMapping;
import io.m2mconsole.scopes.ResourceServer;
import io.m2mconsole.shared.ScopeName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The scopes of another client: one of the same pool to choose, or one of another environment, its scopes mapped. */
final class LikeChoice extends Div implements AccessWay {

    private final ComboBox<AppClient> client = new ComboBox<>("Same as");
    private final Paragraph what = new Paragraph();
    private final Div mapped = new Div();
    private final transient OnboardChoices choices;
    private final transient Runnable changed;
    private transient Optional<MappingRows> rows = Optional.empty();

    LikeChoice(OnboardChoices choices, Runnable changed) {
        this.choices = choices;
        this.changed = changed;
        addClassName("like-choice");
        what.addClassName("secondary");
        what.getElement().setAttribute("role", "status");
        client.setItems(choices.clients().stream().filter(AppClient::machine).toList());
        client.setItemLabelGenerator(found -> found.name().value());
        client.setWidthFull();
        client.setVisible(!choices.promotes());
        client.addValueChangeListener(change -> {
            Optional.ofNullable(change.getValue())
                    .ifPresentOrElse(found -> map(found, choices.servers()), () -> rows = Optional.empty());
            changed.run();
        });
        add(client, what, mapped);
        choices.model().ifPresent(this::take);
    }

    @Override
    public String title() {
        return "Same as another client";
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public Set<ScopeName> chosen() {
        return rows.map(MappingRows::chosen).orElse(Set.of());
    }

    @Override
    public String missing() {
        return rows.isEmpty() ? "Choose the client it shall be like first" : "Choose at least one scope first";
    }

    private void take(Model model) {
        if (choices.promotes()) {
            map(model.client(), model.servers());
            what.setText(
                    "As " + model.client().name() + " of " + model.environment() + ". Each of its scopes there becomes"
                            + " the one beside it here; what is left empty is not granted.");
        } else {
            choices.clients().stream()
                    .filter(known -> known.id().equals(model.client().id()))
                    .findFirst()
                    .ifPresent(client::setValue);
        }
    }

    private void map(AppClient like, List<ResourceServer> from) {
        var proposals = ScopeMapping.propose(like.scopes(), from, choices.servers());
        var made = new MappingRows(proposals, choices.scopes(), changed);
        rows = Optional.of(made);
        mapped.removeAll();
        if (choices.promotes()) {
            mapped.add(made);
            return;
        }
        var gone = proposals.entrySet().stream()
                .filter(entry -> entry.getValue().isEmpty())
                .map(entry -> entry.getKey().toString())
                .collect(Collectors.joining(", "));
        what.setText(made.chosen().stream().sorted().map(ScopeName::toString).collect(Collectors.joining(", "))
                + (gone.isEmpty() ? "" : ". Left out, as no resource server defines it any more: " + gone));
    }
}
