package io.m2mconsole.permissions;

import io.m2mconsole.permissions.ConsolePermission.Level;
import java.util.List;

/**
 * What the console may do in an environment.
 *
 * @param identity whom AWS takes the console for, as an ARN
 * @param how how it was found out
 * @param lines one for each permission that the environment needs
 * @param statement the policy statements that allow what is denied, as JSON; empty where nothing is
 */
public record PermissionReport(String identity, How how, List<Line> lines, String statement) {

    public PermissionReport {
        lines = List.copyOf(lines);
    }

    /** How it was found out. */
    public enum How {
        /** IAM was asked. */
        SIMULATED,
        /** Harmless reads were made; changes were not tried. */
        READS_TRIED,
        /** Harmless reads were made, and changes with ids that cannot exist. */
        ALL_TRIED
    }

    /** Whether it may. */
    public enum Verdict {
        ALLOWED,
        DENIED,
        /** It was not tried, or what came does not tell. */
        UNKNOWN
    }

    /**
     * One permission.
     *
     * @param note why it is unknown; empty else
     */
    public record Line(ConsolePermission permission, Verdict verdict, String note) {}

    /** The denied actions of a level. */
    public List<String> denied(Level level) {
        return lines.stream()
                .filter(line ->
                        line.verdict() == Verdict.DENIED && line.permission().level() == level)
                .map(line -> line.permission().action())
                .toList();
    }
}
