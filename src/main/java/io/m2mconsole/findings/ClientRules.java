package io.m2mconsole.findings;

import io.m2mconsole.clients.AppClient;
import io.m2mconsole.secrets.SecretTags;
import io.m2mconsole.secrets.StoredSecret;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How clients are kept. */
final class ClientRules {

    static final Rule USER_FLOWS = new Rule(
            "user-flows",
            "User flows on a client for machines",
            Severity.WARNING,
            "With them, whoever holds the client's secret can try people's passwords: a machine needs none.");
    static final Rule LIFETIME = new Rule(
            "token-lifetime",
            "Tokens live longer than the policy allows",
            Severity.WARNING,
            "A stolen access token works until it expires: it cannot be called back.");
    static final Rule OWNER = new Rule(
            "client-without-owner",
            "Client without owner",
            Severity.NOTE,
            "When its secret leaks or its scopes change, nobody knows whom to ask.");
    static final Rule EXPIRED = new Rule(
            "client-expired", "Expired client", Severity.ERROR, "It was to be gone by then, and still gets tokens.");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm xxx", Locale.ENGLISH);

    private ClientRules() {}

    static List<Rule> rules() {
        return List.of(USER_FLOWS, LIFETIME, OWNER, EXPIRED);
    }

    static Stream<Finding> check(Facts facts) {
        return facts.machines().stream()
                .flatMap(client -> Stream.of(
                                flows(client), lifetime(facts, client), owner(facts, client), expiry(facts, client))
                        .flatMap(Optional::stream));
    }

    private static Optional<Finding> flows(AppClient client) {
        var flows = client.userFlows().stream()
                .filter(flow -> !flow.equals("ALLOW_CLIENT_TOKEN_AUTH"))
                .sorted()
                .toList();
        return flows.isEmpty()
                ? Optional.empty()
                : Optional.of(USER_FLOWS.on(subject(client), "It allows " + String.join(", ", flows) + "."));
    }

    private static Optional<Finding> lifetime(Facts facts, AppClient client) {
        var most = facts.policies().longestTokenLifetime();
        return client.tokenLifetime().compareTo(most) <= 0
                ? Optional.empty()
                : Optional.of(LIFETIME.on(
                        subject(client),
                        "Its tokens live " + words(client.tokenLifetime()) + "; the policy allows " + words(most)
                                + "."));
    }

    private static Optional<Finding> owner(Facts facts, AppClient client) {
        return facts.stored(client)
                        .flatMap(StoredSecret::owner)
                        .filter(owner -> !owner.isBlank())
                        .isPresent()
                ? Optional.empty()
                : Optional.of(OWNER.on(
                        subject(client),
                        facts.stored(client).isPresent()
                                ? "Its stored secret has no tag " + SecretTags.OWNER + "."
                                : "No secret of it is stored, so that nothing carries an owner's name."));
    }

    private static Optional<Finding> expiry(Facts facts, AppClient client) {
        return facts.stored(client)
                .map(secret -> secret.tags().getOrDefault(SecretTags.EXPIRY, ""))
                .flatMap(ClientRules::time)
                .filter(expiry -> !expiry.toInstant().isAfter(facts.now()))
                .map(expiry -> EXPIRED.on(subject(client), "It expired on " + TIME.format(expiry) + "."));
    }

    private static Optional<OffsetDateTime> time(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    static Subject subject(AppClient client) {
        return new Subject.OfClient(client.id(), client.name());
    }

    /** Such as "1 h 30 min". */
    static String words(Duration duration) {
        var parts = Stream.of(
                        part(duration.toDays(), "d"),
                        part(duration.toHoursPart(), "h"),
                        part(duration.toMinutesPart(), "min"))
                .filter(part -> !part.isEmpty())
                .toList();
        return parts.isEmpty() ? duration.toSeconds() + " s" : String.join(" ", parts);
    }

    private static String part(long number, String unit) {
        return number == 0 ? "" : number + " " + unit;
    }
}
