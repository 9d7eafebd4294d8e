package io.m2mconsole.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigateway.model.BadRequestException;
import software.amazon.awssdk.services.apigateway.model.ConflictException;
import software.amazon.awssdk.services.apigateway.model.NotFoundException;
import software.amazon.awssdk.services.apigateway.model.Op;
import software.amazon.awssdk.services.apigateway.model.PatchOperation;

/** APIs, resources and methods. */
class ApiGatewayContractTest {

    @RegisterExtension
    static final Aws aws = Aws.open();

    private final ApiGatewayClient client = aws.apiGateway();

    private ContractApi api = new ContractApi(aws, "", "");

    @BeforeEach
    void createApi() {
        api = ContractApi.create(aws);
    }

    @AfterEach
    void deleteApi() {
        api.close();
    }

    @Test
    void showsAndChangesAnApi() {
        var changed = client.updateRestApi(request -> request.restApiId(api.id())
                .patchOperations(
                        patch(Op.REPLACE, "/name", "orders"),
                        patch(Op.REPLACE, "/description", "Orders of customers"),
                        patch(Op.REPLACE, "/disableExecuteApiEndpoint", "true")));

        assertThat(changed.name()).isEqualTo("orders");
        assertThat(changed.disableExecuteApiEndpoint()).isTrue();
        var shown = client.getRestApi(request -> request.restApiId(api.id()));
        assertThat(shown.description()).isEqualTo("Orders of customers");
        assertThat(shown.rootResourceId()).isEqualTo(api.rootId());
        assertThat(shown.createdDate()).isNotNull();
        assertThat(shown.apiKeySourceAsString()).isEqualTo("HEADER");
        assertThatThrownBy(() -> client.updateRestApi(
                        request -> request.restApiId(api.id()).patchOperations(patch(Op.REPLACE, "/id", "mine"))))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("Invalid patch path  '/id' specified for op 'replace'. Must be one of: [");
    }

    @Test
    void listsApisPageByPage() {
        try (var _ = ContractApi.create(aws)) {
            var pages = new ArrayList<>(client.getRestApisPaginator(request -> request.limit(1)).stream()
                    .toList());

            assertThat(pages)
                    .hasSizeGreaterThanOrEqualTo(2)
                    .allMatch(page -> page.items().size() <= 1);
            assertThat(pages.stream().flatMap(page -> page.items().stream()).map(one -> one.id()))
                    .contains(api.id())
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void namesAnUnknownApi() {
        assertThatThrownBy(() -> client.getRestApi(request -> request.restApiId("nosuchapi")))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("Invalid API identifier specified")
                .hasMessageContaining(":nosuchapi");
    }

    @Test
    void embedsMethodsInResourcesOnlyWhenAsked() {
        api.open(api.resource(api.rootId(), "customers"), "GET");

        var plain = client.getResources(request -> request.restApiId(api.id())).items();
        var embedded = client.getResources(
                        request -> request.restApiId(api.id()).embed("methods"))
                .items();

        assertThat(plain).extracting(one -> one.path()).containsExactlyInAnyOrder("/", "/customers");
        var shown = embedded.stream()
                .filter(one -> one.path().equals("/customers"))
                .findFirst()
                .orElseThrow();
        assertThat(shown.pathPart()).isEqualTo("customers");
        assertThat(shown.resourceMethods()).hasEntrySatisfying("GET", method -> {
            assertThat(method.authorizationType()).isEqualTo("NONE");
            assertThat(method.methodIntegration().typeAsString()).isEqualTo("MOCK");
        });
        var bare = plain.stream()
                .filter(one -> one.path().equals("/customers"))
                .findFirst()
                .orElseThrow();
        assertThat(bare.resourceMethods())
                .hasEntrySatisfying(
                        "GET", method -> assertThat(method.authorizationType()).isNull());
    }

    @Test
    void listsTwentyFiveResourcesAPageUnlessAskedForMore() {
        for (int i = 0; i < 30; i++) {
            api.resource(api.rootId(), "r" + i);
        }

        var first = client.getResources(request -> request.restApiId(api.id()));
        var second = client.getResources(request -> request.restApiId(api.id()).position(first.position()));

        assertThat(first.items()).hasSize(25);
        assertThat(second.items()).hasSize(6);
        assertThat(second.position()).isNull();
        assertThat(client.getResources(request -> request.restApiId(api.id()).limit(500))
                        .items())
                .hasSize(31);
    }

    @Test
    void refusesResourcesThatClash() {
        api.resource(api.rootId(), "customers");
        api.resource(api.rootId(), "{id}");

        assertThatThrownBy(() -> api.resource(api.rootId(), "customers"))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("Another resource with the same parent already has this name: customers");
        assertThatThrownBy(() -> api.resource(api.rootId(), "{name}"))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("A sibling ({id}) of this resource already has a variable path part");
        assertThatThrownBy(() -> api.resource(api.rootId(), "a b")).isInstanceOf(BadRequestException.class);
        assertThatThrownBy(() -> api.resource("nosuch", "x"))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("Invalid Resource identifier specified");
    }

    @Test
    void deletesAResourceWithAllBelowIt() {
        var customers = api.resource(api.rootId(), "customers");
        var one = api.resource(customers, "{id}");

        client.deleteResource(request -> request.restApiId(api.id()).resourceId(customers));

        assertThatThrownBy(() -> client.getResource(
                        request -> request.restApiId(api.id()).resourceId(one)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> client.deleteResource(
                        request -> request.restApiId(api.id()).resourceId(api.rootId())))
                .isInstanceOf(BadRequestException.class);
    }

    @Test
    void changesWhatAMethodRequires() {
        var authorizer = api.authorizer("pool", "us-east-1_abcdefghi");
        api.open(api.rootId(), "GET");

        client.updateMethod(request -> request.restApiId(api.id())
                .resourceId(api.rootId())
                .httpMethod("GET")
                .patchOperations(
                        patch(Op.REPLACE, "/authorizationType", "COGNITO_USER_POOLS"),
                        patch(Op.REPLACE, "/authorizerId", authorizer),
                        patch(Op.REPLACE, "/apiKeyRequired", "true"),
                        patch(Op.ADD, "/authorizationScopes", "customer-api/read"),
                        patch(Op.ADD, "/authorizationScopes", "customer-api/write"),
                        patch(Op.REMOVE, "/authorizationScopes", "customer-api/read")));

        var method = client.getMethod(
                request -> request.restApiId(api.id()).resourceId(api.rootId()).httpMethod("GET"));
        assertThat(method.authorizationScopes()).containsExactly("customer-api/write");
        assertThat(method.authorizerId()).isEqualTo(authorizer);
        assertThat(method.apiKeyRequired()).isTrue();
        assertThat(method.methodIntegration().integrationResponses()).containsOnlyKeys("200");
    }

    @Test
    void takesScopesOnlyWithACognitoAuthorizer() {
        assertThatThrownBy(() -> api.mock(
                        api.rootId(),
                        "GET",
                        method -> method.authorizationType("NONE").authorizationScopes("customer-api/read")))
                .isInstanceOf(BadRequestException.class);
        assertThatThrownBy(
                        () -> api.mock(api.rootId(), "GET", method -> method.authorizationType("COGNITO_USER_POOLS")))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("Invalid authorizer ID specified.");
    }

    @Test
    void refusesASecondMethodAndAnUnknownOne() {
        api.open(api.rootId(), "GET");

        assertThatThrownBy(() -> api.open(api.rootId(), "GET"))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("Method already exists for this resource");
        assertThatThrownBy(() -> client.getMethod(request ->
                        request.restApiId(api.id()).resourceId(api.rootId()).httpMethod("PUT")))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("Invalid Method identifier specified");
        client.deleteMethod(
                request -> request.restApiId(api.id()).resourceId(api.rootId()).httpMethod("GET"));
        api.open(api.rootId(), "GET");
    }

    @Test
    void mapsOnlyHeadersThatTheMethodResponseDeclares() {
        api.open(api.rootId(), "GET");

        assertThatThrownBy(() -> client.putIntegrationResponse(request -> request.restApiId(api.id())
                        .resourceId(api.rootId())
                        .httpMethod("GET")
                        .statusCode("200")
                        .responseParameters(Map.of("method.response.header.X-Other", "'1'"))))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("Invalid mapping expression parameter specified: method.response.header.X-Other");
        assertThatThrownBy(() -> client.putIntegrationResponse(request -> request.restApiId(api.id())
                        .resourceId(api.rootId())
                        .httpMethod("GET")
                        .statusCode("404")))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("Invalid Response status code specified");
        assertThat(client.getIntegrationResponse(request -> request.restApiId(api.id())
                                .resourceId(api.rootId())
                                .httpMethod("GET")
                                .statusCode("200"))
                        .responseParameters())
                .isNotEmpty();
        assertThat(client.getIntegration(request -> request.restApiId(api.id())
                                .resourceId(api.rootId())
                                .httpMethod("GET"))
                        .timeoutInMillis())
                .isEqualTo(29_000);
    }

    @Test
    void takesAMethodApartAgain() {
        api.open(api.rootId(), "GET");
        var id = api.id();
        var root = api.rootId();
        assertThat(client.getMethodResponse(request -> request.restApiId(id)
                                .resourceId(root)
                                .httpMethod("GET")
                                .statusCode("200"))
                        .responseParameters())
                .isNotEmpty();

        client.deleteIntegrationResponse(request ->
                request.restApiId(id).resourceId(root).httpMethod("GET").statusCode("200"));
        client.deleteMethodResponse(request ->
                request.restApiId(id).resourceId(root).httpMethod("GET").statusCode("200"));
        client.deleteIntegration(
                request -> request.restApiId(id).resourceId(root).httpMethod("GET"));

        assertThatThrownBy(() -> client.getIntegration(
                        request -> request.restApiId(id).resourceId(root).httpMethod("GET")))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("Invalid Integration identifier specified");
        assertThatThrownBy(() -> client.getMethodResponse(request ->
                        request.restApiId(id).resourceId(root).httpMethod("GET").statusCode("200")))
                .isInstanceOf(NotFoundException.class);
    }

    static PatchOperation patch(Op op, String path, String value) {
        return PatchOperation.builder().op(op).path(path).value(value).build();
    }
}
