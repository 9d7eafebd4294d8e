package io.m2mconsole.trials;

import static org.assertj.core.api.Assertions.assertThat;

import io.m2mconsole.SandboxSwitches;
import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.apis.Apis;
import io.m2mconsole.apis.Verb;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.probes.Cell;
import io.m2mconsole.probes.Match;
import io.m2mconsole.probes.Outcome.Answered;
import io.m2mconsole.probes.Outcome.NotSent;
import io.m2mconsole.probes.TokenStep;
import io.m2mconsole.probes.Trial;
import io.m2mconsole.probes.TrialRequest;
import io.m2mconsole.probes.Verdict;
import io.m2mconsole.tokens.Verification;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.PropertyResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:trials;DB_CLOSE_DELAY=-1",
            "sandbox.port=0",
            "console.admin-password=test"
        })
@Import(Demo.class)
class TrialsTest {

    @Autowired
    private Trials trials;

    @Autowired
    private Demo demo;

    @Autowired
    private Apis apis;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PropertyResolver properties;

    private Environment environment;

    @BeforeEach
    void forget() {
        environment = demo.environment();
        jdbc.sql("delete from trial").update();
        jdbc.sql("delete from trial_token").update();
    }

    @AfterEach
    void mendTheSandbox() {
        new SandboxSwitches(properties.getRequiredProperty("sandbox.url")).noFaults();
    }

    @Test
    void provesAnAllowedCallWithItsWholeTrace() {
        var answered = answered("ReportingService", Verb.GET, false);

        assertThat(answered.verdict())
                .isEqualTo(new Verdict.Allowed(200, answered.verdict().seen()));
        assertThat(answered.match()).isEqualTo(Match.AGREES);
        assertThat(answered.token()).satisfies(step -> {
            assertThat(step.verification()).isInstanceOf(Verification.Valid.class);
            assertThat(step.claims())
                    .satisfies(claims -> assertThat(claims.scopes()).hasToString("[customer-api/read]"));
        });
        assertThat(answered.exchange())
                .satisfies(exchange -> assertThat(exchange.responseBody()).contains("\"id\""));
    }

    @Test
    void provesADenialThatWasPredicted() {
        var answered = answered("ReportingService", Verb.DELETE, false);

        assertThat(answered.verdict()).isInstanceOf(Verdict.DeniedByAuthorizer.class);
        assertThat(answered.verdict().seen()).contains("Insufficient privileges to access this resource");
        assertThat(answered.match()).isEqualTo(Match.AGREES);
    }

    @Test
    void sendsWhatMayChangeDataOnlyWhenTicked() {
        assertThat(trial("OrderProcessingService", Verb.DELETE, false).outcome())
                .isInstanceOfSatisfying(
                        NotSent.class, notSent -> assertThat(notSent.reason()).contains("only when ticked"));
        assertThat(answered("OrderProcessingService", Verb.DELETE, true).verdict())
                .isInstanceOf(Verdict.Allowed.class);
        assertThat(trials.page(environment.id(), 0, 10)).hasSize(1);
    }

    @Test
    void needsNoTokenForOpenMethods() {
        assertThat(answered("ReportingService", Verb.OPTIONS, false).token()).isNull();
    }

    @Test
    void saysUnreachableWhereNoAnswerComes() {
        new SandboxSwitches(properties.getRequiredProperty("sandbox.url")).fault("execute-api:*", "CUT_AFTER", 0, 0);

        assertThat(answered("ReportingService", Verb.GET, false).verdict()).isInstanceOf(Verdict.Unreachable.class);
    }

    @Test
    void keepsMaskedTracesOnly() {
        var answered = answered("ReportingService", Verb.GET, false);

        var past = trials.page(environment.id(), 0, 10).getFirst();
        assertThat(past.verdict()).isEqualTo("Allowed");
        assertThat(past.reason()).isEqualTo("ReportingService holds customer-api/read, which the method accepts");
        assertThat(trials.traces(environment.id(), past.id())).hasValueSatisfying(traces -> {
            assertThat(traces.exchange()).isEqualTo(answered.exchange());
            assertThat(traces.token()).isEqualTo(token(answered).trace());
            assertThat(traces.claims()).containsEntry("scope", "customer-api/read");
        });
        assertThat(stored("select traces from trial")).doesNotContain("eyJ").contains("Bearer ••••");
        assertThat(stored("select traces from trial_token"))
                .doesNotContain("eyJ")
                .contains("Basic ••••");
    }

    @Test
    void readsTracesFromBeforeTokensWereStoredByThemselves() {
        answered("ReportingService", Verb.GET, false);
        var past = trials.page(environment.id(), 0, 10).getFirst();
        var now = trials.traces(environment.id(), past.id());
        jdbc.sql("update trial set token = null, traces = :traces")
                .param("traces", JsonMapper.shared().writeValueAsString(now.orElseThrow()))
                .update();

        assertThat(trials.traces(environment.id(), past.id())).isEqualTo(now);
    }

    @Test
    void tellsAStaleCellByAChangedMethodClientOrDeployment() {
        var tried = trial("ReportingService", Verb.GET, false);
        var client = demo.client("ReportingService");
        var method = demo.method(Verb.GET);
        var latest = latest(client, method);
        var predicted = tried.expected();
        var keyed = new ApiMethod(method.stage(), method.verb(), method.path(), method.requirement(), true);
        var changed = new AppClient(
                client.id(),
                client.name(),
                client.machine(),
                client.scopes(),
                client.userFlows(),
                client.tokenLifetime(),
                client.revocation(),
                client.created(),
                latest.at().plusSeconds(1));
        var now = served(method);

        assertThat(CellState.of(client, method, predicted, now, Optional.of(latest)))
                .isEqualTo(CellState.VERIFIED);
        assertThat(CellState.of(client, keyed, predicted, now, Optional.of(latest)))
                .isEqualTo(CellState.STALE);
        assertThat(CellState.of(changed, method, predicted, now, Optional.of(latest)))
                .isEqualTo(CellState.STALE);

        demo.deploy(method);

        assertThat(served(method)).isNotEmpty().isNotEqualTo(now);
        assertThat(CellState.of(client, method, predicted, served(method), Optional.of(latest)))
                .isEqualTo(CellState.STALE);
        trial("ReportingService", Verb.GET, false);
        assertThat(CellState.of(client, method, predicted, served(method), Optional.of(latest(client, method))))
                .isEqualTo(CellState.VERIFIED);
    }

    private String stored(String question) {
        return jdbc.sql(question).query(String.class).single();
    }

    private static TokenStep token(Answered answered) {
        return Optional.ofNullable(answered.token()).orElseThrow();
    }

    private PastTrial latest(AppClient client, ApiMethod method) {
        return Optional.ofNullable(trials.latest(environment.id()).get(new Cell(client.id(), method.id())))
                .orElseThrow();
    }

    private String served(ApiMethod method) {
        return apis.deployments(environment).of(method.id());
    }

    private Answered answered(String client, Verb verb, boolean ticked) {
        return (Answered) trial(client, verb, ticked).outcome();
    }

    private Trial trial(String client, Verb verb, boolean ticked) {
        return trials.endpoint(environment, TrialRequest.plain(demo.client(client), demo.method(verb), "123", ticked));
    }
}
