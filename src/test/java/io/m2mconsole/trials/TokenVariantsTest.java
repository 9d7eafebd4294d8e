package io.m2mconsole.trials;

import static org.assertj.core.api.Assertions.assertThat;

import io.m2mconsole.SandboxSwitches;
import io.m2mconsole.apis.Verb;
import io.m2mconsole.aws.AwsClients;
import io.m2mconsole.clients.Clients;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.environments.PoolEndpoints;
import io.m2mconsole.probes.Consent;
import io.m2mconsole.probes.Match;
import io.m2mconsole.probes.Outcome.Answered;
import io.m2mconsole.probes.Outcome.NotSent;
import io.m2mconsole.probes.TokenChoice;
import io.m2mconsole.probes.TokenVariant;
import io.m2mconsole.probes.Trial;
import io.m2mconsole.probes.TrialRequest;
import io.m2mconsole.probes.Verdict;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.ClientName;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.PoolId;
import io.m2mconsole.shared.ScopeName;
import io.m2mconsole.tokens.TokenWay;
import io.m2mconsole.tokens.Verification;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.PropertyResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.OAuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceServerScopeType;
import tools.jackson.databind.json.JsonMapper;

/** Each token that a request can carry, against the live sandbox. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:variants;DB_CLOSE_DELAY=-1",
            "sandbox.port=0",
            "console.admin-password=test"
        })
@Import(Demo.class)
class TokenVariantsTest {

    private static final AtomicReference<Duration> AHEAD = new AtomicReference<>(Duration.ZERO);

    @TestConfiguration
    static class MovableClock {
        @Bean
        InstantSource clock() {
            return () -> Instant.now().plus(AHEAD.get());
        }
    }

    @Autowired
    private Trials trials;

    @Autowired
    private TokenTests tokenTests;

    @Autowired
    private Demo demo;

    @Autowired
    private Clients clients;

    @Autowired
    private AwsClients aws;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PropertyResolver properties;

    private Environment environment;
    private SandboxSwitches sandbox;

    @BeforeEach
    void find() {
        environment = demo.environment();
        sandbox = new SandboxSwitches(properties.getRequiredProperty("sandbox.url"));
    }

    @AfterEach
    void setTheClocksBack() {
        AHEAD.set(Duration.ZERO);
        sandbox.clock("PT0S");
    }

    @ParameterizedTest
    @CsvSource({
        "GOOD, Allowed, 200",
        "NONE, Denied, 401",
        "MALFORMED, Denied, 401",
        "TAMPERED, Denied, 401",
        "ALG_NONE, Denied, 401",
        "FOREIGN_KEY, Denied, 401"
    })
    void aFlawedTokenIsTurnedAwayAsPredicted(TokenVariant variant, String word, int status) {
        var trial = trial("OrderProcessingService", Verb.GET, TokenChoice.of(variant));

        var answered = (Answered) trial.outcome();
        assertThat(answered.verdict().word()).isEqualTo(word);
        assertThat(answered.exchange())
                .satisfies(exchange -> assertThat(exchange.status()).isEqualTo(status));
        assertThat(answered.match()).isEqualTo(Match.AGREES);
        for (var table : List.of("trial", "trial_token")) {
            assertThat(jdbc.sql("select traces from " + table)
                            .query(String.class)
                            .list())
                    .isNotEmpty()
                    .noneMatch(traces -> traces.contains("eyJ"));
        }
    }

    @ParameterizedTest
    @CsvSource({"TAMPERED, altered", "ALG_NONE, alg none", "FOREIGN_KEY, altered", "MALFORMED, no JSON web token"})
    void aForgedTokenIsSeenThroughHereToo(TokenVariant variant, String reason) {
        var answered = (Answered)
                trial("ReportingService", Verb.DELETE, TokenChoice.of(variant)).outcome();

        assertThat(there(answered.token()).verification())
                .isInstanceOfSatisfying(
                        Verification.Invalid.class,
                        invalid -> assertThat(invalid.reason()).contains(reason));
        assertThat(answered.verdict().seen()).contains("gateway response UNAUTHORIZED");
    }

    @Test
    void anExpiredTokenIsOneThatReallyExpired() {
        var before = trial("ReportingService", Verb.GET, TokenChoice.of(TokenVariant.EXPIRED));
        assertThat(before.outcome())
                .isInstanceOfSatisfying(
                        NotSent.class, notSent -> assertThat(notSent.reason()).contains("will have expired at"));

        AHEAD.set(Duration.ofHours(25));
        sandbox.clock("PT25H");
        var answered = (Answered) trial("ReportingService", Verb.GET, TokenChoice.of(TokenVariant.EXPIRED))
                .outcome();

        assertThat(answered.verdict()).isInstanceOf(Verdict.DeniedByAuthorizer.class);
        assertThat(answered.verdict().seen()).contains("The incoming token has expired");
        assertThat(answered.match()).isEqualTo(Match.AGREES);
    }

    @Test
    void keepsTokensForLaterInMemoryOnly() {
        trial("ReportingService", Verb.GET, TokenChoice.good());

        var texts = new ArrayList<String>();
        jdbc.sql("select table_name from information_schema.tables where table_schema = 'PUBLIC'")
                .query(String.class)
                .list()
                .forEach(table -> jdbc.sql("select * from \"" + table + "\"")
                        .query((row, _) -> {
                            var columns = row.getMetaData().getColumnCount();
                            for (var i = 1; i <= columns; i++) {
                                texts.add(String.valueOf(row.getString(i)));
                            }
                            return table;
                        })
                        .list());
        assertThat(texts).isNotEmpty().noneMatch(text -> text.contains("eyJ"));
    }

    @Test
    void anotherClientsTokenOpensWhatThatClientMayCall() {
        var orders = demo.client("OrderProcessingService");
        var answered = (Answered) trial("ReportingService", Verb.DELETE, TokenChoice.ofClient(orders), Consent.TICKED)
                .outcome();

        assertThat(answered.verdict()).isInstanceOf(Verdict.Allowed.class);
        assertThat(answered.match()).isEqualTo(Match.AGREES);
    }

    @Test
    void aTokenOfFewerScopesOpensLess() {
        var read = TokenChoice.asking(Set.of(ScopeName.parse("customer-api/read")));
        var answered = (Answered) trial("OrderProcessingService", Verb.DELETE, read, Consent.TICKED)
                .outcome();

        assertThat(answered.verdict()).isInstanceOf(Verdict.DeniedByAuthorizer.class);
        assertThat(answered.match()).isEqualTo(Match.AGREES);
    }

    @Test
    void anotherPoolsTokenIsTurnedAway() {
        var elsewhere = anotherPool();
        var stranger = clients.named(elsewhere, new ClientName("Stranger")).getFirst();
        var answered = (Answered) trial("ReportingService", Verb.GET, TokenChoice.ofPool(elsewhere, stranger))
                .outcome();

        assertThat(answered.verdict()).isInstanceOf(Verdict.DeniedByAuthorizer.class);
        assertThat(answered.match()).isEqualTo(Match.AGREES);
        assertThat(there(answered.token()).claims())
                .satisfies(claims -> assertThat(claims.scopes()).contains(ScopeName.parse("customer-api/read")));
    }

    @ParameterizedTest
    @CsvSource({
        "BASIC, customer-api/read, false, ",
        "POST, customer-api/read, false, ",
        "BASIC, customer-api/admin, false, invalid_scope",
        "POST, no-such/scope, false, invalid_scope",
        "BASIC, customer-api/read, true, invalid_client",
        "POST, customer-api/read, true, invalid_client"
    })
    void asksTheEndpointInBothWays(TokenWay way, String scope, boolean wrong, String error) {
        var result =
                tokenTests.ask(environment, new TokenTest(demo.client("ReportingService"), way, List.of(scope), wrong));

        assertThat(result.error()).isEqualTo(error);
        assertThat(result.granted()).isEqualTo(error == null);
        assertThat(result.agrees()).isTrue();
        assertThat(there(result.step().trace()).toString())
                .doesNotContain("eyJ")
                .doesNotContain("client_secret=a");
        if (result.granted()) {
            assertThat(result.step().verification()).isInstanceOf(Verification.Valid.class);
        }
    }

    @Test
    void asksThroughTheApiWhereTheClientMay() {
        var name = "ThroughTheApi";
        var id = aws.cognito(environment.target())
                .createUserPoolClient(
                        request -> request.userPoolId(environment.pool().value())
                                .clientName(name)
                                .generateSecret(true)
                                .explicitAuthFlowsWithStrings("ALLOW_CLIENT_TOKEN_AUTH")
                                .allowedOAuthFlowsUserPoolClient(true)
                                .allowedOAuthFlows(OAuthFlowType.CLIENT_CREDENTIALS)
                                .allowedOAuthScopes("customer-api/read"))
                .userPoolClient()
                .clientId();
        var client = clients.get(environment, new ClientId(id));

        var granted =
                tokenTests.ask(environment, new TokenTest(client, TokenWay.API, List.of("customer-api/read"), false));
        var refused =
                tokenTests.ask(environment, new TokenTest(client, TokenWay.API, List.of("customer-api/read"), true));

        assertThat(granted.granted()).isTrue();
        assertThat(granted.step().verification()).isInstanceOf(Verification.Valid.class);
        assertThat(there(granted.step().trace()).responseBody())
                .doesNotContain("eyJ")
                .contains("••••");
        assertThat(refused.error()).isEqualTo("NotAuthorizedException");
        clients.delete(environment, client.id());
    }

    @Test
    void sendsQueryParametersAndMasksAnApiKey() {
        var plain = TrialRequest.plain(demo.client("ReportingService"), demo.method(Verb.GET), "123", false);
        var request = new TrialRequest(
                plain.client(),
                plain.method(),
                plain.verb(),
                plain.pathParameters(),
                Map.of("limit", "1 0", "q", "a&b"),
                Map.of("x-api-key", "a-key-that-nobody-may-see"),
                "",
                TokenChoice.good(),
                Consent.NONE);

        var answered = (Answered) trials.endpoint(environment, request).outcome();

        assertThat(there(answered.exchange()).url().toString()).endsWith("/customers?limit=1%200&q=a%26b");
        assertThat(there(answered.exchange()).toString()).doesNotContain("nobody-may-see");
    }

    private static <T> T there(@Nullable T value) {
        return Optional.ofNullable(value).orElseThrow();
    }

    private Environment anotherPool() {
        var cognito = aws.cognito(environment.target());
        var pool = cognito.createUserPool(request -> request.poolName("another"))
                .userPool()
                .id();
        cognito.createResourceServer(request -> request.userPoolId(pool)
                .identifier("customer-api")
                .name("customers")
                .scopes(ResourceServerScopeType.builder()
                        .scopeName("read")
                        .scopeDescription("read")
                        .build()));
        cognito.createUserPoolDomain(request -> request.userPoolId(pool).domain("another-pool"));
        cognito.createUserPoolClient(request -> request.userPoolId(pool)
                .clientName("Stranger")
                .generateSecret(true)
                .explicitAuthFlows(List.of())
                .allowedOAuthFlowsUserPoolClient(true)
                .allowedOAuthFlows(OAuthFlowType.CLIENT_CREDENTIALS)
                .allowedOAuthScopes("customer-api/read"));
        var here = environment.pool().value();
        return new Environment(
                new EnvironmentId("elsewhere"),
                environment.target(),
                new PoolId(pool),
                "another",
                new PoolEndpoints(
                        URI.create(environment.endpoints().issuer().toString().replace(here, pool)),
                        URI.create(environment.endpoints().jwks().toString().replace(here, pool)),
                        tokenEndpoint(pool)),
                List.of(),
                null,
                "m2m/elsewhere",
                false,
                false,
                true);
    }

    private URI tokenEndpoint(String pool) {
        var url = properties.getRequiredProperty("sandbox.url") + "/" + pool + "/.well-known/openid-configuration";
        var json = RestClient.create().get().uri(url).retrieve().body(String.class);
        return URI.create(
                JsonMapper.shared().readTree(there(json)).path("token_endpoint").asString());
    }

    private Trial trial(String client, Verb verb, TokenChoice token) {
        return trial(client, verb, token, Consent.NONE);
    }

    private Trial trial(String client, Verb verb, TokenChoice token, Consent consent) {
        return trials.endpoint(
                environment, TrialRequest.plain(demo.client(client), demo.method(verb), verb, "123", token, consent));
    }
}
