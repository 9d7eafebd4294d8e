package io.m2mconsole.shell;

import com.vaadin.flow.component.Component;
import java.util.Arrays;
import java.util.function.Consumer;

/** Light, dark, or as the system has it; kept in the browser. */
enum ThemeChoice {
    SYSTEM("Theme of the system", "light dark"),
    LIGHT("Light theme", "light"),
    DARK("Dark theme", "dark");

    private static final String KEY = "m2m-console-color-scheme";

    private final String label;
    private final String scheme;

    ThemeChoice(String label, String scheme) {
        this.label = label;
        this.scheme = scheme;
    }

    String label() {
        return label;
    }

    void keep(Component at) {
        at.getElement()
                .executeJs(
                        "localStorage.setItem($0, $1); document.documentElement.style.colorScheme = $1;", KEY, scheme);
    }

    /** Tells what was chosen before. */
    static void kept(Component at, Consumer<ThemeChoice> tell) {
        at.getElement()
                .executeJs("return localStorage.getItem($0) ?? $1;", KEY, SYSTEM.scheme)
                .then(
                        String.class,
                        kept -> Arrays.stream(values())
                                .filter(choice -> choice.scheme.equals(kept))
                                .findFirst()
                                .ifPresent(tell));
    }

    /** Applies what was chosen before; runs before anything is painted. */
    static String atLoad() {
        return "document.documentElement.style.colorScheme = localStorage.getItem('" + KEY + "') ?? '" + SYSTEM.scheme
                + "';";
    }
}
