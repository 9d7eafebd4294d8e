package io.m2mconsole.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigateway.model.AuthorizerType;
import software.amazon.awssdk.services.apigateway.model.IntegrationType;
import software.amazon.awssdk.services.apigateway.model.PutMethodRequest;

/** A REST API of a test's own. */
record ContractApi(Aws aws, String id, String rootId) implements AutoCloseable {

    static ContractApi create(Aws aws) {
        var name = "contract-" + UUID.randomUUID().toString().substring(0, 8);
        var api = aws.apiGateway().createRestApi(request -> request.name(name));
        return new ContractApi(aws, api.id(), api.rootResourceId());
    }

    ApiGatewayClient client() {
        return aws.apiGateway();
    }

    /** @return the new resource's id */
    String resource(String parentId, String pathPart) {
        return client().createResource(
                        request -> request.restApiId(id).parentId(parentId).pathPart(pathPart))
                .id();
    }

    /** @return the new authorizer's id */
    String authorizer(String name, String poolId) {
        var region = poolId.substring(0, poolId.indexOf('_'));
        var arn = "arn:aws:cognito-idp:" + region + ":000000000000:userpool/" + poolId;
        return client().createAuthorizer(request -> request.restApiId(id)
                        .name(name)
                        .type(AuthorizerType.COGNITO_USER_POOLS)
                        .providerARNs(arn)
                        .identitySource("method.request.header.Authorization"))
                .id();
    }

    /** A method that answers 200 without a backend. */
    void mock(String resourceId, String verb, Consumer<PutMethodRequest.Builder> method) {
        put(resourceId, verb, method);
        client().putIntegration(request -> request.restApiId(id)
                .resourceId(resourceId)
                .httpMethod(verb)
                .type(IntegrationType.MOCK)
                .requestTemplates(Map.of("application/json", "{\"statusCode\": 200}")));
        client().putMethodResponse(request -> request.restApiId(id)
                .resourceId(resourceId)
                .httpMethod(verb)
                .statusCode("200")
                .responseParameters(Map.of("method.response.header.Access-Control-Allow-Methods", false)));
        client().putIntegrationResponse(request -> request.restApiId(id)
                .resourceId(resourceId)
                .httpMethod(verb)
                .statusCode("200")
                .responseParameters(Map.of("method.response.header.Access-Control-Allow-Methods", "'GET,OPTIONS'"))
                .responseTemplates(Map.of(
                        "application/json", "{\"resource\":\"$context.resourcePath\",\"verb\":\"" + verb + "\"}")));
    }

    void open(String resourceId, String verb) {
        mock(resourceId, verb, method -> method.authorizationType("NONE"));
    }

    void lambda(String resourceId, String verb, String functionArn) {
        put(resourceId, verb, method -> method.authorizationType("NONE"));
        client().putIntegration(request -> request.restApiId(id)
                .resourceId(resourceId)
                .httpMethod(verb)
                .type(IntegrationType.AWS_PROXY)
                .integrationHttpMethod("POST")
                .uri("arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/" + functionArn + "/invocations"));
    }

    private void put(String resourceId, String verb, Consumer<PutMethodRequest.Builder> method) {
        client().putMethod(request -> {
            request.restApiId(id).resourceId(resourceId).httpMethod(verb);
            method.accept(request);
        });
    }

    /** @return the deployment's id */
    String deploy() {
        return client().createDeployment(request -> request.restApiId(id).stageName("prod"))
                .id();
    }

    /** Below the stage {@code prod}. */
    URI url(String path) {
        return URI.create(
                aws.isSandbox()
                        ? aws.url() + "/_aws/execute-api/" + id + "/prod" + path
                        : "https://" + id + ".execute-api."
                                + client().serviceClientConfiguration().region() + ".amazonaws.com/prod" + path);
    }

    HttpResponse<String> call(String verb, String path, String... headers) {
        var request = HttpRequest.newBuilder(url(path)).method(verb, BodyPublishers.noBody());
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return aws.http().send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client().deleteRestApi(request -> request.restApiId(id));
    }
}
