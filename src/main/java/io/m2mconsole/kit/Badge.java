package io.m2mconsole.kit;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.badge.BadgeVariant;
import com.vaadin.flow.component.icon.VaadinIcon;

/** A state as icon and word, never by colour alone. */
public final class Badge extends Composite<com.vaadin.flow.component.badge.Badge> {

    /** What a badge says. */
    public enum Kind {
        SUCCESS(VaadinIcon.CHECK_CIRCLE_O, "success"),
        WARNING(VaadinIcon.WARNING, "warning"),
        ERROR(VaadinIcon.CLOSE_CIRCLE_O, "error"),
        NEUTRAL(VaadinIcon.CIRCLE_THIN, "neutral");

        private final VaadinIcon icon;
        private final String className;

        Kind(VaadinIcon icon, String className) {
            this.icon = icon;
            this.className = className;
        }
    }

    public Badge(Kind kind, String word) {
        this(kind, word, kind.icon);
    }

    public Badge(Kind kind, String word, VaadinIcon icon) {
        var badge = getContent();
        badge.setText(word);
        var picture = icon.create();
        picture.getElement().setAttribute("aria-hidden", "true");
        badge.setIcon(picture);
        badge.addClassNames("badge", "badge-" + kind.className);
        switch (kind) {
            case SUCCESS -> badge.addThemeVariants(BadgeVariant.SUCCESS);
            case WARNING -> badge.addThemeVariants(BadgeVariant.WARNING);
            case ERROR -> badge.addThemeVariants(BadgeVariant.ERROR);
            case NEUTRAL -> {}
        }
    }

    public static Badge success(String word) {
        return new Badge(Kind.SUCCESS, word);
    }

    public static Badge warning(String word) {
        return new Badge(Kind.WARNING, word);
    }

    public static Badge error(String word) {
        return new Badge(Kind.ERROR, word);
    }

    public static Badge neutral(String word) {
        return new Badge(Kind.NEUTRAL, word);
    }
}
