package io.m2mconsole.findings;

import io.m2mconsole.clients.AppClient;
import io.m2mconsole.secrets.CognitoSecret;
import io.m2mconsole.secrets.StoredSecret;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How clients' secrets are kept. */
final class SecretRules {

    static final Rule OLD = new Rule(
            "secret-old",
            "Secret older than the policy allows",
            Severity.WARNING,
            "The longer a secret lives, the more places, backups and people have seen it.");
    static final Rule TWO = new Rule(
            "two-secrets",
            "Two secrets for too long",
            Severity.WARNING,
            "The old secret still works: a rotation was begun and never brought to its end.");
    static final Rule NOT_STORED = new Rule(
            "secret-not-stored",
            "Secret not in Secrets Manager",
            Severity.WARNING,
            "It then lies in files and pipelines, where nobody can rotate it and nothing records who read it.");
    static final Rule INVALID = new Rule(
            "secret-invalid",
            "Stored secret no longer valid",
            Severity.ERROR,
            "Workloads that read it get no token: they fail, or will at their next start.");

    private SecretRules() {}

    static List<Rule> rules() {
        return List.of(OLD, TWO, NOT_STORED, INVALID);
    }

    static Stream<Finding> check(Facts facts) {
        return facts.machines().stream()
                .flatMap(client -> Stream.of(
                                old(facts, client),
                                two(facts, client),
                                notStored(facts, client),
                                invalid(facts, client))
                        .flatMap(Optional::stream));
    }

    private static Optional<Finding> old(Facts facts, AppClient client) {
        var most = facts.policies().oldestSecret();
        return since(facts, client)
                .filter(since -> since.plus(most).isBefore(facts.now()))
                .map(since -> OLD.on(
                        ClientRules.subject(client),
                        "Its newest secret is " + age(since, facts.now()) + " old; the policy allows "
                                + ClientRules.words(most) + "."));
    }

    /** When the secret that workloads should use was made. */
    private static Optional<Instant> since(Facts facts, AppClient client) {
        return facts.active(client)
                .flatMap(secrets -> secrets.stream().map(CognitoSecret::created).max(Comparator.naturalOrder()))
                .or(() -> facts.stored(client).map(StoredSecret::changed));
    }

    private static Optional<Finding> two(Facts facts, AppClient client) {
        return facts.active(client)
                .filter(secrets -> secrets.size() > 1)
                .flatMap(secrets -> secrets.stream().map(CognitoSecret::created).max(Comparator.naturalOrder()))
                .filter(newer -> newer.plus(facts.policies().twoSecrets()).isBefore(facts.now()))
                .map(newer -> TWO.on(
                        ClientRules.subject(client),
                        "Both of its secrets have worked for " + age(newer, facts.now()) + "."));
    }

    private static Optional<Finding> notStored(Facts facts, AppClient client) {
        return facts.stored(client).isPresent()
                ? Optional.empty()
                : Optional.of(NOT_STORED.on(
                        ClientRules.subject(client), "No stored secret of this environment bears its client id."));
    }

    private static Optional<Finding> invalid(Facts facts, AppClient client) {
        return Optional.ofNullable(facts.invalid().get(client.id()))
                .filter(_ -> facts.stored(client).isPresent())
                .map(at -> INVALID.on(
                        ClientRules.subject(client),
                        "Cognito refused what is stored when it was tried " + age(at, facts.now()) + " ago."));
    }

    private static String age(Instant since, Instant now) {
        return ClientRules.words(
                Duration.between(since, now).isNegative() ? Duration.ZERO : Duration.between(since, now));
    }
}
