package io.m2mconsole.sandbox;

import static io.m2mconsole.sandbox.ApiGatewayContractTest.patch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.apigateway.model.BadRequestException;
import software.amazon.awssdk.services.apigateway.model.BasePathMapping;
import software.amazon.awssdk.services.apigateway.model.ConflictException;
import software.amazon.awssdk.services.apigateway.model.EndpointType;
import software.amazon.awssdk.services.apigateway.model.Op;
import software.amazon.awssdk.services.apigatewayv2.model.ApiMapping;

/** Custom domain names lead to stages, also to those whose execute-api endpoint does not answer. */
class DomainNameContractTest {

    @RegisterExtension
    static final Aws aws = Aws.open();

    private static final String DOMAIN = "api.example.com";

    private ContractApi api = new ContractApi(aws, "", "");

    @BeforeEach
    void create() {
        api = ContractApi.create(aws);
        api.open(api.resource(api.rootId(), "customers"), "GET");
        api.deploy();
        aws.apiGateway()
                .createDomainName(request -> request.domainName(DOMAIN)
                        .endpointConfiguration(endpoint -> endpoint.types(EndpointType.REGIONAL)));
    }

    @AfterEach
    void delete() {
        aws.apiGateway().deleteDomainName(request -> request.domainName(DOMAIN));
        api.close();
    }

    private static int status(String path) {
        return ContractHttpApi.send(aws, "GET", "/_aws/execute-domain/" + DOMAIN + path)
                .statusCode();
    }

    @Test
    void leadsToTheStageWithTheLongestBasePath() {
        assertThat(status("/customers")).isEqualTo(403);
        aws.apiGateway()
                .createBasePathMapping(request ->
                        request.domainName(DOMAIN).restApiId(api.id()).stage("prod"));
        aws.apiGatewayV2()
                .createApiMapping(request ->
                        request.domainName(DOMAIN).apiId(api.id()).stage("prod").apiMappingKey("v1/crm"));

        assertThat(status("/customers")).isEqualTo(200);
        assertThat(status("/v1/crm/customers")).isEqualTo(200);
        assertThat(aws.apiGateway().getDomainNames().items()).hasSize(1);
        assertThat(aws.apiGatewayV2().getDomainNames(_ -> {}).items()).hasSize(1);
        assertThat(aws.apiGateway()
                        .getBasePathMappings(request -> request.domainName(DOMAIN))
                        .items())
                .extracting(BasePathMapping::basePath)
                .contains("(none)");
        assertThat(aws.apiGatewayV2()
                        .getApiMappings(request -> request.domainName(DOMAIN))
                        .items())
                .extracting(ApiMapping::apiMappingKey)
                .containsExactly("", "v1/crm");
    }

    @Test
    void answersWhereTheExecuteApiEndpointIsDisabled() {
        aws.apiGateway()
                .createBasePathMapping(request -> request.domainName(DOMAIN)
                        .basePath("crm")
                        .restApiId(api.id())
                        .stage("prod"));
        aws.apiGateway()
                .updateRestApi(request -> request.restApiId(api.id())
                        .patchOperations(patch(Op.REPLACE, "/disableExecuteApiEndpoint", "true")));
        api.deploy();

        assertThat(api.call("GET", "/customers").statusCode()).isEqualTo(403);
        assertThat(api.call("GET", "/customers").body()).isEqualTo("{\"message\":\"Forbidden\"}");
        assertThat(status("/crm/customers")).isEqualTo(200);
    }

    @Test
    void keepsPrivateApisFromTheOutside() {
        var hidden = aws.apiGateway()
                .createRestApi(request ->
                        request.name("hidden").endpointConfiguration(one -> one.types(EndpointType.PRIVATE)));
        var inside = new ContractApi(aws, hidden.id(), hidden.rootResourceId());
        inside.open(inside.rootId(), "GET");
        inside.deploy();

        assertThat(inside.call("GET", "/").statusCode()).isEqualTo(403);
        inside.close();
    }

    @Test
    void refusesTheSameTwiceAndUnknownStages() {
        assertThatThrownBy(() -> aws.apiGateway().createDomainName(request -> request.domainName(DOMAIN)))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> aws.apiGateway()
                        .createBasePathMapping(request ->
                                request.domainName(DOMAIN).restApiId(api.id()).stage("nowhere")))
                .isInstanceOf(BadRequestException.class);
    }
}
