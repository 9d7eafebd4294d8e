package io.m2mconsole.operations;

import io.m2mconsole.operations.Admission.Place;
import io.m2mconsole.people.Right;
import io.m2mconsole.people.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The table of rights as the documentation has it. */
final class RightsTable {

    static final String MAY = "yes";
    static final String MAY_NOT = "–";
    static final String AT_ONCE = "at once";
    static final String UNLOCKED = "after unlocking";
    static final String APPROVED = "after another's approval";

    private static final String HEAD = """
            # Rights

            Made from `operations/Action.java` and `people/Role.java`: `RightsMatrixTest` makes it, holds each role against each
            line in environments of each kind, and fails where this page says otherwise. Roles are given everywhere or in single
            environments; a role in an environment stands there in place of the role for everywhere. The console itself, on
            schedule, holds view, test, provision and rotate, never reveal or administer.

            In a **protected** environment changes and live tests wait until the person has unlocked it, by typing its name, for a
            quarter of an hour. Where it asks for **four eyes** too, a change becomes a request that another person with the same
            right approves on the page Approvals; it expires, and runs with the requester's rights of that moment.

            ## Roles

            """;

    private RightsTable() {}

    static String markdown() {
        var lines = new ArrayList<String>();
        lines.add("| right | " + roles(Role::title) + " |");
        lines.add("| --- |" + " :-: |".repeat(Role.values().length));
        for (var right : Right.values()) {
            lines.add("| " + word(right) + " | " + roles(role -> role.rights().contains(right) ? MAY : MAY_NOT) + " |");
        }
        lines.add("");
        lines.add("## Commands");
        lines.add("");
        lines.add("| command | in the activity | right | " + roles(Role::title) + " | protected | four eyes |");
        lines.add("| --- | --- | --- |" + " :-: |".repeat(Role.values().length) + " --- | --- |");
        for (var action : Action.values()) {
            lines.add("| %s | `%s` | %s | %s | %s | %s |"
                    .formatted(
                            action.title(),
                            action.text(),
                            word(action.right()),
                            roles(role -> role.rights().contains(action.right()) ? MAY : MAY_NOT),
                            when(action, Place.PROTECTED),
                            when(action, Place.FOUR_EYES)));
        }
        return HEAD + String.join("\n", lines) + "\n";
    }

    /** The rows of the commands, cell by cell. */
    static List<List<String>> rows(String markdown) {
        return markdown.substring(markdown.indexOf("## Commands"))
                .lines()
                .filter(line -> line.startsWith("| "))
                .skip(2)
                .map(line -> Arrays.stream(line.split("\\|"))
                        .map(String::strip)
                        .skip(1)
                        .toList())
                .toList();
    }

    private static String when(Action action, Place place) {
        return switch (Admission.of(action, EnumSet.allOf(Right.class), place)) {
            case ALLOWED -> AT_ONCE;
            case AFTER_UNLOCKING -> UNLOCKED;
            case AFTER_APPROVAL -> APPROVED;
            case REFUSED -> throw new IllegalStateException("Who may do everything is refused " + action);
        };
    }

    private static String roles(java.util.function.Function<Role, String> cell) {
        return Arrays.stream(Role.values()).map(cell).collect(Collectors.joining(" | "));
    }

    private static String word(Right right) {
        return right.name().toLowerCase(Locale.ROOT);
    }
}
