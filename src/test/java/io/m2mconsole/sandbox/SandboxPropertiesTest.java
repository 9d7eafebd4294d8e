package io.m2mconsole.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.m2mconsole.sandbox.SandboxProperties.ApiGateway;
import io.m2mconsole.sandbox.SandboxProperties.FaultSettings;
import io.m2mconsole.sandbox.SandboxProperties.LackingScope;
import io.m2mconsole.sandbox.wire.Fault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CognitoIdentityProviderException;

class SandboxPropertiesTest {

    @Test
    void hasDefaults() {
        assertThat(bind(Map.of()))
                .isEqualTo(new SandboxProperties(
                        4566,
                        "000000000000",
                        "us-east-1",
                        "cognito-m2m-demo",
                        null,
                        0,
                        List.of(),
                        new ApiGateway(LackingScope.ACCESS_DENIED),
                        new SandboxProperties.Cognito(1000)));
    }

    @Test
    void readsEveryProperty() {
        var properties = bind(Map.ofEntries(
                Map.entry("sandbox.port", "4570"),
                Map.entry("sandbox.account", "123456789012"),
                Map.entry("sandbox.region", "eu-west-1"),
                Map.entry("sandbox.stack", "mine"),
                Map.entry("sandbox.template", "mine.yaml"),
                Map.entry("sandbox.quotas", "20"),
                Map.entry("sandbox.faults[0].operation", "cognito-idp:*"),
                Map.entry("sandbox.faults[0].kind", "fail-after"),
                Map.entry("sandbox.faults[0].delay", "2s"),
                Map.entry("sandbox.faults[0].times", "3"),
                Map.entry("sandbox.faults[0].skip", "1"),
                Map.entry("sandbox.apigateway.lacking-scope", "unauthorized"),
                Map.entry("sandbox.cognito.clients-per-pool", "10000")));

        assertThat(properties)
                .isEqualTo(new SandboxProperties(
                        4570,
                        "123456789012",
                        "eu-west-1",
                        "mine",
                        Path.of("mine.yaml"),
                        20,
                        List.of(new FaultSettings("cognito-idp:*", Fault.Kind.FAIL_AFTER, Duration.ofSeconds(2), 3, 1)),
                        new ApiGateway(LackingScope.UNAUTHORIZED),
                        new SandboxProperties.Cognito(10_000)));
    }

    @Test
    void failsFromTheStartWhereConfiguredTo() throws Exception {
        var properties = bind(Map.of(
                "sandbox.port", "0",
                "sandbox.stack", "",
                "sandbox.faults[0].operation", "cognito-idp:ListUserPools",
                "sandbox.faults[0].kind", "deny"));
        try (var aws = Aws.open(properties)) {
            assertThatThrownBy(() -> aws.cognito().listUserPools(request -> request.maxResults(1)))
                    .isInstanceOfSatisfying(
                            CognitoIdentityProviderException.class,
                            refused -> assertThat(refused.awsErrorDetails().errorCode())
                                    .isEqualTo("AccessDeniedException"));
        }
    }

    private static SandboxProperties bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("sandbox", SandboxProperties.class);
    }
}
