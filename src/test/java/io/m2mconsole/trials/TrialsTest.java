package io.m2mconsole.trials;

import static org.assertj.core.api.Assertions.assertThat;

import io.m2mconsole.SandboxSwitches;
import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.apis.Apis;
import io.m2mconsole.apis.Verb;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.clients.Clients;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.tokens.Verification;
import io.m2mconsole.trials.Outcome.Answered;
import io.m2mconsole.trials.Outcome.NotSent;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.PropertyResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:trials;DB_CLOSE_DELAY=-1",
            "sandbox.port=0",
            "console.admin-password=test"
        })
class TrialsTest {

    @Autowired
    private Trials trials;

    @Autowired
    private Environments environments;

    @Autowired
    private Clients clients;

    @Autowired
    private Apis apis;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PropertyResolver properties;

    private Environment environment;

    @BeforeEach
    void forget() {
        environment = environments.get(new EnvironmentId("sandbox"));
        jdbc.sql("delete from trial").update();
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
        assertThat(trials.count(environment.id())).isEqualTo(1);
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
        assertThat(trials.traces(environment.id(), past.id()))
                .hasValueSatisfying(traces -> assertThat(traces.exchange()).isEqualTo(answered.exchange()));
        var stored = jdbc.sql("select traces from trial").query(String.class).single();
        assertThat(stored).doesNotContain("eyJ").contains("Bearer ••••");
    }

    @Test
    void tellsAStaleCellByAChangedMethodOrClient() {
        trial("ReportingService", Verb.GET, false);
        var client = client("ReportingService");
        var method = method(Verb.GET);
        var latest = Optional.ofNullable(trials.latest(environment.id()).get(new Cell(client.id(), method.id())))
                .orElseThrow();
        var predicted = trial("ReportingService", Verb.GET, false).expected();

        assertThat(CellState.of(client, method, predicted, Optional.of(latest))).isEqualTo(CellState.VERIFIED);
        var keyed = new ApiMethod(method.stage(), method.verb(), method.path(), method.requirement(), true);
        assertThat(CellState.of(client, keyed, predicted, Optional.of(latest))).isEqualTo(CellState.STALE);
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
        assertThat(CellState.of(changed, method, predicted, Optional.of(latest)))
                .isEqualTo(CellState.STALE);
    }

    private Answered answered(String client, Verb verb, boolean ticked) {
        return (Answered) trial(client, verb, ticked).outcome();
    }

    private Trial trial(String client, Verb verb, boolean ticked) {
        return trials.endpoint(environment, TrialRequest.plain(client(client), method(verb), "123", ticked));
    }

    private AppClient client(String name) {
        return clients.list(environment).stream()
                .filter(client -> client.name().value().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private ApiMethod method(Verb verb) {
        return apis.deployed(environment).stream()
                .filter(method -> method.verb() == verb)
                .findFirst()
                .orElseThrow();
    }
}
