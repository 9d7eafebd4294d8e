package io.m2mconsole.probes;

import static io.m2mconsole.access.Samples.anyOf;
import static io.m2mconsole.access.Samples.method;
import static io.m2mconsole.access.Samples.scopes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.m2mconsole.access.Decision;
import io.m2mconsole.access.Decision.Allowed;
import io.m2mconsole.access.Decision.Denied;
import io.m2mconsole.access.Decision.Unknown;
import io.m2mconsole.access.Decision.Why;
import io.m2mconsole.access.Samples;
import io.m2mconsole.apis.Requirement;
import io.m2mconsole.apis.Verb;
import io.m2mconsole.aws.AwsTarget;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.environments.PoolEndpoints;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.RemoteFailure;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProbeRulesTest {

    private static final Decision ALLOWED = new Allowed(new Why.NoAuthorizer());
    private static final Decision DENIED = new Denied(new Why.LacksScope(scopes("admin"), scopes("read")));
    private static final Decision NO_FLOW = new Denied(new Why.FlowNotEnabled());
    private static final Decision UNKNOWN = new Unknown(new Why.NeedsApiKey());
    private static final URI BASE = URI.create("http://127.0.0.1:4566/prod");

    static Stream<Arguments> comparisons() {
        var let = new Verdict.Allowed(200, "");
        var refused = new Verdict.RefusedByBackend(403, "");
        var failed = new Verdict.FailedInBackend(502, "");
        var denied = new Verdict.DeniedByAuthorizer(403, "");
        var noToken = new Verdict.NoToken("unauthorized_client", "");
        var odd = new Verdict.Inconclusive(429, "");
        var gone = new Verdict.Unreachable("");
        return Stream.of(
                Arguments.of(ALLOWED, let, Match.AGREES),
                Arguments.of(ALLOWED, refused, Match.AGREES),
                Arguments.of(ALLOWED, failed, Match.AGREES),
                Arguments.of(ALLOWED, denied, Match.MISMATCH),
                Arguments.of(ALLOWED, noToken, Match.UNDECIDED),
                Arguments.of(ALLOWED, odd, Match.UNDECIDED),
                Arguments.of(ALLOWED, gone, Match.UNDECIDED),
                Arguments.of(DENIED, let, Match.MISMATCH),
                Arguments.of(DENIED, refused, Match.MISMATCH),
                Arguments.of(DENIED, denied, Match.AGREES),
                Arguments.of(DENIED, noToken, Match.UNDECIDED),
                Arguments.of(DENIED, odd, Match.UNDECIDED),
                Arguments.of(NO_FLOW, noToken, Match.AGREES),
                Arguments.of(UNKNOWN, let, Match.UNDECIDED),
                Arguments.of(UNKNOWN, denied, Match.UNDECIDED));
    }

    @ParameterizedTest
    @MethodSource("comparisons")
    void comparesPredictionAndAnswer(Decision expected, Verdict actual, Match match) {
        assertThat(Match.of(expected, actual)).isEqualTo(match);
    }

    static Stream<Arguments> requests() {
        return Stream.of(
                Arguments.of(Verb.GET, ALLOWED, false, false, true),
                Arguments.of(Verb.HEAD, DENIED, false, false, true),
                Arguments.of(Verb.OPTIONS, UNKNOWN, false, false, true),
                Arguments.of(Verb.POST, ALLOWED, false, false, false),
                Arguments.of(Verb.POST, ALLOWED, false, true, false),
                Arguments.of(Verb.POST, ALLOWED, true, false, true),
                Arguments.of(Verb.DELETE, DENIED, false, false, false),
                Arguments.of(Verb.DELETE, DENIED, false, true, true),
                Arguments.of(Verb.DELETE, DENIED, true, false, true),
                Arguments.of(Verb.ANY, UNKNOWN, false, true, false),
                Arguments.of(Verb.ANY, ALLOWED, false, true, false),
                Arguments.of(Verb.ANY, ALLOWED, true, false, true));
    }

    @ParameterizedTest(name = "{0}, {1}, ticked {2}, denials unticked {3} → sent {4}")
    @MethodSource("requests")
    void sendsUnsafeVerbsOnlyWhereAPersonOrTheEnvironmentSaysSo(
            Verb verb, Decision expected, boolean ticked, boolean denialsUnticked, boolean sent) {
        var obstacle = SendRule.obstacle(
                environment(denialsUnticked, false),
                method(verb, "/customers", anyOf("read")),
                expected,
                Consent.of(ticked, false));

        assertThat(obstacle.isEmpty()).isEqualTo(sent);
    }

    @ParameterizedTest
    @CsvSource({
        "/customers/{id}, 123, /customers/123",
        "/customers/{id}, a b/ä, /customers/a%20b%2F%C3%A4",
        "/files/{id+}, a/b c, /files/a/b%20c",
        "/customers, 123, /customers",
        "/a/{id}/b/{id}, 7, /a/7/b/7"
    })
    void fillsPathParameters(String template, String value, String path) {
        assertThat(new PathTemplate(template).fill(BASE, Map.of("id", value))).hasToString(BASE + path);
    }

    @ParameterizedTest
    @CsvSource({"/customers/{id}, ..", "/customers/{id}, .", "/customers/{id}, ''", "/files/{id+}, a/../b"})
    void refusesValuesThatLeadToAnotherMethod(String template, String value) {
        assertThatThrownBy(() -> new PathTemplate(template).fill(BASE, Map.of("id", value)))
                .isInstanceOf(RemoteFailure.class)
                .hasMessageContaining("path parameter id");
    }

    @Test
    void namesParametersInOrder() {
        assertThat(new PathTemplate("/a/{x}/b/{proxy+}").parameters()).isEqualTo(List.of("x", "proxy"));
    }

    @ParameterizedTest
    @CsvSource({"NONE, false", "TICKED, false", "CONFIRMED, true"})
    void asksForAConfirmationOfItsOwnInAProtectedEnvironment(Consent consent, boolean sent) {
        var obstacle = SendRule.obstacle(
                environment(true, true), method(Verb.DELETE, "/customers", anyOf("read")), DENIED, consent);

        assertThat(obstacle.isEmpty()).isEqualTo(sent);
    }

    @ParameterizedTest
    @EnumSource(
            value = TokenVariant.class,
            names = {"NONE", "MALFORMED", "TAMPERED", "ALG_NONE", "FOREIGN_KEY", "EXPIRED"})
    void expectsADenialOfAFlawedTokenWhereverThereIsAnAuthorizer(TokenVariant variant) {
        var client = Samples.client("Reporting", "read");

        assertThat(Expectation.of(
                        client,
                        method(Verb.GET, "/customers", anyOf("read")),
                        TokenChoice.of(variant),
                        false,
                        Samples.POOL))
                .isInstanceOf(Denied.class);
        assertThat(Expectation.of(
                        client,
                        method(Verb.GET, "/customers", new Requirement.Open()),
                        TokenChoice.of(variant),
                        false,
                        Samples.POOL))
                .isInstanceOf(Allowed.class);
    }

    private static Environment environment(boolean denialsUnticked, boolean guarded) {
        var uri = URI.create("http://127.0.0.1:4566");
        return new Environment(
                new EnvironmentId("sandbox"),
                new AwsTarget("us-east-1", uri),
                Samples.POOL,
                "demo",
                new PoolEndpoints(uri, uri, uri),
                List.of(Samples.STAGE),
                "demo",
                "m2m/sandbox",
                guarded,
                denialsUnticked,
                true);
    }
}
