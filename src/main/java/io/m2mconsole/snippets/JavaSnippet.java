package io.m2mconsole.snippets;

import io.m2mconsole.clients.AppClient;
import io.m2mconsole.environments.Environment;
import java.net.URI;

/** A snippet for Java with the AWS SDK v2 and Jackson 3. */
final class JavaSnippet {

    private JavaSnippet() {}

    static String of(Environment environment, AppClient client, URI token) {
        var target = environment.target();
        var endpoint = target.endpointOverride()
                .map(uri -> "\n        .endpointOverride(URI.create(" + Snippets.quoted(uri) + "))")
                .orElse("");
        var credentials = target.loopback()
                ? "\n        .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(\"sandbox\","
                        + " \"sandbox\")))"
                : "";
        return """
                // software.amazon.awssdk:secretsmanager, tools.jackson.core:jackson-databind
                var json = JsonMapper.shared();
                var manager = SecretsManagerClient.builder()
                        .region(Region.of(%s))%s%s
                        .build();
                var secret = json.readTree(
                        manager.getSecretValue(r -> r.secretId(%s)).secretString());
                var basic = secret.get("client_id").asString() + ":" + secret.get("client_secret").asString();
                var scope = URLEncoder.encode(%s, UTF_8);
                var request = HttpRequest.newBuilder(URI.create(%s))
                        .timeout(Duration.ofSeconds(10))
                        .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(UTF_8)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=client_credentials&scope=" + scope))
                        .build();
                var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
                var token = json.readTree(answer.body()).get("access_token").asString(); // keep it until it expires

                // Then call %s/… with the header Authorization: Bearer <token>.
                """.formatted(
                        Snippets.quoted(target.region()),
                        endpoint,
                        credentials,
                        Snippets.quoted(environment.secretName(client.name())),
                        Snippets.quoted(Snippets.scopes(client)),
                        Snippets.quoted(token),
                        Snippets.api(environment));
    }
}
