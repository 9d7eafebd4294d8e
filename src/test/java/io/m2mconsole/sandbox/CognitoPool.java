package io.m2mconsole.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CreateUserPoolClientRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.OAuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceServerScopeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientType;

/** A user pool of a test's own: with a domain, and the resource server {@code customer-api} with read, write, admin. */
record CognitoPool(Aws aws, String id, String domain) implements AutoCloseable {

    static CognitoPool create(Aws aws) {
        var name = "contract-" + UUID.randomUUID().toString().substring(0, 8);
        var id = aws.cognito()
                .createUserPool(pool -> pool.poolName(name))
                .userPool()
                .id();
        aws.cognito().createUserPoolDomain(domain -> domain.userPoolId(id).domain(name));
        var pool = new CognitoPool(aws, id, name);
        aws.cognito()
                .createResourceServer(server -> server.userPoolId(id)
                        .identifier("customer-api")
                        .name("Customer API")
                        .scopes(scope("read"), scope("write"), scope("admin")));
        return pool;
    }

    static ResourceServerScopeType scope(String name) {
        return ResourceServerScopeType.builder()
                .scopeName(name)
                .scopeDescription("May " + name)
                .build();
    }

    CognitoIdentityProviderClient cognito() {
        return aws.cognito();
    }

    /** A machine's client with a generated secret. */
    UserPoolClientType machine(String... scopes) {
        return client(client -> client.generateSecret(true)
                .allowedOAuthFlowsUserPoolClient(true)
                .allowedOAuthFlows(OAuthFlowType.CLIENT_CREDENTIALS)
                .allowedOAuthScopes(scopes)
                .explicitAuthFlowsWithStrings("ALLOW_REFRESH_TOKEN_AUTH"));
    }

    UserPoolClientType client(Consumer<CreateUserPoolClientRequest.Builder> settings) {
        return cognito()
                .createUserPoolClient(client -> {
                    client.userPoolId(id).clientName("Contract client");
                    settings.accept(client);
                })
                .userPoolClient();
    }

    UserPoolClientType describe(String clientId) {
        return cognito()
                .describeUserPoolClient(client -> client.userPoolId(id).clientId(clientId))
                .userPoolClient();
    }

    URI tokenEndpoint() {
        return aws.isSandbox()
                ? aws.url().resolve("/_aws/auth/" + domain + "/oauth2/token")
                : URI.create("https://" + domain + ".auth." + region() + ".amazoncognito.com/oauth2/token");
    }

    URI wellKnown(String document) {
        var issuer =
                aws.isSandbox() ? aws.url() + "/" + id : "https://cognito-idp." + region() + ".amazonaws.com/" + id;
        return URI.create(issuer + "/.well-known/" + document);
    }

    /** Asks the token endpoint, with client_secret_basic. */
    HttpResponse<String> token(UserPoolClientType client, String secret, Map<String, String> form) {
        return post(
                form,
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString((client.clientId() + ":" + secret).getBytes(StandardCharsets.UTF_8)));
    }

    /** Asks the token endpoint with a form alone. */
    HttpResponse<String> token(Map<String, String> form) {
        return post(form, "");
    }

    HttpResponse<String> get(URI uri) {
        return send(HttpRequest.newBuilder(uri).GET());
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

    private HttpResponse<String> post(Map<String, String> form, String authorization) {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(tokenEndpoint())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        return send(authorization.isEmpty() ? request : request.header("Authorization", authorization));
    }

    private String region() {
        return Arrays.stream(id.split("_")).findFirst().orElseThrow();
    }

    @Override
    public void close() {
        cognito().deleteUserPoolDomain(domain -> domain.userPoolId(id).domain(this.domain));
        cognito().deleteUserPool(pool -> pool.userPoolId(id));
    }
}
