package io.m2mconsole.bench;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigateway.model.AuthorizerType;
import software.amazon.awssdk.services.apigateway.model.IntegrationType;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.OAuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientType;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import tools.jackson.databind.json.JsonMapper;

/** A pool's clients and an API's methods in a sandbox, to be tried against each other. */
final class BenchApi {

    /** Where the clients' secrets are stored. */
    static final String PREFIX = "m2m/bench";

    static final String SCOPE = "customer-api/read";

    private final String pool;
    private final String api;
    private final List<String> paths = new ArrayList<>();
    private final List<UserPoolClientType> clients = new ArrayList<>();
    private final URI tokenEndpoint;

    BenchApi(URI sandbox, int clientCount, int methodCount) {
        try (var stacks = at(sandbox, CloudFormationClient.builder());
                var cognito = at(sandbox, CognitoIdentityProviderClient.builder());
                var secrets = at(sandbox, SecretsManagerClient.builder());
                var gateway = at(sandbox, ApiGatewayClient.builder())) {
            var outputs = stacks.describeStacks(request -> request.stackName("cognito-m2m-demo"))
                    .stacks()
                    .getFirst()
                    .outputs();
            pool = outputs.stream()
                    .filter(output -> output.outputKey().equals("UserPoolId"))
                    .findFirst()
                    .orElseThrow()
                    .outputValue();
            tokenEndpoint = URI.create(outputs.stream()
                    .filter(output -> output.outputKey().equals("TokenEndpoint"))
                    .findFirst()
                    .orElseThrow()
                    .outputValue());
            for (var i = 0; i < clientCount; i++) {
                clients.add(client(cognito, secrets, "bench-" + i));
            }
            api = gateway.createRestApi(request -> request.name("bench")).id();
            methods(gateway, methodCount);
            gateway.createDeployment(request -> request.restApiId(api).stageName("prod"));
        }
    }

    String pool() {
        return pool;
    }

    String api() {
        return api;
    }

    List<String> paths() {
        return paths;
    }

    List<UserPoolClientType> clients() {
        return clients;
    }

    URI tokenEndpoint() {
        return tokenEndpoint;
    }

    private UserPoolClientType client(
            CognitoIdentityProviderClient cognito, SecretsManagerClient secrets, String name) {
        var client = cognito.createUserPoolClient(request -> request.userPoolId(pool)
                        .clientName(name)
                        .generateSecret(true)
                        .explicitAuthFlows(List.of())
                        .allowedOAuthFlowsUserPoolClient(true)
                        .allowedOAuthFlows(OAuthFlowType.CLIENT_CREDENTIALS)
                        .allowedOAuthScopes(SCOPE))
                .userPoolClient();
        // Stored as onboarding leaves it.
        secrets.createSecret(request -> request.name(PREFIX + "/" + name)
                .secretString(JsonMapper.shared()
                        .writeValueAsString(
                                Map.of("client_id", client.clientId(), "client_secret", client.clientSecret())))
                .tags(tag -> tag.key("m2m-console:client-id").value(client.clientId())));
        return client;
    }

    private void methods(ApiGatewayClient gateway, int count) {
        var authorizer = gateway.createAuthorizer(request -> request.restApiId(api)
                        .name("pool")
                        .type(AuthorizerType.COGNITO_USER_POOLS)
                        .providerARNs("arn:aws:cognito-idp:us-east-1:000000000000:userpool/" + pool)
                        .identitySource("method.request.header.Authorization"))
                .id();
        var root = gateway.getResources(request -> request.restApiId(api))
                .items()
                .getFirst()
                .id();
        for (var i = 0; i < count; i++) {
            var path = "thing" + i;
            paths.add("/" + path);
            var resource = gateway.createResource(
                            request -> request.restApiId(api).parentId(root).pathPart(path))
                    .id();
            gateway.putMethod(request -> request.restApiId(api)
                    .resourceId(resource)
                    .httpMethod("GET")
                    .authorizationType("COGNITO_USER_POOLS")
                    .authorizerId(authorizer)
                    .authorizationScopes(SCOPE));
            gateway.putIntegration(request -> request.restApiId(api)
                    .resourceId(resource)
                    .httpMethod("GET")
                    .type(IntegrationType.MOCK)
                    .requestTemplates(Map.of("application/json", "{\"statusCode\": 200}")));
            gateway.putMethodResponse(request -> request.restApiId(api)
                    .resourceId(resource)
                    .httpMethod("GET")
                    .statusCode("200"));
            gateway.putIntegrationResponse(request -> request.restApiId(api)
                    .resourceId(resource)
                    .httpMethod("GET")
                    .statusCode("200")
                    .responseTemplates(Map.of("application/json", "{\"ok\": true}")));
        }
    }

    private static <C, B extends AwsClientBuilder<B, C>> C at(URI sandbox, B builder) {
        return builder.endpointOverride(sandbox)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("sandbox", "sandbox")))
                .build();
    }
}
