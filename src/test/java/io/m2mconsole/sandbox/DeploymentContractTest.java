package io.m2mconsole.sandbox;

import static io.m2mconsole.sandbox.ApiGatewayContractTest.patch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Deployments, stages and the export. */
class DeploymentContractTest {

    @RegisterExtension
    static final Aws aws = Aws.open();

    private static final JsonMapper JSON = JsonMapper.builder().build();

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
    void deploysOnlyWhatIsWhole() {
        assertThatThrownBy(api::deploy)
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("The REST API doesn't contain any methods");
        client.putMethod(request -> request.restApiId(api.id())
                .resourceId(api.rootId())
                .httpMethod("GET")
                .authorizationType("NONE"));
        assertThatThrownBy(api::deploy)
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("No integration defined for method");
    }

    @Test
    void keepsADeploymentThatAStageServes() {
        api.open(api.rootId(), "GET");
        var first = api.deploy();
        var second = api.deploy();

        assertThat(client.getStage(request -> request.restApiId(api.id()).stageName("prod"))
                        .deploymentId())
                .isEqualTo(second);
        assertThat(client.getDeployments(request -> request.restApiId(api.id())).items())
                .extracting(one -> one.id())
                .containsExactlyInAnyOrder(first, second);
        assertThatThrownBy(() -> client.deleteDeployment(
                        request -> request.restApiId(api.id()).deploymentId(second)))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("Active stages pointing to this deployment must be moved or deleted");
        client.deleteDeployment(request -> request.restApiId(api.id()).deploymentId(first));
        assertThatThrownBy(() -> client.getDeployment(
                        request -> request.restApiId(api.id()).deploymentId(first)))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("Invalid Deployment identifier specified");
    }

    @Test
    void summarisesADeploymentWhenAsked() {
        api.open(api.rootId(), "GET");

        var deployment = client.getDeployment(request ->
                request.restApiId(api.id()).deploymentId(api.deploy()).embed("apisummary"));

        assertThat(deployment.createdDate()).isNotNull();
        var described = client.updateDeployment(request -> request.restApiId(api.id())
                .deploymentId(deployment.id())
                .patchOperations(patch(Op.REPLACE, "/description", "First")));
        assertThat(described.description()).isEqualTo("First");
        assertThat(deployment.apiSummary())
                .hasEntrySatisfying(
                        "/",
                        methods -> assertThat(methods)
                                .hasEntrySatisfying(
                                        "GET",
                                        method -> assertThat(method.authorizationType())
                                                .isEqualTo("NONE")));
    }

    @Test
    void makesAndChangesStages() {
        api.open(api.rootId(), "GET");
        var deployment = api.deploy();
        client.createStage(request -> request.restApiId(api.id())
                .stageName("test")
                .deploymentId(deployment)
                .description("For tests")
                .variables(Map.of("level", "1"))
                .tags(Map.of("owner", "orders")));

        assertThatThrownBy(() -> client.createStage(
                        request -> request.restApiId(api.id()).stageName("test").deploymentId(deployment)))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("Stage already exists");
        assertThatThrownBy(() -> client.createStage(request ->
                        request.restApiId(api.id()).stageName("other").deploymentId("nosuch")))
                .isInstanceOf(NotFoundException.class);
        var changed = client.updateStage(request -> request.restApiId(api.id())
                .stageName("test")
                .patchOperations(
                        patch(Op.REPLACE, "/variables/level", "2"),
                        patch(Op.REPLACE, "/*/*/throttling/rateLimit", "50"),
                        patch(Op.REPLACE, "/*/*/logging/loglevel", "INFO")));
        assertThat(changed.variables()).containsEntry("level", "2");
        assertThat(changed.methodSettings()).hasEntrySatisfying("*/*", settings -> {
            assertThat(settings.throttlingRateLimit()).isEqualTo(50);
            assertThat(settings.loggingLevel()).isEqualTo("INFO");
        });
        assertThat(changed.tags()).containsEntry("owner", "orders");
        assertThat(client.getStages(request -> request.restApiId(api.id())).item())
                .extracting(one -> one.stageName())
                .containsExactlyInAnyOrder("prod", "test");
        var reset = client.updateStage(request -> request.restApiId(api.id())
                .stageName("test")
                .patchOperations(
                        PatchOperation.builder().op(Op.REMOVE).path("/*/*").build()));
        assertThat(reset.methodSettings()).isEmpty();
        client.deleteStage(request -> request.restApiId(api.id()).stageName("test"));
        assertThatThrownBy(() ->
                        client.getStage(request -> request.restApiId(api.id()).stageName("test")))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("Invalid stage identifier specified");
    }

    @Test
    void exportsTheScopesThatAreDeployedNotThoseOfTheWorkingCopy() {
        var authorizer = api.authorizer("customers-pool", "us-east-1_abcdefghi");
        var one = api.resource(api.resource(api.rootId(), "customers"), "{id}");
        api.mock(
                one,
                "DELETE",
                method -> method.authorizationType("COGNITO_USER_POOLS")
                        .authorizerId(authorizer)
                        .authorizationScopes("customer-api/admin"));
        api.mock(api.rootId(), "ANY", method -> method.authorizationType("NONE").apiKeyRequired(true));
        api.deploy();
        client.updateMethod(request -> request.restApiId(api.id())
                .resourceId(one)
                .httpMethod("DELETE")
                .patchOperations(patch(Op.ADD, "/authorizationScopes", "customer-api/write")));

        var export = export();

        assertThat(export.at("/paths/~1customers~1{id}/delete/security").toString())
                .isEqualTo("[{\"customers-pool\":[\"customer-api/admin\"]}]");
        assertThat(export.at("/paths/~1customers~1{id}/delete/parameters/0/name")
                        .asString())
                .isEqualTo("id");
        assertThat(export.at("/paths/~1/x-amazon-apigateway-any-method/security")
                        .toString())
                .isEqualTo("[{\"api_key\":[]}]");
        var scheme = export.at("/components/securitySchemes/customers-pool");
        assertThat(scheme.path("x-amazon-apigateway-authtype").asString()).isEqualTo("cognito_user_pools");
        assertThat(scheme.at("/x-amazon-apigateway-authorizer/type").asString()).isEqualTo("cognito_user_pools");
        assertThat(scheme.at("/x-amazon-apigateway-authorizer/providerARNs/0").asString())
                .endsWith(":userpool/us-east-1_abcdefghi");
        assertThat(export.at("/components/securitySchemes/api_key/name").asString())
                .isEqualTo("x-api-key");
        api.deploy();
        assertThat(export().at("/paths/~1customers~1{id}/delete/security/0/customers-pool")
                        .toString())
                .isEqualTo("[\"customer-api/admin\",\"customer-api/write\"]");
    }

    private JsonNode export() {
        var response = client.getExport(request -> request.restApiId(api.id())
                .stageName("prod")
                .exportType("oas30")
                .accepts("application/json")
                .parameters(Map.of("extensions", "authorizers")));
        assertThat(response.contentType()).isEqualTo("application/json");
        return JSON.readTree(response.body().asUtf8String());
    }
}
