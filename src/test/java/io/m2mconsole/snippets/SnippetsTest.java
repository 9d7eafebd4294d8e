package io.m2mconsole.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import io.m2mconsole.aws.AwsTarget;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.clients.MachineFlow;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.environments.PoolEndpoints;
import io.m2mconsole.secrets.StoredSecret;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.ClientName;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.PoolId;
import io.m2mconsole.shared.ScopeName;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SnippetsTest {

    private static final URI TOKEN = URI.create("https://d.auth.eu-west-1.amazoncognito.com/oauth2/token");

    @Test
    void namesScopesSecretAndEndpointInEachLanguage() {
        var snippets = Snippets.of(
                environment(Optional.empty(), Optional.of(TOKEN)), client("s/read", "s/write"), Known.NOTHING);

        assertThat(snippets)
                .extracting(Snippet::title)
                .containsExactly(
                        "curl", "Python", "Java", "Node", "Spring Security", "AWS CLI", "CloudFormation", "Terraform");
        assertThat(snippets)
                .allSatisfy(snippet -> assertThat(snippet.code())
                        .contains("m2m/prod/")
                        .contains("eu-west-1")
                        .doesNotContain("endpoint-url", "endpoint_url", "endpointOverride", "sandbox"));
        assertThat(snippets.subList(0, 5))
                .allSatisfy(snippet -> assertThat(snippet.code())
                        .contains("m2m/prod/Report-Service")
                        .contains("s/read s/write")
                        .contains(TOKEN.toString())
                        .doesNotContain("{{", "}}"));
    }

    @Test
    void goesToTheEndpointOfTheEnvironment() {
        var local = environment(Optional.of(URI.create("http://127.0.0.1:4566")), Optional.of(TOKEN));

        assertThat(Snippets.of(local, client("s/read"), Known.NOTHING).subList(0, 6))
                .allSatisfy(snippet -> assertThat(snippet.code())
                        .contains("http://127.0.0.1:4566")
                        .contains("sandbox"));
    }

    @Test
    void quotesWhatBashWouldRead() {
        var snippets = Snippets.of(environment(Optional.empty(), Optional.of(TOKEN)), client("s/it's"), Known.NOTHING);

        assertThat(snippets.getFirst().code()).contains("'scope=s/it'\\''s'");
    }

    @Test
    void letsNoToolFillInWhatLooksLikeItsOwn() {
        var snippets = Snippets.of(
                environment(Optional.empty(), Optional.of(TOKEN)), client("s/${x}", "s/%{y}"), Known.NOTHING);

        assertThat(code(snippets, "Terraform")).contains("\"s/$${x}\"").contains("\"s/%%{y}\"");
        assertThat(code(snippets, "CloudFormation"))
                .contains("- 's/${x}'")
                .contains("s/${!x}")
                .contains("${Client.ClientSecret}");
    }

    @Test
    void callsWhatTheClientMayCall() {
        var call = URI.create("https://a.execute-api.eu-west-1.amazonaws.com/prod/orders");
        var snippets = Snippets.of(
                environment(Optional.empty(), Optional.of(TOKEN)),
                client("s/read"),
                new Known(call, stored("m2m/of-it")));

        assertThat(code(snippets, "curl")).contains("'" + call + "'");
        assertThat(code(snippets, "Python")).contains("requests.get(\"" + call + "\"");
        assertThat(code(snippets, "Terraform"))
                .contains("id = \"arn:of:m2m/of-it\"")
                .contains("id = \"eu-west-1_A/client1\"")
                .contains("aws_cognito_user_pool_client.report_service");
    }

    @Test
    void readsTheSecretOfARenamedClientWhereItIs() {
        var snippets = Snippets.of(
                environment(Optional.empty(), Optional.of(TOKEN)),
                client("s/read"),
                new Known(null, stored("m2m/its-former-name")));

        for (var name : List.of("curl", "Python", "Java", "Node", "Spring Security", "AWS CLI")) {
            assertThat(code(snippets, name)).as(name).contains("m2m/its-former-name");
        }
    }

    private static StoredSecret stored(String name) {
        return new StoredSecret("arn:of:" + name, name, Map.of(), Instant.EPOCH, Instant.EPOCH, null);
    }

    @Test
    void hasNothingToShowWithoutATokenToGet() {
        assertThat(Snippets.of(environment(Optional.empty(), Optional.empty()), client("s/read"), Known.NOTHING))
                .isEmpty();
        assertThat(Snippets.of(environment(Optional.empty(), Optional.of(TOKEN)), client(), Known.NOTHING))
                .isEmpty();
    }

    @Test
    void storesAnExistingSecretWithoutShowingIt() {
        var command = Snippets.store(environment(Optional.empty(), Optional.of(TOKEN)), client("s/read"));

        assertThat(command)
                .contains("--secret-string file:///dev/stdin")
                .contains("--name 'm2m/prod/Report-Service'")
                .contains("Key=m2m-console:client-id,Value=client1");
    }

    private static String code(List<Snippet> snippets, String title) {
        return snippets.stream()
                .filter(snippet -> snippet.title().equals(title))
                .findFirst()
                .orElseThrow()
                .code();
    }

    private static Environment environment(Optional<URI> endpoint, Optional<URI> token) {
        return new Environment(
                new EnvironmentId("prod"),
                new AwsTarget("eu-west-1", endpoint.orElse(null)),
                new PoolId("eu-west-1_A"),
                "pool",
                new PoolEndpoints(
                        URI.create("https://issuer"), URI.create("https://issuer/jwks.json"), token.orElse(null)),
                List.of(),
                null,
                "m2m/prod",
                false,
                false,
                false);
    }

    private static AppClient client(String... scopes) {
        return new AppClient(
                new ClientId("client1"),
                new ClientName("Report Service"),
                true,
                Stream.of(scopes).map(ScopeName::parse).collect(Collectors.toSet()),
                List.of(MachineFlow.NAME),
                Duration.ofHours(1),
                true,
                Instant.EPOCH,
                Instant.EPOCH);
    }
}
