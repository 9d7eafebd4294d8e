package io.m2mconsole.sandbox;

import io.m2mconsole.sandbox.SandboxProperties.LackingScope;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigatewayv2.ApiGatewayV2Client;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * The AWS that a contract test speaks to: a sandbox of its own for the test class, without a stack, or real AWS (default
 * credentials and region) with {@code -Dcontract.endpoint=aws}. Use it as
 *
 * <pre>{@code @RegisterExtension static final Aws aws = Aws.open();}</pre>
 *
 * SDK clients do not retry against the sandbox, so that tests see every refusal. Switches set through {@link #switches()}
 * go back to off after each test.
 */
final class Aws implements AfterEachCallback, AfterAllCallback, AutoCloseable {

    private final List<AutoCloseable> open = new ArrayList<>();

    private final Optional<Sandbox> sandbox;
    private final SdkHttpClient http =
            Apache5HttpClient.builder().maxConnections(64).build();
    private final HttpClient plain = HttpClient.newHttpClient();
    private final CognitoIdentityProviderClient cognito;
    private final SecretsManagerClient secrets;
    private final ApiGatewayClient apiGateway;
    private final ApiGatewayV2Client apiGatewayV2;
    private final CloudFormationClient cloudFormation;
    private final StsClient sts;

    private Aws(Optional<Sandbox> sandbox) {
        this.sandbox = sandbox;
        this.cognito = build(CognitoIdentityProviderClient::builder);
        this.secrets = build(SecretsManagerClient::builder);
        this.apiGateway = build(ApiGatewayClient::builder);
        this.apiGatewayV2 = build(ApiGatewayV2Client::builder);
        this.cloudFormation = build(CloudFormationClient::builder);
        this.sts = build(StsClient::builder);
    }

    static Aws open() {
        return "aws".equals(System.getProperty("contract.endpoint"))
                ? new Aws(Optional.empty())
                : open(LackingScope.ACCESS_DENIED);
    }

    /** Always a sandbox: what only it can be told. */
    static Aws open(LackingScope lackingScope) {
        var properties = new SandboxProperties(
                0,
                "000000000000",
                "us-east-1",
                "",
                null,
                0,
                List.of(),
                new SandboxProperties.ApiGateway(lackingScope),
                new SandboxProperties.Cognito(1000));
        return open(properties);
    }

    static Aws open(SandboxProperties properties) {
        return new Aws(Optional.of(Sandbox.start(properties)));
    }

    CognitoIdentityProviderClient cognito() {
        return cognito;
    }

    SecretsManagerClient secrets() {
        return secrets;
    }

    ApiGatewayClient apiGateway() {
        return apiGateway;
    }

    ApiGatewayV2Client apiGatewayV2() {
        return apiGatewayV2;
    }

    CloudFormationClient cloudFormation() {
        return cloudFormation;
    }

    StsClient sts() {
        return sts;
    }

    /** For token endpoints, deployed APIs and whatever else is plain HTTP. */
    HttpClient http() {
        return plain;
    }

    boolean isSandbox() {
        return sandbox.isPresent();
    }

    /** Where the sandbox listens. */
    URI url() {
        return sandbox.orElseThrow(() -> new IllegalStateException("This test needs the sandbox"))
                .url();
    }

    /** The sandbox's faults, request rates and clock. */
    Switches switches() {
        return new Switches(plain, url());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        sandbox.ifPresent(_ -> switches().off());
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        close();
    }

    @Override
    public void close() throws Exception {
        for (var one : open) {
            one.close();
        }
        http.close();
        plain.close();
        sandbox.ifPresent(Sandbox::close);
    }

    private <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C extends AutoCloseable> C build(
            Supplier<B> builders) {
        var builder = builders.get().httpClient(http);
        sandbox.ifPresent(running -> builder.endpointOverride(running.url())
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("sandbox", "sandbox")))
                .overrideConfiguration(override -> override.retryStrategy(AwsRetryStrategy.doNotRetry())));
        var client = builder.build();
        open.add(client);
        return client;
    }
}
