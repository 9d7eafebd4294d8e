package io.m2mconsole.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CreateResourceServerRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.LimitExceededException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceServerScopeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceServerType;

class CognitoServerContractTest {

    @RegisterExtension
    static final Aws aws = Aws.open();

    private CognitoPool pool = new CognitoPool(aws, "", "");

    @BeforeEach
    void createPool() {
        pool = CognitoPool.create(aws);
    }

    @AfterEach
    void deletePool() {
        pool.close();
    }

    @Test
    void describesAServerWithItsScopes() {
        var server = describe("customer-api");

        assertThat(server.name()).isEqualTo("Customer API");
        assertThat(server.scopes())
                .extracting(ResourceServerScopeType::scopeName)
                .containsExactlyInAnyOrder("read", "write", "admin");
    }

    @Test
    void takesAUrlAsIdentifier() {
        create(server -> server.identifier("https://api.example.com/v1").scopes(CognitoPool.scope("read")));

        assertThat(pool.machine("https://api.example.com/v1/read").allowedOAuthScopes())
                .containsExactly("https://api.example.com/v1/read");
    }

    @Test
    void replacesTheScopesOnUpdateAndResetsOmittedOnes() {
        aws.cognito()
                .updateResourceServer(server -> server.userPoolId(pool.id())
                        .identifier("customer-api")
                        .name("Renamed")
                        .scopes(CognitoPool.scope("other")));
        assertThat(describe("customer-api").name()).isEqualTo("Renamed");
        assertThat(describe("customer-api").scopes())
                .extracting(ResourceServerScopeType::scopeName)
                .containsExactly("other");

        aws.cognito()
                .updateResourceServer(server ->
                        server.userPoolId(pool.id()).identifier("customer-api").name("Renamed"));
        assertThat(describe("customer-api").scopes()).isEmpty();
    }

    @Test
    void refusesAnUpdateWithoutAName() {
        assertThatThrownBy(() -> aws.cognito()
                        .updateResourceServer(
                                server -> server.userPoolId(pool.id()).identifier("customer-api")))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("Value null at 'name'");
    }

    @Test
    void refusesASecondServerOfTheSameIdentifier() {
        refused(server -> server.identifier("customer-api"))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("customer-api already exists in user pool " + pool.id() + ".");
    }

    @Test
    void refusesIdentifiersNamesAndScopesOutsideThePattern() {
        refused(server -> server.identifier("with space"))
                .hasMessageContaining("1 validation error detected: Value 'with space' at 'identifier' failed to"
                        + " satisfy constraint: Member must satisfy regular expression pattern:"
                        + " [\\x21\\x23-\\x5B\\x5D-\\x7E]+");
        refused(server -> server.name("no/slash")).isInstanceOf(InvalidParameterException.class);
        refused(server -> server.scopes(CognitoPool.scope("a/b")))
                .hasMessageContaining("Value 'a/b' at 'scopes.1.member.scopeName'");
        refused(server -> server.scopes(
                        ResourceServerScopeType.builder().scopeName("x").build()))
                .hasMessageContaining("scopeDescription");
        refused(server -> server.scopes(CognitoPool.scope("twice"), CognitoPool.scope("twice")))
                .isInstanceOf(InvalidParameterException.class);
    }

    @Test
    void refusesMoreThanAHundredScopes() {
        var scopes = IntStream.range(0, 101)
                .mapToObj(i -> CognitoPool.scope("s" + i))
                .toList();

        refused(server -> server.scopes(scopes)).isInstanceOf(InvalidParameterException.class);
    }

    @Test
    void refusesTheServerAfterTheTwentyFifth() {
        IntStream.range(1, 25).forEach(i -> create(server -> server.identifier("server-" + i)));

        refused(server -> server.identifier("one-too-many")).isInstanceOf(LimitExceededException.class);
    }

    @Test
    void listsServersPageByPage() {
        create(server -> server.identifier("b"));
        create(server -> server.identifier("a"));

        var pages =
                aws
                        .cognito()
                        .listResourceServersPaginator(
                                list -> list.userPoolId(pool.id()).maxResults(2))
                        .stream()
                        .toList();

        assertThat(pages).hasSize(2);
        assertThat(pages.stream().flatMap(page -> page.resourceServers().stream()))
                .extracting(ResourceServerType::identifier)
                .containsExactlyInAnyOrder("customer-api", "a", "b");
        assertThatThrownBy(() -> aws.cognito()
                        .listResourceServers(list -> list.userPoolId(pool.id()).maxResults(51)))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("less than or equal to 50");
    }

    @Test
    void forgetsADeletedServer() {
        aws.cognito()
                .deleteResourceServer(server -> server.userPoolId(pool.id()).identifier("customer-api"));

        for (Runnable call : List.<Runnable>of(
                () -> describe("customer-api"),
                () -> aws.cognito()
                        .deleteResourceServer(
                                server -> server.userPoolId(pool.id()).identifier("customer-api")),
                () -> aws.cognito()
                        .updateResourceServer(server -> server.userPoolId(pool.id())
                                .identifier("customer-api")
                                .name("x")))) {
            assertThatThrownBy(call::run).isInstanceOf(ResourceNotFoundException.class);
        }
    }

    private ResourceServerType describe(String identifier) {
        return aws.cognito()
                .describeResourceServer(server -> server.userPoolId(pool.id()).identifier(identifier))
                .resourceServer();
    }

    private void create(Consumer<CreateResourceServerRequest.Builder> settings) {
        aws.cognito().createResourceServer(server -> {
            server.userPoolId(pool.id()).identifier("new-server").name("New server");
            settings.accept(server);
        });
    }

    private AbstractThrowableAssert<?, ? extends Throwable> refused(
            Consumer<CreateResourceServerRequest.Builder> settings) {
        return assertThatThrownBy(() -> create(settings));
    }
}
