package io.m2mconsole.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import io.m2mconsole.clients.AppClient;
import io.m2mconsole.clients.Clients;
import io.m2mconsole.clients.NewClient;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.operations.SagaStatus;
import io.m2mconsole.secrets.ActiveSecrets;
import io.m2mconsole.secrets.Adoption;
import io.m2mconsole.secrets.CognitoSecret;
import io.m2mconsole.secrets.SecretDocument;
import io.m2mconsole.secrets.SecretVersion;
import io.m2mconsole.secrets.SecretVersions;
import io.m2mconsole.secrets.Secrets;
import io.m2mconsole.secrets.StoredSecret;
import io.m2mconsole.shared.ClientName;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.ScopeName;
import io.m2mconsole.shared.SecretValue;
import io.m2mconsole.tokens.TokenAnswer;
import io.m2mconsole.tokens.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Clients on the sandbox to rotate the secrets of, the sandbox's faults, and what must always hold. */
record Bed(
        Environments environments,
        Clients clients,
        Secrets secrets,
        SecretVersions versions,
        ActiveSecrets active,
        Adoption adoption,
        Tokens tokens,
        Rotations rotations,
        org.springframework.core.env.Environment properties) {

    private static final String SIGNATURE = "AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/sandbox/aws4_request,"
            + " SignedHeaders=host, Signature=0";
    private static final Set<ScopeName> SCOPES = Set.of(ScopeName.parse("customer-api/read"));

    Environment environment() {
        return environments.get(new EnvironmentId("sandbox"));
    }

    /** A client that only Cognito knows the secret of. */
    AppClient fresh() {
        var name = new ClientName("Rotated-" + UUID.randomUUID().toString().substring(0, 8));
        return clients.create(environment(), new NewClient(name, SCOPES, Duration.ofHours(1), secrets.generate()));
    }

    AppClient adopted() {
        var client = fresh();
        adoption.adopt(environment(), client.id(), client.name(), client.scopes());
        return client;
    }

    StoredSecret stored(AppClient client) {
        return secrets.find(environment(), client.id(), client.name()).orElseThrow();
    }

    List<SecretVersion> labelled(AppClient client) {
        return versions.labels(environment(), stored(client).arn());
    }

    Optional<SecretDocument> labelled(AppClient client, String label) {
        return labelled(client).stream()
                .filter(version -> version.labels().contains(label))
                .findFirst()
                .flatMap(version ->
                        versions.document(environment(), stored(client).arn(), version.id()));
    }

    SecretDocument current(AppClient client) {
        return labelled(client, SecretVersion.CURRENT).orElseThrow();
    }

    List<String> ids(AppClient client) {
        return active.list(environment(), client.id()).stream()
                .map(CognitoSecret::id)
                .toList();
    }

    boolean opens(AppClient client, SecretValue value) {
        return tokens.request(environment(), client.id(), value, SCOPES) instanceof TokenAnswer.Granted;
    }

    SagaStatus status(AppClient client) {
        return rotations.latest(environment(), client.id()).orElseThrow();
    }

    /** What workloads read gets a token, it is the only secret of the client, and nothing is pending. */
    void assertWhole(AppClient client) {
        var current = current(client);
        assertThat(opens(client, current.clientSecret())).isTrue();
        assertThat(ids(client)).hasSize(1).containsExactly(current.clientSecretId());
        assertThat(labelled(client)).noneMatch(SecretVersion::pending);
    }

    void fault(String operation, String kind, int times) {
        put("{\"faults\":[{\"operation\":\"%s\",\"kind\":\"%s\",\"delayMillis\":50,\"times\":%d,\"skip\":0}]}"
                .formatted(operation, kind, times));
    }

    /** Holds the next such call back. */
    void hold(String operation, Duration delay) {
        put("{\"faults\":[{\"operation\":\"%s\",\"kind\":\"DELAY\",\"delayMillis\":%d,\"times\":1,\"skip\":0}]}"
                .formatted(operation, delay.toMillis()));
    }

    void noFaults() {
        put("{\"faults\":[]}");
    }

    private void put(String body) {
        var url = URI.create(properties.getRequiredProperty("sandbox.url") + "/_sandbox/faults");
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(
                    HttpRequest.newBuilder(url)
                            .header("Authorization", SIGNATURE)
                            .PUT(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
