package io.m2mconsole.scopes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.m2mconsole.OnSandbox;
import io.m2mconsole.SandboxSwitches;
import io.m2mconsole.aws.AwsClients;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.RemoteFailure;
import io.m2mconsole.shared.ResourceServerId;
import io.m2mconsole.shared.ScopeName;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.PropertyResolver;
import org.springframework.test.context.TestPropertySource;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceServerScopeType;

// A sandbox of their own: others make hundreds of clients that hold the same scopes.
@OnSandbox
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:scopes;DB_CLOSE_DELAY=-1")
class ScopeChangesTest {

    private static final ScopeName USED = ScopeName.parse("customer-api/read");

    @Autowired
    private ScopeChanges changes;

    @Autowired
    private Scopes scopes;

    @Autowired
    private AwsClients aws;

    @Autowired
    private Environments environments;

    @Autowired
    private PropertyResolver properties;

    private Environment environment;
    private ResourceServerId server;

    @BeforeEach
    void makeAServer() {
        environment = environments.get(new EnvironmentId("sandbox"));
        server = new ResourceServerId("api-" + UUID.randomUUID().toString().substring(0, 8));
        changes.createServer(environment, server, "Orders");
    }

    @AfterEach
    void cleanUp() {
        switches().noFaults();
        if (scopes.list(environment).stream().anyMatch(known -> known.id().equals(server))) {
            cognito().deleteResourceServer(request -> request.userPoolId(pool()).identifier(server.value()));
        }
    }

    @Test
    void addsDescribesAndRemovesAScope() {
        changes.addScope(environment, scope("read"));
        changes.describeScope(environment, new Scope(scope("read").name(), "Read every order"));
        changes.addScope(environment, scope("write"));

        assertThat(found().scopes())
                .extracting(Scope::description)
                .containsExactly("Read every order", "What write is for");

        changes.removeScope(environment, scope("read").name());
        changes.renameServer(environment, server, "All orders");

        assertThat(names()).containsExactly("write");
        assertThat(found().name()).isEqualTo("All orders");
    }

    @Test
    void deletesAServerOnlyOnceItIsEmpty() {
        changes.addScope(environment, scope("read"));

        assertThatThrownBy(() -> changes.deleteServer(environment, server))
                .isInstanceOf(RemoteFailure.class)
                .hasMessageContaining("still has scopes: read");

        changes.removeScope(environment, scope("read").name());
        changes.deleteServer(environment, server);

        assertThat(scopes.list(environment)).noneMatch(known -> known.id().equals(server));
    }

    @Test
    void refusesToRemoveWhatIsInUseAndSaysWho() {
        assertThatThrownBy(() -> changes.removeScope(environment, USED))
                .isInstanceOf(RemoteFailure.class)
                .hasMessageContaining("held by ")
                .hasMessageContaining("ReportingService")
                .hasMessageContaining("required by ")
                .hasMessageContaining("GET /customers");

        assertThat(scopes.list(environment))
                .flatExtracting(ResourceServer::scopes)
                .extracting(Scope::name)
                .contains(USED);
    }

    @Test
    void removesNothingWhereItCannotBeToldWhoUsesIt() {
        changes.addScope(environment, scope("read"));
        switches().fault("apigateway:GetExport", "DENY", 0, 0);

        assertThatThrownBy(() -> changes.removeScope(environment, scope("read").name()))
                .isInstanceOf(RemoteFailure.class);

        switches().noFaults();
        assertThat(names()).containsExactly("read");
    }

    @Test
    void keepsWhatSomeoneElseAddedSinceThePageWasOpened() {
        var opened = found();
        writeElsewhere("audit");

        changes.addScope(environment, scope("read"));

        assertThat(opened.scopes()).isEmpty();
        assertThat(names()).containsExactly("audit", "read");
    }

    @Test
    void mergesAnewWhereAnUpdateFromElsewhereTookItsScopeAway() throws Exception {
        switches().fault("cognito-idp:DescribeResourceServer", "DELAY", 1, 1, 1500);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var adding = threads.submit(() -> changes.addScope(environment, scope("read")));
            while (!names().contains("read")) {
                Thread.onSpinWait();
            }
            writeElsewhere("audit");
            adding.get();
        }

        assertThat(names()).containsExactly("audit", "read");
    }

    @Test
    void letsManyAddAtOnceWithoutLosingAny() throws Exception {
        var wanted = IntStream.range(0, 12).mapToObj(i -> "s" + i).sorted().toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = wanted.stream()
                    .map(name -> threads.submit(() -> changes.addScope(environment, scope(name))))
                    .toList();
            for (var one : all) {
                one.get();
            }
        }

        assertThat(names()).containsExactlyElementsOf(wanted);
    }

    @Test
    void refusesAScopeTooMany() {
        writeElsewhere(IntStream.range(0, 100).mapToObj(i -> "s" + i).toArray(String[]::new));

        assertThatThrownBy(() -> changes.addScope(environment, scope("more")))
                .isInstanceOf(RemoteFailure.class)
                .hasMessageContaining("has 100 scopes, as many as Cognito allows");
        assertThat(names()).hasSize(100);
    }

    @Test
    void refusesWhatIsThereAlready() {
        changes.addScope(environment, scope("read"));

        assertThatThrownBy(() -> changes.createServer(environment, server, "Again"))
                .hasMessageContaining("already");
        assertThatThrownBy(() ->
                        changes.addScope(environment, new Scope(scope("read").name(), "Other")))
                .hasMessageContaining("already");
        assertThat(found().name()).isEqualTo("Orders");
        assertThat(found().scopes()).containsExactly(scope("read"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"FAIL_AFTER", "CUT_AFTER", "FAIL_BEFORE", "THROTTLE"})
    void doesEachChangeOnceThoughAnAnswerIsLost(String kind) {
        switches().fault("cognito-idp:UpdateResourceServer", kind, 0, 1);
        changes.addScope(environment, scope("read"));
        switches().fault("cognito-idp:UpdateResourceServer", kind, 0, 1);
        changes.removeScope(environment, scope("read").name());
        assertThat(names()).isEmpty();

        switches().fault("cognito-idp:DeleteResourceServer", kind, 0, 1);
        changes.deleteServer(environment, server);
        switches().fault("cognito-idp:CreateResourceServer", kind, 0, 1);
        changes.createServer(environment, server, "Orders");

        assertThat(found().name()).isEqualTo("Orders");
    }

    private Scope scope(String name) {
        return new Scope(new ScopeName(server, name), "What " + name + " is for");
    }

    private ResourceServer found() {
        return scopes.list(environment).stream()
                .filter(known -> known.id().equals(server))
                .findFirst()
                .orElseThrow();
    }

    private List<String> names() {
        return found().scopes().stream().map(scope -> scope.name().name()).toList();
    }

    /** As a deployment does that knows nothing of others' scopes. */
    private void writeElsewhere(String... names) {
        cognito()
                .updateResourceServer(request -> request.userPoolId(pool())
                        .identifier(server.value())
                        .name("Orders")
                        .scopes(Stream.of(names)
                                .map(name -> ResourceServerScopeType.builder()
                                        .scopeName(name)
                                        .scopeDescription("What " + name + " is for")
                                        .build())
                                .toList()));
    }

    private CognitoIdentityProviderClient cognito() {
        return aws.cognito(environment.target());
    }

    private String pool() {
        return environment.pool().value();
    }

    private SandboxSwitches switches() {
        return new SandboxSwitches(properties.getRequiredProperty("sandbox.url"));
    }
}
