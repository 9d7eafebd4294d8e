package io.m2mconsole.clients.ui;

import io.m2mconsole.clients.AppClient;
import io.m2mconsole.clients.UserFlows;
import io.m2mconsole.kit.Badge;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** How an app client's settings read. */
public final class Wording {

    private Wording() {}

    /** "1 hour", "90 minutes", "1 day". */
    public static String lifetime(Duration duration) {
        if (duration.toDaysPart() > 0 && duration.equals(Duration.ofDays(duration.toDays()))) {
            return count(duration.toDays(), "day");
        }
        if (duration.toHours() > 0 && duration.equals(Duration.ofHours(duration.toHours()))) {
            return count(duration.toHours(), "hour");
        }
        return duration.toSecondsPart() == 0
                ? count(duration.toMinutes(), "minute")
                : count(duration.toSeconds(), "second");
    }

    public static String scopes(AppClient client) {
        return client.scopes().stream().sorted().map(Object::toString).collect(Collectors.joining(", "));
    }

    /** The flows that are for people, which a client for machines should not have; refresh alone lets nobody sign in. */
    public static List<String> userFlows(AppClient client) {
        return UserFlows.of(client);
    }

    /** What kind of client it is, in a word. */
    public static Badge state(AppClient client) {
        if (!client.machine()) {
            return Badge.neutral("Not for machines");
        }
        return UserFlows.of(client).isEmpty() ? Badge.success("Machine") : Badge.warning("Machine, with user flows");
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
