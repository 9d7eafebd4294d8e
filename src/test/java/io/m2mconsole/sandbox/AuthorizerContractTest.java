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
import software.amazon.awssdk.services.apigateway.model.ConflictException;
import software.amazon.awssdk.services.apigateway.model.GatewayResponseType;
import software.amazon.awssdk.services.apigateway.model.NotFoundException;
import software.amazon.awssdk.services.apigateway.model.Op;
import software.amazon.awssdk.services.apigateway.model.TooManyRequestsException;

/** Authorizers, gateway responses and tags of an API. */
class AuthorizerContractTest {

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
    void deletesAnAuthorizerThatNothingUses() {
        var authorizer = api.authorizer("pool", "us-east-1_abcdefghi");
        assertThat(client.getAuthorizer(request -> request.restApiId(api.id()).authorizerId(authorizer))
                        .name())
                .isEqualTo("pool");

        client.deleteAuthorizer(request -> request.restApiId(api.id()).authorizerId(authorizer));

        assertThatThrownBy(() -> client.getAuthorizer(
                        request -> request.restApiId(api.id()).authorizerId(authorizer)))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("Invalid Authorizer identifier specified");
    }

    @Test
    void keepsAuthorizersUniqueByNameAndThoseInUse() {
        var id = api.authorizer("pool", "us-east-1_abcdefghi");
        api.mock(
                api.rootId(),
                "GET",
                method -> method.authorizationType("COGNITO_USER_POOLS").authorizerId(id));

        var shown =
                client.getAuthorizers(request -> request.restApiId(api.id())).items();
        assertThat(shown).singleElement().satisfies(one -> {
            assertThat(one.typeAsString()).isEqualTo("COGNITO_USER_POOLS");
            assertThat(one.authorizerResultTtlInSeconds()).isEqualTo(300);
            assertThat(one.providerARNs()).hasSize(1);
        });
        assertThatThrownBy(() -> api.authorizer("pool", "us-east-1_abcdefghi")).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> client.deleteAuthorizer(
                        request -> request.restApiId(api.id()).authorizerId(id)))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("Cannot delete authorizer 'pool', is referenced in method");
        var changed = client.updateAuthorizer(request -> request.restApiId(api.id())
                .authorizerId(id)
                .patchOperations(patch(Op.REPLACE, "/authorizerResultTtlInSeconds", "0")));
        assertThat(changed.authorizerResultTtlInSeconds()).isZero();
    }

    @Test
    void customisesGatewayResponsesAndGoesBackToTheDefault() {
        client.putGatewayResponse(request -> request.restApiId(api.id())
                .responseType(GatewayResponseType.ACCESS_DENIED)
                .statusCode("403")
                .responseParameters(Map.of("gatewayresponse.header.Access-Control-Allow-Origin", "'*'"))
                .responseTemplates(Map.of("application/json", "{\"message\":\"No\"}")));

        var custom = client.getGatewayResponse(
                request -> request.restApiId(api.id()).responseType(GatewayResponseType.ACCESS_DENIED));
        assertThat(custom.defaultResponse()).isFalse();
        assertThat(custom.responseTemplates()).containsEntry("application/json", "{\"message\":\"No\"}");
        client.deleteGatewayResponse(
                request -> request.restApiId(api.id()).responseType(GatewayResponseType.ACCESS_DENIED));
        var standard = client.getGatewayResponse(
                request -> request.restApiId(api.id()).responseType(GatewayResponseType.ACCESS_DENIED));
        assertThat(standard.defaultResponse()).isTrue();
        assertThat(standard.responseTemplates())
                .containsEntry("application/json", "{\"message\":$context.error.messageString}");
        assertThat(client.getGatewayResponses(request -> request.restApiId(api.id()))
                        .items())
                .hasSize(21);
    }

    @Test
    void tagsApisAndStages() {
        var arn = "arn:aws:apigateway:" + client.serviceClientConfiguration().region() + "::/restapis/" + api.id();
        client.tagResource(request -> request.resourceArn(arn).tags(Map.of("owner", "orders", "old", "1")));
        client.untagResource(request -> request.resourceArn(arn).tagKeys("old"));

        assertThat(client.getTags(request -> request.resourceArn(arn)).tags()).isEqualTo(Map.of("owner", "orders"));
        assertThat(client.getRestApi(request -> request.restApiId(api.id())).tags())
                .containsEntry("owner", "orders");
    }

    @Test
    void throttlesInTheServicesOwnWords() {
        aws.switches().fault("apigateway:GetResources", "THROTTLE");

        assertThatThrownBy(() -> client.getResources(request -> request.restApiId(api.id())))
                .isInstanceOfSatisfying(
                        TooManyRequestsException.class,
                        refused -> assertThat(refused.retryAfterSeconds()).isNotBlank());
    }
}
