package io.m2mconsole.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import software.amazon.awssdk.services.apigatewayv2.ApiGatewayV2Client;
import software.amazon.awssdk.services.apigatewayv2.model.AuthorizationType;
import software.amazon.awssdk.services.apigatewayv2.model.AuthorizerType;
import software.amazon.awssdk.services.apigatewayv2.model.IntegrationType;
import software.amazon.awssdk.services.apigatewayv2.model.ProtocolType;

/** An HTTP API of a test's own. */
record ContractHttpApi(Aws aws, String id) implements AutoCloseable {

    static ContractHttpApi create(Aws aws) {
        var name = "contract-" + UUID.randomUUID().toString().substring(0, 8);
        var id = aws.apiGatewayV2()
                .createApi(request -> request.name(name).protocolType(ProtocolType.HTTP))
                .apiId();
        return new ContractHttpApi(aws, id);
    }

    ApiGatewayV2Client client() {
        return aws.apiGatewayV2();
    }

    /** @return the authorizer's id */
    String authorizer(CognitoPool pool, String... audience) {
        return client().createAuthorizer(request -> request.apiId(id)
                        .name("jwt")
                        .authorizerType(AuthorizerType.JWT)
                        .identitySource("$request.header.Authorization")
                        .jwtConfiguration(
                                jwt -> jwt.issuer(aws.url() + "/" + pool.id()).audience(audience)))
                .authorizerId();
    }

    /** @return the target of routes that lead to the function */
    String lambda(ContractFunction function) {
        function.permit("arn:aws:execute-api:us-east-1:000000000000:" + id + "/*");
        return "integrations/"
                + client().createIntegration(request -> request.apiId(id)
                                .integrationType(IntegrationType.AWS_PROXY)
                                .integrationUri(function.arn())
                                .payloadFormatVersion("2.0"))
                        .integrationId();
    }

    /** @return the route's id */
    String open(String key, String target) {
        return client().createRoute(request -> request.apiId(id).routeKey(key).target(target))
                .routeId();
    }

    /** @return the route's id */
    String guarded(String key, String target, String authorizer, List<String> scopes) {
        return client().createRoute(request -> request.apiId(id)
                        .routeKey(key)
                        .target(target)
                        .authorizationType(AuthorizationType.JWT)
                        .authorizerId(authorizer)
                        .authorizationScopes(scopes))
                .routeId();
    }

    void stage(String name, boolean autoDeploy) {
        client().createStage(request -> request.apiId(id).stageName(name).autoDeploy(autoDeploy));
    }

    HttpResponse<String> call(String verb, String path, String... headers) {
        return send(aws, verb, "/_aws/execute-api/" + id + path, headers);
    }

    static HttpResponse<String> send(Aws aws, String verb, String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(aws.url() + path)).method(verb, BodyPublishers.noBody());
        try {
            return aws.http()
                    .send((headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client().deleteApi(request -> request.apiId(id));
    }
}
