package io.m2mconsole.processes;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.OnFailure;
import tools.jackson.databind.json.JsonMapper;

/**
 * One good environment and four that are broken each in its own way: AWS denies the console, its region is wrong, nothing
 * answers at its endpoint, its stack is deployed by half. And one whose configuration is nonsense.
 */
public final class FiveEnvironments {

    private static final String HALF = """
            Resources:
              Pool:
                Type: AWS::Cognito::UserPool
                Properties:
                  UserPoolName: half-a-pool
              Domain:
                Type: AWS::Cognito::UserPoolDomain
                Properties:
                  UserPoolId: !Ref Pool
                  Domain: my-aws-domain
            """;

    /** What AWS denies in the environment {@code denied}. */
    public static final Map<String, String> DENIALS = Map.of(
            "sandbox.faults[0].operation", "cognito-idp:ListUserPoolClients",
            "sandbox.faults[0].kind", "DENY",
            "sandbox.faults[1].operation", "secretsmanager:ListSecrets",
            "sandbox.faults[1].kind", "DENY",
            "sandbox.faults[2].operation", "cognito-idp:CreateUserPoolClient",
            "sandbox.faults[2].kind", "DENY");

    private FiveEnvironments() {}

    /** The properties that configure them. */
    public static Map<String, String> properties(String good, String denied) {
        var properties = new HashMap<String, String>();
        environment(properties, "good", good, "us-east-1", "cognito-m2m-demo");
        properties.put("console.environments.good.role-arn", "arn:aws:iam::123456789012:role/m2m-console/full");
        environment(properties, "denied", denied, "us-east-1", "cognito-m2m-demo");
        environment(properties, "wrong-region", good, "eu-west-1", "cognito-m2m-demo");
        environment(properties, "dead-endpoint", "http://127.0.0.1:1", "us-east-1", "cognito-m2m-demo");
        environment(properties, "half-deployed", good, "us-east-1", "half");
        environment(properties, "nonsense", good, "us-east-1", "s");
        properties.put("console.environments.nonsense.pool", "eu-west-1_AbCdEfGhI");
        return properties;
    }

    /** The same as the variable that Spring Boot reads properties from. */
    public static Map<String, String> variables(String good, String denied) {
        return Map.of("SPRING_APPLICATION_JSON", JsonMapper.shared().writeValueAsString(properties(good, denied)));
    }

    /** Makes the stack that is deployed by half. */
    public static void deployHalf(String url) {
        try (var http = Apache5HttpClient.create();
                var formation = CloudFormationClient.builder()
                        .httpClient(http)
                        .endpointOverride(URI.create(url))
                        .region(Region.US_EAST_1)
                        .credentialsProvider(
                                StaticCredentialsProvider.create(AwsBasicCredentials.create("sandbox", "sandbox")))
                        .build()) {
            formation.createStack(
                    request -> request.stackName("half").templateBody(HALF).onFailure(OnFailure.DO_NOTHING));
            assertThatThrownBy(() -> formation
                            .waiter()
                            .waitUntilStackCreateComplete(
                                    request -> request.stackName("half"),
                                    override -> override.maxAttempts(500)
                                            .backoffStrategyV2(BackoffStrategy.fixedDelay(Duration.ofMillis(50)))))
                    .hasMessageContaining("failure state");
        }
    }

    private static void environment(
            Map<String, String> properties, String id, String endpoint, String region, String stack) {
        var prefix = "console.environments." + id + ".";
        properties.put(prefix + "endpoint", endpoint);
        properties.put(prefix + "region", region);
        properties.put(prefix + "stack-name", stack);
    }
}
