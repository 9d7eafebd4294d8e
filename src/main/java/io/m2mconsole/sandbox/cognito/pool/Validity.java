package io.m2mconsole.sandbox.cognito.pool;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** How long tokens live: a number, its unit in TokenValidityUnits, and the range that Cognito allows. */
public enum Validity {
    ACCESS("AccessToken", ChronoUnit.HOURS, Duration.ofMinutes(5), Duration.ofDays(1), Duration.ofHours(1)),
    ID("IdToken", ChronoUnit.HOURS, Duration.ofMinutes(5), Duration.ofDays(1), Duration.ofHours(1)),
    REFRESH("RefreshToken", ChronoUnit.DAYS, Duration.ofMinutes(60), Duration.ofDays(3650), Duration.ofDays(30));

    private final String token;
    private final ChronoUnit unit;
    private final Duration least;
    private final Duration most;
    private final Duration standard;

    Validity(String token, ChronoUnit unit, Duration least, Duration most, Duration standard) {
        this.token = token;
        this.unit = unit;
        this.least = least;
        this.most = most;
        this.standard = standard;
    }

    /** The validity that settings give, the default where they leave it out or 0. */
    public Duration of(JsonNode settings) {
        var number = settings.path(token + "Validity").asInt(0);
        if (number == 0) {
            return standard;
        }
        var name = settings.path("TokenValidityUnits").path(token).asString("");
        return Duration.of(number, name.isEmpty() ? unit : ChronoUnit.valueOf(name.toUpperCase(Locale.ROOT)));
    }

    /** Refuses settings outside the range. */
    public void require(JsonNode settings) {
        var validity = of(settings);
        if (validity.compareTo(least) < 0 || validity.compareTo(most) > 0) {
            throw Refusal.invalid("Invalid range for token validity.");
        }
    }
}
