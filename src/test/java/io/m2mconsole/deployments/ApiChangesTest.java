package io.m2mconsole.deployments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.m2mconsole.access.Flip;
import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.apis.Apis;
import io.m2mconsole.apis.Verb;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.clients.Clients;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.probes.Match;
import io.m2mconsole.probes.Outcome.Answered;
import io.m2mconsole.probes.TrialRequest;
import io.m2mconsole.probes.Verdict;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.RemoteFailure;
import io.m2mconsole.shared.ScopeName;
import io.m2mconsole.trials.Trials;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** What a method requires is changed in the working copy, and holds once it is deployed. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:api-changes;DB_CLOSE_DELAY=-1",
            "sandbox.port=0",
            "console.admin-password=test"
        })
class ApiChangesTest {

    private static final Set<ScopeName> ADMIN = Set.of(ScopeName.parse("customer-api/admin"));
    private static final Set<ScopeName> READ_TOO =
            Set.of(ScopeName.parse("customer-api/admin"), ScopeName.parse("customer-api/read"));

    @Autowired
    private Apis apis;

    @Autowired
    private ApiChanges changes;

    @Autowired
    private Environments environments;

    @Autowired
    private Clients clients;

    @Autowired
    private Trials trials;

    private Environment environment;

    @BeforeEach
    void putBack() {
        environment = environments.get(new EnvironmentId("sandbox"));
        changes.requireScopes(environment, delete(), ADMIN);
        deploy();
        assertThat(apis.picture(environment).changes()).isEmpty();
    }

    private ApiMethod delete() {
        return apis.deployed(environment).stream()
                .filter(method -> method.verb() == Verb.DELETE)
                .findFirst()
                .orElseThrow();
    }

    private AppClient reporting() {
        return clients.list(environment).stream()
                .filter(client -> client.name().value().equals("ReportingService"))
                .findFirst()
                .orElseThrow();
    }

    private void deploy() {
        var stage = environment.stages().getFirst();
        changes.deploy(environment, stage, apis.picture(environment).changes(stage));
    }

    private Answered live() {
        var outcome = trials.endpoint(environment, TrialRequest.plain(reporting(), delete(), "7", true))
                .outcome();
        return outcome instanceof Answered answered ? answered : org.assertj.core.api.Assertions.fail("not sent");
    }

    @Test
    void anUndeployedChangeIsShownBesideTheTruthAndTurnsItOnceDeployed() {
        assertThat(changes.preview(environment, delete(), READ_TOO))
                .extracting(Flip::sentence)
                .containsExactly("DELETE /customers/{id}: ReportingService denied → allowed");

        changes.requireScopes(environment, delete(), READ_TOO);

        assertThat(delete().requirement().anyOf()).isEqualTo(ADMIN);
        var picture = apis.picture(environment);
        assertThat(picture.changes()).singleElement().satisfies(change -> {
            assertThat(change.word()).isEqualTo("scopes changed");
            assertThat(change.after().orElseThrow().requirement().anyOf()).isEqualTo(READ_TOO);
        });
        assertThat(picture.pending()).isEqualTo(environment.stages());
        assertThat(changes.preview(environment, picture.changes()))
                .extracting(Flip::sentence)
                .containsExactly("DELETE /customers/{id}: ReportingService denied → allowed");
        assertThat(live().verdict()).isInstanceOf(Verdict.DeniedByAuthorizer.class);
        assertThat(live().match()).isEqualTo(Match.AGREES);

        deploy();

        assertThat(delete().requirement().anyOf()).isEqualTo(READ_TOO);
        assertThat(apis.picture(environment).changes()).isEmpty();
        assertThat(live().verdict()).isInstanceOf(Verdict.Allowed.class);
        assertThat(live().match()).isEqualTo(Match.AGREES);
    }

    @Test
    void takingAllScopesAwayShutsTheMethodForMachines() {
        assertThat(changes.preview(environment, delete(), Set.of()))
                .extracting(Flip::sentence)
                .containsExactly("DELETE /customers/{id}: OrderProcessingService allowed → denied");
    }

    @Test
    void deploysOnlyWhatWasLookedAt() {
        changes.requireScopes(environment, delete(), READ_TOO);
        var stage = environment.stages().getFirst();

        assertThatThrownBy(() -> changes.deploy(environment, stage, List.of()))
                .isInstanceOf(RemoteFailure.class)
                .hasMessageContaining("changed since it was looked at");
        assertThat(delete().requirement().anyOf()).isEqualTo(ADMIN);
    }

    @Test
    void showsAuthorizersWithTheirPoolsAndHowLongTheyRemember() {
        assertThat(apis.picture(environment).authorizers()).singleElement().satisfies(authorizer -> {
            assertThat(authorizer.pools()).containsExactly(environment.pool());
            assertThat(authorizer.remembers()).isPresent();
        });
    }
}
