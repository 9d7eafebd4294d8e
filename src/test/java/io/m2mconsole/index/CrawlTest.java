package io.m2mconsole.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.m2mconsole.OnSandbox;
import io.m2mconsole.SandboxSwitches;
import io.m2mconsole.aws.AwsClients;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.clients.Clients;
import io.m2mconsole.clients.NewClient;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.secrets.Secrets;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.ClientName;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.RemoteFailure;
import io.m2mconsole.shared.ScopeName;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.OAuthFlowType;

@OnSandbox
class CrawlTest {

    private static final EnvironmentId SANDBOX = new EnvironmentId("sandbox");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private Clients clients;

    @Autowired
    private ClientIndex index;

    @Autowired
    private Environments environments;

    @Autowired
    private Secrets secrets;

    @Autowired
    private AwsClients aws;

    @Autowired
    private org.springframework.core.env.Environment properties;

    private SandboxSwitches sandbox;
    private Environment environment;

    @BeforeEach
    void discover() {
        sandbox = new SandboxSwitches(properties.getRequiredProperty("sandbox.url"));
        environment = environments.get(SANDBOX);
        clients.refresh(environment);
    }

    @AfterEach
    void noFaults() {
        sandbox.noFaults();
    }

    @Test
    void noticesWhatOthersMadeChangedAndDeleted() {
        var made = byOthers("made");
        clients.refresh(environment);
        assertThat(index.find(SANDBOX, made)).isPresent();

        cognito()
                .updateUserPoolClient(
                        request -> request.userPoolId(environment.pool().value())
                                .clientId(made.value())
                                .clientName("renamed by others"));
        clients.refresh(environment);
        assertThat(index.find(SANDBOX, made).orElseThrow().name().value()).isEqualTo("renamed by others");

        cognito()
                .deleteUserPoolClient(request ->
                        request.userPoolId(environment.pool().value()).clientId(made.value()));
        clients.refresh(environment);
        assertThat(index.find(SANDBOX, made)).isEmpty();
    }

    @Test
    void showsItsOwnChangesAtOnce() {
        var client = own();
        assertThat(index.find(SANDBOX, client.id()).orElseThrow().client()).contains(client);

        clients.delete(environment, client.id());
        assertThat(index.find(SANDBOX, client.id())).isEmpty();
    }

    @Test
    void takesAClientOffThatTurnsOutToBeGoneWhenOpened() {
        var made = byOthers("gone");
        clients.refresh(environment);
        cognito()
                .deleteUserPoolClient(request ->
                        request.userPoolId(environment.pool().value()).clientId(made.value()));

        assertThatThrownBy(() -> clients.get(environment, made)).isInstanceOf(RemoteFailure.class);

        assertThat(index.find(SANDBOX, made)).isEmpty();
    }

    @Test
    void endsWhereAClientIsGoneBeforeItsSecretsAreListed() {
        var made = byOthers("gone meanwhile");
        sandbox.fault("cognito-idp:ListUserPoolClientSecrets", "DELAY", 0, 8, 1_500);
        var refreshing = Thread.startVirtualThread(() -> clients.refresh(environment));
        await().until(() -> sandbox.struck().getFirst() > 0);
        cognito()
                .deleteUserPoolClient(request ->
                        request.userPoolId(environment.pool().value()).clientId(made.value()));

        await().atMost(Duration.ofSeconds(15)).until(() -> !refreshing.isAlive());

        assertThat(index.progress(SANDBOX).ended()).isNotNull();
        assertThat(index.find(SANDBOX, made)).isEmpty();
    }

    @Test
    void waitsAMomentForTheRestOfAFewClients() {
        var made = byOthers("described in a moment");
        sandbox.fault("cognito-idp:DescribeUserPoolClient", "DELAY", 0, 8, 300);
        var refreshing = Thread.startVirtualThread(() -> clients.refresh(environment));
        await().until(() -> index.find(SANDBOX, made).isPresent());
        assertThat(index.progress(SANDBOX).ended()).as("still under way").isNull();

        var listing = clients.listing(environment);

        assertThat(listing.undescribed()).isZero();
        assertThat(listing.clients()).extracting(AppClient::id).contains(made);
        await().until(() -> !refreshing.isAlive());
    }

    @Test
    void showsNamesAloneWithTheReasonWhereDescribingIsDenied() {
        sandbox.fault("cognito-idp:DescribeUserPoolClient", "DENY", 0, 0);
        var made = byOthers("undescribed");

        clients.refresh(environment);

        var row = index.find(SANDBOX, made).orElseThrow();
        assertThat(row.client()).isEmpty();
        assertThat(row.changeable()).isFalse();
        assertThat(index.progress(SANDBOX).trouble().orElseThrow().sentence()).contains("may not describe");
    }

    @Test
    void findsWhoOwnsTheDefinitionAndHowOldSecretsAre() {
        var reporting = index.page(SANDBOX, ClientFilter.ALL, ClientOrder.BY_NAME, 0, 1000).stream()
                .filter(row -> row.name().value().equals("ReportingService"))
                .findFirst()
                .orElseThrow();

        assertThat(reporting.managedBy()).isEqualTo(ManagedBy.CLOUDFORMATION);
        assertThat(reporting.secrets().active()).isEqualTo(1);
        assertThat(reporting.secrets().made().orElseThrow()).isBefore(Instant.now());
        assertThat(reporting.secrets().stored()).isFalse();
    }

    @Test
    void goesOnAfterClientsThatCannotBeRead() {
        var made = byOthers("after failures");
        sandbox.fault("cognito-idp:DescribeUserPoolClient", "FAIL_BEFORE", 0, 1);

        clients.refresh(environment);

        assertThat(index.find(SANDBOX, made).orElseThrow().client()).isPresent();
        assertThat(index.progress(SANDBOX).trouble()).isEmpty();
    }

    private AppClient own() {
        return clients.create(
                environment,
                new NewClient(
                        new ClientName("Crawled " + NUMBER.incrementAndGet()),
                        Set.of(ScopeName.parse("customer-api/read")),
                        Duration.ofMinutes(10),
                        secrets.generate()));
    }

    private ClientId byOthers(String name) {
        return new ClientId(cognito()
                .createUserPoolClient(
                        request -> request.userPoolId(environment.pool().value())
                                .clientName(name)
                                .generateSecret(true)
                                .allowedOAuthFlowsUserPoolClient(true)
                                .allowedOAuthFlows(OAuthFlowType.CLIENT_CREDENTIALS)
                                .allowedOAuthScopes("customer-api/read")
                                .explicitAuthFlowsWithStrings("ALLOW_CLIENT_TOKEN_AUTH"))
                .userPoolClient()
                .clientId());
    }

    private CognitoIdentityProviderClient cognito() {
        return aws.cognito(environment.target());
    }
}
