package io.m2mconsole.rotation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.m2mconsole.kit.Badge;
import io.m2mconsole.kit.RelativeTime;
import io.m2mconsole.operations.SagaStatus;
import io.m2mconsole.rotation.ClientSecrets;
import io.m2mconsole.secrets.SecretVersion;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Consumer;

/** Cognito's active secrets, each with its age and where it is stored. */
final class ActiveSecretList extends UnorderedList {

    ActiveSecretList(ClientSecrets.View view, Consumer<ClientSecrets.Row> delete) {
        addClassName("secret-list");
        getElement().setAttribute("aria-label", "Active secrets");
        var several = view.rows().size() > 1;
        var busy = view.rotation().filter(SagaStatus::inFlight).isPresent();
        view.rows().forEach(row -> {
            var item = new ListItem(id(row), age(row), where(view, row));
            if (several && !row.version().filter(SecretVersion::current).isPresent()) {
                item.add(delete(row, busy, delete));
            }
            add(item);
        });
        if (view.rows().isEmpty()) {
            add(new ListItem(new Span("Cognito lists none for this client.")));
        }
    }

    private static Component id(ClientSecrets.Row row) {
        var code = new Code("…" + row.secret().ending());
        code.setTitle(row.secret().id());
        return new Span(new Span("Secret "), code);
    }

    private static Component age(ClientSecrets.Row row) {
        var age = new Span(new Span("made "), new RelativeTime(row.secret().created()));
        age.addClassName("secondary");
        return age;
    }

    private static Component where(ClientSecrets.View view, ClientSecrets.Row row) {
        var where = new Div();
        where.addClassName("secret-where");
        row.version()
                .ifPresentOrElse(
                        version -> {
                            version.labels().stream().sorted().forEach(label -> where.add(badge(label)));
                            version.lastAccessed().ifPresent(day -> {
                                var read = new Span(
                                        "last read " + LocalDate.ofInstant(day, ZoneOffset.UTC) + " (UTC day)");
                                read.setTitle("As far as Secrets Manager knows; the console's own reads count too.");
                                read.addClassName("secondary");
                                where.add(read);
                            });
                        },
                        () -> where.add(
                                view.stored().isPresent()
                                        ? Badge.warning("No stored version names it")
                                        : Badge.warning("Not stored")));
        return where;
    }

    private static Badge badge(String label) {
        return switch (label) {
            case SecretVersion.CURRENT -> Badge.success(label);
            case SecretVersion.PENDING -> new Badge(Badge.Kind.WARNING, label, VaadinIcon.HOURGLASS);
            default -> Badge.neutral(label);
        };
    }

    private static Button delete(ClientSecrets.Row row, boolean busy, Consumer<ClientSecrets.Row> delete) {
        var button = new Button("Delete…", VaadinIcon.TRASH.create(), _ -> delete.accept(row));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        button.setAriaLabel("Delete the secret that ends in " + row.secret().ending());
        if (busy) {
            button.setEnabled(false);
            button.setTooltipText("The rotation under way takes care of it.");
        }
        return button;
    }
}
