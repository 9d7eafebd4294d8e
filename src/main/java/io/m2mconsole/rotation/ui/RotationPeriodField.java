package io.m2mconsole.rotation.ui;

import com.vaadin.flow.component.select.Select;
import io.m2mconsole.rotation.RotationPeriod;
import io.m2mconsole.secrets.StoredSecret;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** How often the secret is rotated by itself. */
final class RotationPeriodField extends Select<Duration> {

    private static final Duration BY_HAND = Duration.ZERO;

    RotationPeriodField(StoredSecret secret, boolean mayChange, Consumer<Optional<Duration>> changed) {
        var now = RotationPeriod.of(secret);
        setLabel("Rotate by itself");
        setHelperText("Kept as a tag of the stored secret.");
        setItems(Stream.concat(Stream.of(0L, 30L, 60L, 90L, 180L, 365L).map(Duration::ofDays), now.stream())
                .distinct()
                .sorted()
                .toList());
        setItemLabelGenerator(period -> period.isZero() ? "Not set for this client" : "Every " + Periods.text(period));
        setValue(now.orElse(BY_HAND));
        setEnabled(mayChange);
        addValueChangeListener(
                change -> changed.accept(Optional.of(change.getValue()).filter(period -> !period.isZero())));
    }
}
