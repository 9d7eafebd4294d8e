package io.m2mconsole.findings;

import static io.m2mconsole.access.Samples.POOL;
import static io.m2mconsole.access.Samples.anyOf;
import static io.m2mconsole.access.Samples.client;
import static io.m2mconsole.access.Samples.method;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.apis.MethodChange;
import io.m2mconsole.apis.Requirement.IdentityToken;
import io.m2mconsole.apis.Requirement.Open;
import io.m2mconsole.apis.Verb;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.environments.Policies;
import io.m2mconsole.scopes.ResourceServer;
import io.m2mconsole.scopes.Scope;
import io.m2mconsole.secrets.CognitoSecret;
import io.m2mconsole.secrets.StoredSecret;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.ResourceServerId;
import io.m2mconsole.shared.ScopeName;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FindingRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final AppClient REPORTING = client("Reporting", "read");
    private static final ApiMethod READ = method(Verb.GET, "/customers", anyOf("read"));

    /** An environment in order, to which each case does one wrong. */
    private static final class World {

        private final List<AppClient> clients = new ArrayList<>(List.of(REPORTING));
        private final List<ApiMethod> methods = new ArrayList<>(List.of(READ));
        private final List<MethodChange> changes = new ArrayList<>();
        private final Map<ClientId, StoredSecret> stored = new HashMap<>(Map.of(REPORTING.id(), secret(10)));
        private final Map<ClientId, List<CognitoSecret>> active = new HashMap<>(Map.of(REPORTING.id(), made(10)));
        private final Map<ClientId, Instant> invalid = new HashMap<>();
        private String[] defined = {"read"};

        Facts facts() {
            var server = new ResourceServerId("customer-api");
            var scopes = Arrays.stream(defined)
                    .map(name -> new Scope(new ScopeName(server, name), name))
                    .toList();
            return new Facts(
                    POOL,
                    Policies.DEFAULT,
                    List.of(new ResourceServer(server, "Customers", scopes)),
                    clients,
                    methods,
                    changes,
                    stored,
                    active,
                    invalid,
                    NOW);
        }

        void add(AppClient client) {
            clients.add(client);
            stored.put(client.id(), secret(10));
            active.put(client.id(), made(10));
        }

        void tag(String name, String value) {
            var tags = new HashMap<>(secret(10).tags());
            tags.put(name, value);
            var old = secret(10);
            stored.put(
                    REPORTING.id(), new StoredSecret(old.arn(), old.name(), tags, old.created(), old.changed(), null));
        }
    }

    private static StoredSecret secret(int days) {
        var at = NOW.minus(Duration.ofDays(days));
        return new StoredSecret("arn:secret", "m2m/demo/x", Map.of("owner", "team-a"), at, at, null);
    }

    private static List<CognitoSecret> made(int... days) {
        return Arrays.stream(days)
                .mapToObj(ago -> new CognitoSecret("id--" + ago, NOW.minus(Duration.ofDays(ago))))
                .toList();
    }

    private static AppClient flawed(List<String> flows, Duration lifetime) {
        return new AppClient(
                REPORTING.id(),
                REPORTING.name(),
                true,
                REPORTING.scopes(),
                flows,
                lifetime,
                true,
                Instant.EPOCH,
                Instant.EPOCH);
    }

    private static Arguments one(String rule, Consumer<World> wrong, String evidence) {
        return arguments(rule, wrong, evidence);
    }

    static Stream<Arguments> wrongs() {
        return Stream.of(
                one(
                        "scope-unused",
                        world -> {
                            world.defined = new String[] {"read", "export"};
                            world.clients.set(0, client("Reporting", "read", "export"));
                        },
                        "Held by Reporting; no deployed method asks for it."),
                one(
                        "scope-dropped",
                        world -> world.clients.set(0, client("Reporting", "read", "gone")),
                        "Held by Reporting; no resource server defines it."),
                one(
                        "scope-undefined",
                        world -> world.methods.add(method(Verb.PUT, "/customers", anyOf("raed"))),
                        "Accepted by PUT /customers; no resource server defines it."),
                one(
                        "scope-unheld",
                        world -> {
                            world.defined = new String[] {"read", "admin"};
                            world.methods.add(method(Verb.DELETE, "/customers", anyOf("admin")));
                        },
                        "Accepted by DELETE /customers; no client for machines holds it."),
                one(
                        "method-open",
                        world -> world.methods.add(method(Verb.GET, "/health", new Open())),
                        "It is deployed without any authorizer."),
                one(
                        "method-uncallable",
                        world -> world.methods.add(method(Verb.GET, "/me", new IdentityToken("Users", Set.of(POOL)))),
                        "Its authorizer Users is Cognito's; it requires no scope."),
                one(
                        "undeployed-change",
                        world -> world.changes.add(
                                new MethodChange(READ.id(), READ, method(Verb.GET, "/customers", anyOf("admin")))),
                        "The working copy differs from what is deployed: the method is scopes changed."),
                one(
                        "equal-access",
                        world -> {
                            world.add(client("Dashboard", "read"));
                            world.methods.add(method(Verb.GET, "/orders", anyOf("read")));
                        },
                        "The 2 clients that may call any of its 2 protected methods may call the same ones."),
                one(
                        "user-flows",
                        world -> world.clients.set(
                                0, flawed(List.of("ALLOW_USER_SRP_AUTH", "ALLOW_CUSTOM_AUTH"), Duration.ofHours(1))),
                        "It allows ALLOW_CUSTOM_AUTH, ALLOW_USER_SRP_AUTH."),
                one(
                        "token-lifetime",
                        world -> world.clients.set(0, flawed(List.of(), Duration.ofMinutes(150))),
                        "Its tokens live 2 h 30 min; the policy allows 1 h."),
                one("client-without-owner", world -> world.tag("owner", ""), "Its stored secret has no tag owner."),
                one(
                        "client-expired",
                        world -> world.tag("expiry", "2026-11-01T09:00:00+01:00"),
                        "It expired on 1 Nov 2026 09:00 +01:00."),
                one(
                        "secret-old",
                        world -> world.active.put(REPORTING.id(), made(91)),
                        "Its newest secret is 91 d old; the policy allows 90 d."),
                one(
                        "two-secrets",
                        world -> world.active.put(REPORTING.id(), made(60, 8)),
                        "Both of its secrets have worked for 8 d."),
                one(
                        "secret-invalid",
                        world -> world.invalid.put(REPORTING.id(), NOW.minus(Duration.ofHours(3))),
                        "Cognito refused what is stored when it was tried 3 h ago."));
    }

    @ParameterizedTest
    @MethodSource("wrongs")
    void findsOneWrongAndNothingElse(String rule, Consumer<World> wrong, String evidence) {
        var world = new World();
        assertThat(FindingRules.check(world.facts())).as("before").isEmpty();

        wrong.accept(world);

        assertThat(FindingRules.check(world.facts())).singleElement().satisfies(finding -> {
            assertThat(finding.rule().id()).isEqualTo(rule);
            assertThat(finding.evidence()).isEqualTo(evidence);
        });
    }

    @Test
    void aSecretThatIsNotStoredHasNoOwnerEither() {
        var world = new World();
        world.stored.clear();

        assertThat(FindingRules.check(world.facts()))
                .extracting(finding -> finding.rule().id())
                .containsExactly("secret-not-stored", "client-without-owner");
    }

    @Test
    void theTableCoversEveryRule() {
        var seen = Stream.concat(wrongs().map(one -> (String) one.get()[0]), Stream.of("secret-not-stored"));

        assertThat(seen.sorted())
                .containsExactlyElementsOf(
                        FindingRules.rules().stream().map(Rule::id).sorted().toList());
    }

    @Test
    void leavesAloneWhatIsAsItShouldBe() {
        var world = new World();
        world.methods.add(method(Verb.OPTIONS, "/customers", new Open()));
        world.active.put(REPORTING.id(), made(60, 2));
        world.tag("expiry", "2027-01-31T18:00:00+01:00");
        world.add(client("Portal", false, "read"));
        world.stored.remove(new ClientId("idPortal"));

        assertThat(FindingRules.check(world.facts())).isEmpty();
    }

    @Test
    void everyRuleHasAPageUnderItsTitle() {
        assertThat(FindingRules.rules())
                .allSatisfy(rule -> assertThat(RuleDocs.of(rule))
                        .startsWith("# " + rule.title() + "\n")
                        .contains("## Why it matters", "## What to do"));
    }

    @Test
    void aFingerprintStaysAndTellsEnvironmentsRulesAndSubjectsApart() {
        var finding = SecretRules.OLD.on(ClientRules.subject(REPORTING), "A");
        var demo = new io.m2mconsole.shared.EnvironmentId("demo");

        assertThat(finding.fingerprint(demo))
                .isEqualTo(
                        SecretRules.OLD.on(ClientRules.subject(REPORTING), "B").fingerprint(demo))
                .isNotEqualTo(
                        SecretRules.TWO.on(ClientRules.subject(REPORTING), "A").fingerprint(demo))
                .isNotEqualTo(finding.fingerprint(new io.m2mconsole.shared.EnvironmentId("prod")));
    }
}
