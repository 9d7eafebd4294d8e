package io.m2mconsole.trials.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.renderer.LitRenderer;
import io.m2mconsole.clients.AppClient;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Choosing one client by name or id. */
final class ClientChoice {

    private ClientChoice() {}

    static ComboBox<AppClient> among(List<AppClient> clients) {
        var choice = new ComboBox<AppClient>("Client");
        choice.setItems(
                (candidate, typed) -> (candidate.name() + " " + candidate.id())
                        .toLowerCase(Locale.ROOT)
                        .contains(typed.toLowerCase(Locale.ROOT)),
                clients);
        choice.setItemLabelGenerator(candidate -> candidate.name().value());
        choice.setRenderer(LitRenderer.<AppClient>of("<div>${item.name}</div><div class=\"secondary\">${item.id}</div>")
                .withProperty("name", candidate -> candidate.name().value())
                .withProperty("id", candidate -> candidate.id().value()));
        return choice;
    }

    static Optional<AppClient> find(Collection<AppClient> clients, String id) {
        return clients.stream()
                .filter(candidate -> candidate.id().value().equals(id))
                .findFirst();
    }
}
