package io.m2mconsole.access;

import static io.m2mconsole.access.Samples.OTHER_POOL;
import static io.m2mconsole.access.Samples.POOL;
import static io.m2mconsole.access.Samples.anyOf;
import static io.m2mconsole.access.Samples.client;
import static io.m2mconsole.access.Samples.method;
import static io.m2mconsole.access.Samples.scopes;
import static io.m2mconsole.access.Samples.withKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.apis.Requirement.AnyScopeOf;
import io.m2mconsole.apis.Requirement.IdentityToken;
import io.m2mconsole.apis.Requirement.Jwt;
import io.m2mconsole.apis.Requirement.Open;
import io.m2mconsole.apis.Requirement.Other;
import io.m2mconsole.apis.Verb;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.shared.ClientName;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AccessRulesTest {

    private static final AppClient REPORTING = client("ReportingService", "read");
    private static final AppClient ORDERS = client("OrderProcessingService", "read", "write", "admin");
    private static final AppClient PORTAL = client("Portal", false, "read");

    private static Jwt jwt(AppClient audience, String... scopes) {
        return new Jwt("Jwt", Set.of(POOL), Set.of(audience.id()), scopes.length > 0, scopes(scopes));
    }

    static Stream<Arguments> cells() {
        return Stream.of(
                arguments(
                        REPORTING,
                        method(Verb.GET, "/customers", anyOf("read")),
                        "Allowed",
                        "ReportingService holds customer-api/read, which the method accepts"),
                arguments(
                        ORDERS,
                        method(Verb.GET, "/customers", anyOf("write", "admin")),
                        "Allowed",
                        "OrderProcessingService holds customer-api/admin, which the method accepts"),
                arguments(
                        REPORTING,
                        method(Verb.DELETE, "/customers/{id}", anyOf("admin")),
                        "Denied",
                        "any of customer-api/admin is required; ReportingService holds customer-api/read"),
                arguments(
                        REPORTING,
                        method(Verb.POST, "/customers", anyOf("write", "admin")),
                        "Denied",
                        "any of customer-api/admin, customer-api/write is required; ReportingService holds"
                                + " customer-api/read"),
                arguments(
                        client("Empty"),
                        method(Verb.GET, "/customers", anyOf("read")),
                        "Denied",
                        "any of customer-api/read is required; Empty holds no scope"),
                arguments(
                        REPORTING,
                        method(Verb.OPTIONS, "/customers", new Open()),
                        "Allowed",
                        "the method has no authorizer: anyone may call it"),
                arguments(
                        PORTAL,
                        method(Verb.GET, "/health", new Open()),
                        "Allowed",
                        "the method has no authorizer: anyone may call it"),
                arguments(
                        PORTAL,
                        method(Verb.GET, "/customers", anyOf("read")),
                        "Denied",
                        "Portal does not have the client-credentials flow, so it gets no token of its own"),
                arguments(
                        REPORTING,
                        method(Verb.GET, "/me", new IdentityToken("Users", Set.of(POOL))),
                        "Denied",
                        "the method has a Cognito authorizer but no scopes, so it expects an ID token, which no"
                                + " machine-to-machine client can get"),
                arguments(
                        REPORTING,
                        method(Verb.GET, "/x", new AnyScopeOf("Partner", Set.of(OTHER_POOL), scopes("read"))),
                        "Denied",
                        "the method's authorizer trusts another user pool, not the one of ReportingService"),
                arguments(
                        REPORTING,
                        method(Verb.GET, "/x", new IdentityToken("Partner", Set.of(OTHER_POOL))),
                        "Denied",
                        "the method's authorizer trusts another user pool, not the one of ReportingService"),
                arguments(
                        REPORTING,
                        withKey(anyOf("read")),
                        "Unknown",
                        "the method asks for an API key besides, which the console does not have"),
                arguments(
                        REPORTING,
                        withKey(new Open()),
                        "Unknown",
                        "the method asks for an API key besides, which the console does not have"),
                arguments(
                        REPORTING,
                        withKey(anyOf("admin")),
                        "Denied",
                        "any of customer-api/admin is required; ReportingService holds customer-api/read"),
                arguments(
                        REPORTING,
                        method(Verb.GET, "/iam", new Other("AWS_IAM")),
                        "Unknown",
                        "the method's authorizer is AWS_IAM, whose answer cannot be predicted from scopes"),
                arguments(
                        REPORTING,
                        method(Verb.GET, "/http", jwt(REPORTING, "admin", "read")),
                        "Allowed",
                        "ReportingService holds customer-api/read, which the method accepts"),
                arguments(
                        REPORTING,
                        method(Verb.GET, "/http", jwt(REPORTING)),
                        "Allowed",
                        "the route asks for no scope, and its authorizer takes any token of its audience, to which"
                                + " ReportingService belongs"),
                arguments(
                        REPORTING,
                        method(Verb.GET, "/http", jwt(ORDERS, "read")),
                        "Denied",
                        "the route's JWT authorizer does not list ReportingService in its audience, whatever its"
                                + " scopes"));
    }

    /** What is decided about other things than a client's good token on a method that is there. */
    static Stream<Arguments> oddities() {
        var guarded = method(Verb.GET, "/customers", anyOf("read"));
        var flawed = "the token is no token at all, which the authorizer turns away";
        return Stream.of(
                arguments(
                        AccessRules.decide(REPORTING, Optional.<ApiMethod>empty(), POOL),
                        "Denied",
                        "the stage does not have the method"),
                arguments(
                        AccessRules.decide(REPORTING, Optional.of(guarded), POOL),
                        "Allowed",
                        "ReportingService holds customer-api/read, which the method accepts"),
                arguments(AccessRules.flawed(guarded, "no token at all"), "Denied", flawed),
                arguments(AccessRules.flawed(withKey(anyOf("read")), "no token at all"), "Denied", flawed),
                arguments(
                        AccessRules.flawed(
                                method(Verb.GET, "/me", new IdentityToken("Users", Set.of(POOL))), "no token at all"),
                        "Denied",
                        flawed),
                arguments(
                        AccessRules.flawed(method(Verb.GET, "/http", jwt(REPORTING, "read")), "no token at all"),
                        "Denied",
                        flawed),
                arguments(
                        AccessRules.flawed(method(Verb.OPTIONS, "/customers", new Open()), "no token at all"),
                        "Allowed",
                        "the method has no authorizer: anyone may call it"),
                arguments(
                        AccessRules.flawed(method(Verb.GET, "/iam", new Other("AWS_IAM")), "no token at all"),
                        "Unknown",
                        "the method's authorizer is AWS_IAM, whose answer cannot be predicted from scopes"));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void decidesWithItsReason(AppClient client, ApiMethod method, String word, String sentence) {
        saysSo(AccessRules.decide(client, method, POOL), client.name(), word, sentence);
    }

    @ParameterizedTest
    @MethodSource("oddities")
    void decidesAboutFlawedTokensAndMissingMethodsToo(Decision decision, String word, String sentence) {
        saysSo(decision, REPORTING.name(), word, sentence);
    }

    private static void saysSo(Decision decision, ClientName client, String word, String sentence) {
        assertThat(Reasons.word(decision)).isEqualTo(word);
        assertThat(Reasons.sentence(client, decision)).isEqualTo(sentence);
    }

    @Test
    void theTablesCoverEveryReason() {
        var seen = Stream.concat(
                        cells().map(Arguments::get)
                                .map(cell -> AccessRules.decide((AppClient) cell[0], (ApiMethod) cell[1], POOL)),
                        oddities().map(row -> (Decision) row.get()[0]))
                .<Class<?>>map(decision -> decision.why().getClass())
                .toList();

        assertThat(seen).contains(Decision.Why.class.getPermittedSubclasses());
    }
}
