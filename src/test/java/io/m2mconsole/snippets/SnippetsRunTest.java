package io.m2mconsole.snippets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.m2mconsole.OnSandbox;
import io.m2mconsole.aws.AwsClients;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.clients.Clients;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.onboarding.OnboardRequest;
import io.m2mconsole.onboarding.Onboarding;
import io.m2mconsole.secrets.Secrets;
import io.m2mconsole.shared.ClientName;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.ScopeName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import tools.jackson.databind.json.JsonMapper;

/** Runs the snippets against the sandbox, as an owner would after pasting them: those whose tools are at hand. */
@OnSandbox
class SnippetsRunTest {

    @Autowired
    private Onboarding onboarding;

    @Autowired
    private Clients clients;

    @Autowired
    private Environments environments;

    @Autowired
    private Examples examples;

    @Autowired
    private Secrets secrets;

    @Autowired
    private AwsClients aws;

    @TempDir
    private Path folder;

    private Environment environment;
    private AppClient client;
    private Known known;

    @BeforeEach
    void onboard() {
        environment = environments.get(new EnvironmentId("sandbox"));
        var name = new ClientName("Pasted-" + UUID.randomUUID().toString().substring(0, 8));
        var scopes = Set.of(ScopeName.parse("customer-api/read"));
        var id = onboarding.onboard(
                environment, new OnboardRequest(name, "team", scopes, Duration.ofMinutes(5)), _ -> {});
        client = clients.get(environment, id);
        known = new Known(
                examples.find(environment, client).orElseThrow(),
                secrets.find(environment, id, name).orElseThrow());
    }

    @Test
    void callsWithCurlAndKeepsTheToken() throws Exception {
        Tools.require("bash", "aws", "curl", "jq");
        var script = write("call.sh", "curl");

        assertThat(run(List.of("bash", script))).contains("John Doe");
        var kept = folder.resolve(".m2m-" + client.id() + ".json");
        var token = Files.readString(kept);
        assertThat(run(List.of("bash", script))).contains("John Doe");
        assertThat(kept).content().isEqualTo(token);
    }

    @Test
    void callsWithPython() throws Exception {
        Tools.require("python3");
        assumeTrue(
                Tools.succeeds(folder, "python3", "-c", "import boto3, requests"), "boto3 and requests are installed");

        assertThat(run(List.of("python3", write("call.py", "Python"))))
                .startsWith("200 ")
                .contains("John Doe");
    }

    @Test
    void callsWithJava() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var script = write("CallApi.java", "Java");

        assertThat(run(List.of(java, "-cp", System.getProperty("java.class.path"), script)))
                .contains("200 ")
                .contains("John Doe");
    }

    @Test
    void callsWithNode() throws Exception {
        Tools.require("node", "npm");
        assumeTrue(
                Tools.succeeds(
                        folder, "npm", "install", "--no-audit", "--no-fund", "@aws-sdk/client-secrets-manager@^3"),
                "npm has the AWS SDK");

        assertThat(run(List.of("node", write("call.mjs", "Node"))))
                .contains("200 {")
                .contains("John Doe");
    }

    @Test
    void callsWithTheAwsCliAlone() throws Exception {
        Tools.require("bash", "aws", "curl", "jq");
        assumeTrue(
                Tools.succeeds(folder, "aws", "cognito-idp", "get-client-token", "help"),
                "the AWS CLI knows get-client-token");

        assertThat(run(List.of("bash", write("cli.sh", "AWS CLI")))).contains("John Doe");
    }

    @Test
    void compilesForSpringSecurity() throws Exception {
        assumeTrue(
                Tools.hasClass("org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager"),
                "Spring Security's OAuth 2 client is on the class path");
        write("ApiClientConfiguration.java", "Spring Security");
        var compiler = javax.tools.ToolProvider.getSystemJavaCompiler();

        var failed = compiler.run(
                null,
                null,
                null,
                "-d",
                folder.toString(),
                "-proc:none",
                "-cp",
                System.getProperty("java.class.path"),
                folder.resolve("ApiClientConfiguration.java").toString());

        assertThat(failed).isZero();
    }

    @Test
    void createsAClientLikeItWithCloudFormation() throws Exception {
        var template = snippet("CloudFormation");
        var name = client.name() + "-2";
        var stacks = aws.cloudFormation(environment.target());
        stacks.createStack(request -> request.stackName(name)
                .templateBody(template)
                .parameters(Parameter.builder()
                        .parameterKey("ClientName")
                        .parameterValue(name)
                        .build()));
        stacks.waiter().waitUntilStackCreateComplete(request -> request.stackName(name));

        var made = clients.named(environment, new ClientName(name)).getFirst();
        assertThat(made.scopes()).isEqualTo(client.scopes());
        assertThat(made.tokenLifetime()).isEqualTo(client.tokenLifetime());
        var arn = output(stacks, name);
        var document = JsonMapper.shared()
                .readTree(aws.secretsManager(environment.target())
                        .getSecretValue(request -> request.secretId(arn))
                        .secretString());
        assertThat(document.get("client_id").asString()).isEqualTo(made.id().value());
        assertThat(document.get("token_endpoint").asString())
                .isEqualTo(environment.endpoints().token().orElseThrow().toString());
        assertThat(document.get("client_secret").asString()).hasSizeGreaterThan(20);
    }

    @Test
    void satisfiesTheLinterOfCloudFormation() throws Exception {
        Tools.require("cfn-lint");

        assertThat(run(List.of("cfn-lint", write("client.yaml", "CloudFormation"))))
                .isBlank();
    }

    @Test
    void isFormattedAsTerraformFormatsIt() throws Exception {
        Tools.require("terraform");
        write("client.tf", "Terraform");

        assertThat(run(List.of("terraform", "fmt", "-check", "-diff", folder.toString())))
                .doesNotContain("client.tf");
    }

    @Test
    void storesTheSecretOfAClientThatIsNotStoredYet() throws Exception {
        Tools.require("bash", "aws", "jq");
        var stored = secrets.find(environment, client.id(), client.name()).orElseThrow();
        secrets.deleteForGood(environment, stored.arn());
        var script = folder.resolve("store.sh");
        Files.writeString(script, "set -euo pipefail\n" + Snippets.store(environment, client));

        run(List.of("bash", script.toString()));

        assertThat(secrets.find(environment, client.id(), client.name())).isPresent();
        assertThat(run(List.of("bash", write("call.sh", "curl")))).contains("John Doe");
    }

    private String write(String file, String title) throws IOException {
        return Files.writeString(folder.resolve(file), snippet(title)).toString();
    }

    private String snippet(String title) {
        return Snippets.of(environment, client, known).stream()
                .filter(snippet -> snippet.title().equals(title))
                .findFirst()
                .orElseThrow()
                .code();
    }

    private String run(List<String> command) throws Exception {
        return Tools.run(folder, Map.of("HOME", folder.toString()), command);
    }

    private static String output(CloudFormationClient stacks, String name) {
        return stacks.describeStacks(request -> request.stackName(name)).stacks().getFirst().outputs().stream()
                .filter(output -> output.outputKey().equals("SecretArn"))
                .findFirst()
                .orElseThrow()
                .outputValue();
    }
}
