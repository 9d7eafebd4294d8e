package io.m2mconsole.aws;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigatewayv2.ApiGatewayV2Client;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;

/** SDK clients by target, made once and shared; all use one HTTP client. Their calls block: see {@link AwsCalls}. */
@Component
@EnableConfigurationProperties(AwsProperties.class)
public class AwsClients implements DisposableBean {

    private static final String SESSION = "m2m-console";

    private final AwsProperties properties;
    private final SdkHttpClient http;
    private final Map<Key, SdkClient> clients = new ConcurrentHashMap<>();
    private final Map<AwsTarget, StsAssumeRoleCredentialsProvider> roles = new ConcurrentHashMap<>();

    AwsClients(AwsProperties properties) {
        this.properties = properties;
        this.http = new NotingHttpClient(Apache5HttpClient.builder()
                .maxConnections(properties.connections())
                .connectionTimeout(properties.connectTimeout())
                .socketTimeout(properties.attemptTimeout())
                .build());
    }

    /** The target of what an environment names itself, completed by {@code AWS_REGION} and {@code AWS_ENDPOINT_URL}. */
    public AwsTarget target(String region, Optional<URI> endpoint, Optional<AwsRole> role) {
        return new AwsTarget(
                region.isBlank() ? properties.region() : region,
                endpoint.or(() -> Optional.ofNullable(properties.endpointUrl())).orElse(null),
                role.orElse(null));
    }

    public CognitoIdentityProviderClient cognito(AwsTarget target) {
        return client(target, CognitoIdentityProviderClient.class, CognitoIdentityProviderClient::builder);
    }

    public ApiGatewayClient apiGateway(AwsTarget target) {
        return client(target, ApiGatewayClient.class, ApiGatewayClient::builder);
    }

    public ApiGatewayV2Client apiGatewayV2(AwsTarget target) {
        return client(target, ApiGatewayV2Client.class, ApiGatewayV2Client::builder);
    }

    public SecretsManagerClient secretsManager(AwsTarget target) {
        return client(target, SecretsManagerClient.class, SecretsManagerClient::builder);
    }

    public CloudFormationClient cloudFormation(AwsTarget target) {
        return client(target, CloudFormationClient.class, CloudFormationClient::builder);
    }

    public StsClient sts(AwsTarget target) {
        return client(target, StsClient.class, StsClient::builder);
    }

    public IamClient iam(AwsTarget target) {
        return client(target, IamClient.class, IamClient::builder);
    }

    private <C extends SdkClient, B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>> C client(
            AwsTarget target, Class<C> type, Supplier<B> builder) {
        var key = new Key(target, type);
        var known = clients.get(key);
        if (known == null) {
            // Before the map is held: an assumed role needs a client of its own.
            var credentials = credentials(target);
            known = clients.computeIfAbsent(
                    key,
                    _ -> configure(builder.get(), target)
                            .credentialsProvider(credentials)
                            .build());
        }
        return type.cast(known);
    }

    private <C extends SdkClient, B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>> B configure(
            B builder, AwsTarget target) {
        builder.httpClient(http)
                .region(Region.of(target.region()))
                .overrideConfiguration(override -> override.addExecutionInterceptor(new RequestIds())
                        .retryStrategy(AwsRetryStrategy.standardRetryStrategy())
                        .apiCallAttemptTimeout(properties.attemptTimeout())
                        .apiCallTimeout(properties.callTimeout()));
        target.endpointOverride().ifPresent(builder::endpointOverride);
        return builder;
    }

    private AwsCredentialsProvider credentials(AwsTarget target) {
        return target.assumedRole()
                .<AwsCredentialsProvider>map(role -> roles.computeIfAbsent(target, _ -> assume(target, role)))
                .orElseGet(() -> AwsCredentials.of(target));
    }

    /** Credentials of the role, asked for when first needed and renewed before they expire. */
    private StsAssumeRoleCredentialsProvider assume(AwsTarget target, AwsRole role) {
        return StsAssumeRoleCredentialsProvider.builder()
                .stsClient(sts(target.own()))
                .refreshRequest(request ->
                        request.roleArn(role.arn()).roleSessionName(SESSION).externalId(role.externalId()))
                .build();
    }

    @Override
    public void destroy() {
        roles.values().forEach(StsAssumeRoleCredentialsProvider::close);
        clients.values().forEach(SdkClient::close);
        http.close();
    }

    private record Key(AwsTarget target, Class<?> type) {}
}
