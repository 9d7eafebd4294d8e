package io.m2mconsole.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.DescribeStackDriftDetectionStatusResponse;
import software.amazon.awssdk.services.cloudformation.model.DifferenceType;
import software.amazon.awssdk.services.cloudformation.model.StackDriftDetectionStatus;
import software.amazon.awssdk.services.cloudformation.model.StackDriftStatus;
import software.amazon.awssdk.services.cloudformation.model.StackResourceDrift;
import software.amazon.awssdk.services.cloudformation.model.StackResourceDriftStatus;
import software.amazon.awssdk.services.cognitoidentityprovider.model.OAuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceServerScopeType;

/** Drift detection as CloudFormation's user guide describes it: what differs, and only of what the template sets. */
class DriftContractTest {

    private static final String TEMPLATE = """
            Resources:
              Pool:
                Type: AWS::Cognito::UserPool
                Properties: {UserPoolName: drift}
              Server:
                Type: AWS::Cognito::UserPoolResourceServer
                Properties:
                  UserPoolId: !Ref Pool
                  Identifier: drift-api
                  Name: Drift
                  Scopes:
                    - {ScopeName: read, ScopeDescription: Read}
                    - {ScopeName: write, ScopeDescription: Write}
              Client:
                Type: AWS::Cognito::UserPoolClient
                DependsOn: Server
                Properties:
                  UserPoolId: !Ref Pool
                  ClientName: Drifter
                  GenerateSecret: true
                  AllowedOAuthFlowsUserPoolClient: true
                  AllowedOAuthFlows: [client_credentials]
                  AllowedOAuthScopes: [drift-api/read]
                  ExplicitAuthFlows: []
            Outputs:
              Pool: {Value: !Ref Pool}
              Client: {Value: !Ref Client}
            """;

    @RegisterExtension
    static final Aws aws = Aws.open();

    private final CloudFormationClient cloudFormation = aws.cloudFormation();
    private final StackHelper stacks = new StackHelper(aws);
    private final String name = "drift-" + UUID.randomUUID();
    private Map<String, String> outputs = Map.of();

    @BeforeEach
    void createStack() {
        outputs = StackHelper.outputs(stacks.create(name, TEMPLATE, _ -> {}));
    }

    @AfterEach
    void deleteStack() {
        cloudFormation.deleteStack(b -> b.stackName(name));
    }

    @Test
    void findsNothingWhereAllIsAsTheTemplateSays() {
        var ended = detect();

        assertThat(ended.stackDriftStatus()).isEqualTo(StackDriftStatus.IN_SYNC);
        assertThat(ended.driftedStackResourceCount()).isZero();
        assertThat(drifts())
                .isNotEmpty()
                .allSatisfy(drift ->
                        assertThat(drift.stackResourceDriftStatus()).isEqualTo(StackResourceDriftStatus.IN_SYNC));
        assertThat(cloudFormation
                        .describeStacks(b -> b.stackName(name))
                        .stacks()
                        .getFirst()
                        .driftInformation()
                        .stackDriftStatus())
                .isEqualTo(StackDriftStatus.IN_SYNC);
    }

    @Test
    void findsAScopeThatWasChangedByHandAndAClientsScopes() {
        aws.cognito()
                .updateResourceServer(b -> b.userPoolId(pool())
                        .identifier("drift-api")
                        .name("Drift")
                        .scopes(scope("read", "Read"), scope("write", "Everything")));
        aws.cognito()
                .updateUserPoolClient(b -> b.userPoolId(pool())
                        .clientId(client())
                        .clientName("Drifter")
                        .allowedOAuthFlowsUserPoolClient(true)
                        .allowedOAuthFlows(OAuthFlowType.CLIENT_CREDENTIALS)
                        .allowedOAuthScopes("drift-api/read", "drift-api/write")
                        .explicitAuthFlows(List.of()));

        var ended = detect();

        assertThat(ended.stackDriftStatus()).isEqualTo(StackDriftStatus.DRIFTED);
        assertThat(ended.driftedStackResourceCount()).isEqualTo(2);
        assertThat(drift("Client").propertyDifferences()).singleElement().satisfies(difference -> {
            assertThat(difference.propertyPath()).startsWith("/AllowedOAuthScopes/");
            assertThat(difference.differenceType()).isEqualTo(DifferenceType.ADD);
            assertThat(difference.actualValue()).isEqualTo("drift-api/write");
        });
        assertThat(drift("Client").physicalResourceId()).isEqualTo(client());
        assertThat(drift("Server").stackResourceDriftStatus()).isEqualTo(StackResourceDriftStatus.MODIFIED);
        assertThat(drift("Server").actualProperties()).contains("Everything");
        assertThat(cloudFormation
                        .describeStackResourceDrifts(b ->
                                b.stackName(name).stackResourceDriftStatusFilters(StackResourceDriftStatus.MODIFIED))
                        .stackResourceDrifts())
                .hasSize(2);
    }

    @Test
    void findsADeletedResource() {
        aws.cognito().deleteUserPoolClient(b -> b.userPoolId(pool()).clientId(client()));

        assertThat(detect().stackDriftStatus()).isEqualTo(StackDriftStatus.DRIFTED);
        assertThat(drift("Client").stackResourceDriftStatus()).isEqualTo(StackResourceDriftStatus.DELETED);
        assertThat(drift("Client").actualProperties()).isNull();
    }

    @Test
    void refusesWhatThereIsNot() {
        assertThatThrownBy(() -> cloudFormation.detectStackDrift(b -> b.stackName("no-such-stack")))
                .isInstanceOf(CloudFormationException.class)
                .hasMessageContaining("does not exist");
        assertThatThrownBy(() ->
                        cloudFormation.detectStackDrift(b -> b.stackName(name).logicalResourceIds("NoSuchResource")))
                .isInstanceOf(CloudFormationException.class);
        assertThatThrownBy(() -> cloudFormation.describeStackDriftDetectionStatus(
                        b -> b.stackDriftDetectionId(UUID.randomUUID().toString())))
                .isInstanceOf(CloudFormationException.class);
    }

    private DescribeStackDriftDetectionStatusResponse detect() {
        var id = cloudFormation.detectStackDrift(b -> b.stackName(name)).stackDriftDetectionId();
        return await().atMost(Duration.ofMinutes(2))
                .until(
                        () -> cloudFormation.describeStackDriftDetectionStatus(b -> b.stackDriftDetectionId(id)),
                        answer -> answer.detectionStatus() == StackDriftDetectionStatus.DETECTION_COMPLETE);
    }

    private StackResourceDrift drift(String logicalId) {
        return drifts().stream()
                .filter(drift -> drift.logicalResourceId().equals(logicalId))
                .findFirst()
                .orElseThrow();
    }

    private List<StackResourceDrift> drifts() {
        return cloudFormation
                .describeStackResourceDrifts(b -> b.stackName(name))
                .stackResourceDrifts();
    }

    private String pool() {
        return outputs.getOrDefault("Pool", "");
    }

    private String client() {
        return outputs.getOrDefault("Client", "");
    }

    private static ResourceServerScopeType scope(String name, String description) {
        return ResourceServerScopeType.builder()
                .scopeName(name)
                .scopeDescription(description)
                .build();
    }
}
