package io.m2mconsole.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.m2mconsole.OnSandbox;
import io.m2mconsole.aws.AwsClients;
import io.m2mconsole.clients.Clients;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.findings.Finding;
import io.m2mconsole.findings.Findings;
import io.m2mconsole.findings.RuleDocs;
import io.m2mconsole.findings.Subject;
import io.m2mconsole.people.Actor;
import io.m2mconsole.people.People;
import io.m2mconsole.people.Right;
import io.m2mconsole.shared.ClientName;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.RemoteFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import software.amazon.awssdk.services.cognitoidentityprovider.model.OAuthFlowType;

/** A change behind the stack's back, from CloudFormation to the finding and away again. */
@OnSandbox
class DriftTest {

    @Autowired
    private Drift drift;

    @Autowired
    private Findings findings;

    @Autowired
    private Environments environments;

    @Autowired
    private Clients clients;

    @Autowired
    private AwsClients aws;

    @Autowired
    private People people;

    @Test
    void becomesAFindingWithItsAgeAndGoesAwayOnceItIsUndone() {
        var environment = environments.get(new EnvironmentId("sandbox"));
        var id = clients.named(environment, new ClientName("ReportingService"))
                .getFirst()
                .id();
        allow(environment, id.value(), "customer-api/read", "customer-api/write");
        try {
            var report = drift.detect(environment);

            assertThat(report.at()).isBetween(Instant.now().minus(Duration.ofMinutes(1)), Instant.now());
            assertThat(drift.known(environment.id())).contains(report);
            assertThat(found(environment)).singleElement().satisfies(finding -> {
                assertThat(finding.subject()).isEqualTo(new Subject.OfClient(id, new ClientName("ReportingService")));
                assertThat(finding.evidence())
                        .contains("customer-api/write")
                        .contains("AllowedOAuthScopes")
                        .contains("Detected on");
                assertThat(RuleDocs.of(finding.rule())).contains("What to do");
            });
        } finally {
            allow(environment, id.value(), "customer-api/read");
        }

        // What was detected stays, with its age, until it is detected again.
        assertThat(found(environment)).isNotEmpty();
        drift.detect(environment);
        assertThat(found(environment)).isEmpty();
    }

    @Test
    void needsTheRightToTest() {
        var environment = environments.get(new EnvironmentId("sandbox"));
        var viewer = new Actor("viewer", Set.of(Right.VIEW));

        assertThatThrownBy(() -> people.as(viewer, () -> drift.detect(environment)))
                .isInstanceOf(RemoteFailure.class)
                .hasMessageContaining("may not");
    }

    private List<Finding> found(Environment environment) {
        return findings.report(environment).open().stream()
                .filter(finding -> finding.rule().equals(DriftFindings.DRIFT))
                .filter(finding -> finding.subject() instanceof Subject.OfClient)
                .toList();
    }

    private void allow(Environment environment, String client, String... scopes) {
        aws.cognito(environment.target())
                .updateUserPoolClient(
                        request -> request.userPoolId(environment.pool().value())
                                .clientId(client)
                                .clientName("ReportingService")
                                .allowedOAuthFlowsUserPoolClient(true)
                                .allowedOAuthFlows(OAuthFlowType.CLIENT_CREDENTIALS)
                                .allowedOAuthScopes(scopes)
                                .accessTokenValidity(60)
                                .tokenValidityUnits(units -> units.accessToken("minutes"))
                                .enableTokenRevocation(true)
                                .preventUserExistenceErrors("ENABLED")
                                .explicitAuthFlowsWithStrings("ALLOW_CLIENT_TOKEN_AUTH"));
    }
}
