package io.m2mconsole.processes;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ClientSecretDescriptorType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientDescription;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.DescribeSecretResponse;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What AWS itself says of clients and their secrets, past every console. */
public final class AwsWitness implements AutoCloseable {

    private final CognitoIdentityProviderClient cognito;
    private final SecretsManagerClient secrets;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String pool;

    public AwsWitness(URI sandbox) {
        var credentials = StaticCredentialsProvider.create(AwsBasicCredentials.create("sandbox", "sandbox"));
        cognito = CognitoIdentityProviderClient.builder()
                .endpointOverride(sandbox)
                .region(Region.US_EAST_1)
                .credentialsProvider(credentials)
                .build();
        secrets = SecretsManagerClient.builder()
                .endpointOverride(sandbox)
                .region(Region.US_EAST_1)
                .credentialsProvider(credentials)
                .build();
        pool = cognito.listUserPools(request -> request.maxResults(1))
                .userPools()
                .getFirst()
                .id();
    }

    /** The ids of the clients of that name. */
    public List<String> clients(String name) {
        return cognito.listUserPoolClientsPaginator(request -> request.userPoolId(pool)).userPoolClients().stream()
                .filter(client -> client.clientName().equals(name))
                .map(UserPoolClientDescription::clientId)
                .toList();
    }

    /** The ids of a client's active secrets. */
    public List<String> activeSecrets(String client) {
        return cognito
                .listUserPoolClientSecrets(request -> request.userPoolId(pool).clientId(client))
                .clientSecrets()
                .stream()
                .map(ClientSecretDescriptorType::clientSecretId)
                .toList();
    }

    /** The scopes that a client holds. */
    public List<String> scopes(String client) {
        return cognito.describeUserPoolClient(
                        request -> request.userPoolId(pool).clientId(client))
                .userPoolClient()
                .allowedOAuthScopes();
    }

    /** What stands under a client's secret name, deleted or not. */
    public Optional<DescribeSecretResponse> secret(String name) {
        try {
            return Optional.of(secrets.describeSecret(request -> request.secretId("m2m/sandbox/" + name)));
        } catch (ResourceNotFoundException _) {
            return Optional.empty();
        }
    }

    /** The document that workloads read. */
    public JsonNode current(String name) {
        return JsonMapper.shared()
                .readTree(secrets.getSecretValue(request -> request.secretId("m2m/sandbox/" + name))
                        .secretString());
    }

    /** Whether the token endpoint grants a token for what workloads read. */
    public boolean opens(String name) throws IOException, InterruptedException {
        var document = current(name);
        var pair = document.path("client_id").asString() + ":"
                + document.path("client_secret").asString();
        var request = HttpRequest.newBuilder(
                        URI.create(document.path("token_endpoint").asString()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                .POST(BodyPublishers.ofString("grant_type=client_credentials&scope="
                        + URLEncoder.encode("customer-api/read", StandardCharsets.UTF_8)))
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    }

    @Override
    public void close() {
        cognito.close();
        secrets.close();
        http.close();
    }
}
