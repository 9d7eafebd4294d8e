package io.m2mconsole.sandbox.cloudformation.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.m2mconsole.sandbox.wire.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Promises of the project's own template that no linter checks. */
class ProjectTemplateTest {

    private static final String DEPLOYMENT = "AWS::ApiGateway::Deployment";
    private static final String STAGE = "AWS::ApiGateway::Stage";

    private final ObjectNode template = read();

    @Test
    void namesTheDeploymentAfterWhatItDeploys() throws Exception {
        var wanted = "ApiDeployment" + fingerprint();
        assertThat(resources(DEPLOYMENT))
                .as(
                        "The API's resources changed: rename the deployment (and its reference in ApiStage) to %s, so that a "
                                + "stack update deploys them",
                        wanted)
                .containsExactly(wanted);
    }

    @Test
    void deploysOnlyAfterEveryMethodAndGatewayResponse() {
        var deployment = resource(resources(DEPLOYMENT).getFirst());
        assertThat(Json.strings(deployment, "DependsOn"))
                .containsAll(resources("AWS::ApiGateway::Method"))
                .containsAll(resources("AWS::ApiGateway::GatewayResponse"));
    }

    @Test
    void leavesTheStageToAResourceOfItsOwn() {
        assertThat(resource(resources(DEPLOYMENT).getFirst()).path("Properties").has("StageName"))
                .isFalse();
        assertThat(resources(STAGE)).hasSize(1);
    }

    @Test
    void requiresEveryScopeThatItGrants() {
        var required = template.path("Resources")
                .valueStream()
                .flatMap(resource -> Json.strings(resource.path("Properties"), "AuthorizationScopes").stream());
        assertThat(required).containsExactlyInAnyOrder("customer-api/read", "customer-api/write", "customer-api/admin");
    }

    @Test
    void asksForNoNamedCapabilityAndFixesNoName() {
        var properties = template.path("Resources")
                .valueStream()
                .map(resource -> resource.path("Properties"))
                .toList();
        assertThat(properties).allSatisfy(each -> {
            assertThat(each.has("RoleName")).isFalse();
            assertThat(each.has("FunctionName") && each.has("Runtime")).isFalse();
            assertThat(each.has("LogGroupName")).isFalse();
        });
    }

    @Test
    void fitsIntoOneRequestAndTheHandlerIntoItsProperty() throws IOException {
        assertThat(Files.size(path())).isLessThan(51_200);
        var code = resource("BackendLambda").path("Properties").path("Code").path("ZipFile");
        assertThat(code.asString()).hasSizeLessThan(4_096);
    }

    private String fingerprint() throws GeneralSecurityException {
        var parts = new TreeMap<String, JsonNode>();
        template.path("Resources").propertyStream().forEach(resource -> {
            var type = resource.getValue().path("Type").asString();
            if (type.startsWith("AWS::ApiGateway::") && !type.equals(DEPLOYMENT) && !type.equals(STAGE)) {
                parts.put(resource.getKey(), resource.getValue());
            }
        });
        var text = parts.entrySet().stream()
                .map(part -> part.getKey() + '=' + sorted(part.getValue()))
                .collect(Collectors.joining("\n"));
        var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash).substring(0, 8);
    }

    private static String sorted(JsonNode node) {
        if (node.isObject()) {
            return new TreeMap<>(node.propertyStream()
                            .collect(Collectors.toMap(entry -> entry.getKey(), entry -> sorted(entry.getValue()))))
                    .toString();
        }
        return node.isArray()
                ? node.valueStream().map(ProjectTemplateTest::sorted).toList().toString()
                : node.toString();
    }

    private JsonNode resource(String logicalId) {
        return template.path("Resources").path(logicalId);
    }

    private List<String> resources(String type) {
        return template.path("Resources")
                .propertyStream()
                .filter(resource -> resource.getValue().path("Type").asString().equals(type))
                .map(resource -> resource.getKey())
                .toList();
    }

    private static Path path() {
        return Path.of("cloudformation", "cognito-m2m-demo.yaml");
    }

    private static ObjectNode read() {
        try {
            return TemplateReader.read(Files.readString(path()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
