package io.m2mconsole.trials.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.kit.Background;
import io.m2mconsole.kit.Notices;
import io.m2mconsole.probes.TokenChoice;
import io.m2mconsole.probes.TokenVariant;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.Remote;
import io.m2mconsole.shared.ScopeName;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Which token goes along with a request. */
final class TokenFields extends Div {

    private final Select<TokenVariant> variant = new Select<>();
    private final MultiSelectComboBox<ScopeName> scopes = new MultiSelectComboBox<>("Scopes asked for");
    private final ComboBox<AppClient> other = new ComboBox<>("Whose token");
    private final ComboBox<EnvironmentId> place = new ComboBox<>("Environment of the other pool");
    private final BenchLoader loader;
    private final Runnable changed;
    private final BenchData data;
    private Optional<Environment> elsewhere = Optional.empty();

    TokenFields(BenchData data, BenchLoader loader, Runnable changed) {
        this.data = data;
        this.loader = loader;
        this.changed = changed;
        addClassName("bench-parameters");
        variant.setLabel("Token");
        variant.setItems(Arrays.stream(TokenVariant.values())
                .filter(one ->
                        one != TokenVariant.OTHER_POOL || !data.elsewhere().isEmpty())
                .toList());
        variant.setItemLabelGenerator(TokenVariant::word);
        variant.setValue(TokenVariant.GOOD);
        variant.addValueChangeListener(_ -> {
            arrange();
            changed.run();
        });
        scopes.setPlaceholder("All that it holds");
        scopes.setHelperText("Empty asks for all that the client holds.");
        scopes.addValueChangeListener(_ -> changed.run());
        other.setItemLabelGenerator(client -> client.name().value());
        other.addValueChangeListener(_ -> changed.run());
        place.setItems(data.elsewhere());
        place.addValueChangeListener(change -> load(Optional.ofNullable(change.getValue())));
        add(variant, place, other, scopes);
        arrange();
    }

    /** Offers the scopes of the client that was chosen. */
    void client(Optional<AppClient> client) {
        scopes.setItems(
                client.map(one -> one.scopes().stream().sorted().toList()).orElse(List.of()));
        if (variant.getValue() != TokenVariant.OTHER_POOL) {
            other.setItems(data.clients().stream()
                    .filter(AppClient::machine)
                    .filter(one -> client.filter(one::equals).isEmpty())
                    .toList());
        }
    }

    void choose(TokenVariant wanted) {
        variant.setValue(wanted);
    }

    /** The choice; empty where something is missing. */
    Optional<TokenChoice> choice() {
        return switch (variant.getValue()) {
            case GOOD ->
                Optional.of(scopes.getValue().isEmpty() ? TokenChoice.good() : TokenChoice.asking(scopes.getValue()));
            case OTHER_CLIENT -> other.getOptionalValue().map(TokenChoice::ofClient);
            case OTHER_POOL ->
                elsewhere.flatMap(there -> other.getOptionalValue().map(client -> TokenChoice.ofPool(there, client)));
            case NONE, MALFORMED, TAMPERED, ALG_NONE, FOREIGN_KEY, EXPIRED ->
                Optional.of(TokenChoice.of(variant.getValue()));
        };
    }

    private void arrange() {
        var chosen = variant.getValue();
        variant.setHelperText(sentence(chosen));
        scopes.setVisible(chosen == TokenVariant.GOOD);
        other.setVisible(chosen == TokenVariant.OTHER_CLIENT || chosen == TokenVariant.OTHER_POOL);
        place.setVisible(chosen == TokenVariant.OTHER_POOL);
        other.clear();
        if (chosen == TokenVariant.OTHER_CLIENT) {
            other.setItems(data.clients().stream().filter(AppClient::machine).toList());
        }
    }

    private static String sentence(TokenVariant variant) {
        return Character.toUpperCase(variant.meaning().charAt(0))
                + variant.meaning().substring(1) + ".";
    }

    private void load(Optional<EnvironmentId> id) {
        elsewhere = Optional.empty();
        other.clear();
        id.ifPresent(wanted -> Background.run(() -> loader.elsewhere(wanted), (Remote<BenchLoader.Elsewhere> found) -> {
            switch (found) {
                case Remote.Loading<BenchLoader.Elsewhere> _ -> {}
                case Remote.Ready<BenchLoader.Elsewhere>(var there, var _) -> {
                    elsewhere = Optional.of(there.environment());
                    other.setItems(there.clients());
                }
                case Remote.Failed<BenchLoader.Elsewhere>(var problem) -> Notices.problem(problem);
            }
            changed.run();
        }));
    }
}
