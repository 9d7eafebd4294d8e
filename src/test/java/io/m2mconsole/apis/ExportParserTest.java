package io.m2mconsole.apis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.m2mconsole.apis.Requirement.AnyScopeOf;
import io.m2mconsole.apis.Requirement.IdentityToken;
import io.m2mconsole.apis.Requirement.Open;
import io.m2mconsole.apis.Requirement.Other;
import io.m2mconsole.environments.ApiStage;
import io.m2mconsole.shared.ApiId;
import io.m2mconsole.shared.PoolId;
import io.m2mconsole.shared.RemoteFailure;
import io.m2mconsole.shared.ScopeName;
import io.m2mconsole.shared.StageName;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ExportParserTest {

    private static final ApiStage STAGE = new ApiStage(
            new ApiId("a1"), "customers", new StageName("prod"), URI.create("https://a1.example.com/prod"));
    private static final Set<PoolId> POOLS = Set.of(new PoolId("us-east-1_A"), new PoolId("us-east-1_B"));

    private final Map<String, ApiMethod> methods = parse("""
            {
              "openapi": "3.0.1",
              "paths": {
                "/customers": {
                  "get": {"security": [{"Cognito": ["customer-api/read", "customer-api/admin"]}]},
                  "post": {"security": [{"Cognito": []}]},
                  "options": {"responses": {}},
                  "parameters": []
                },
                "/customers/{id}": {
                  "delete": {"security": [{"Cognito": ["customer-api/admin"]}, {"api_key": []}]},
                  "put": {"security": [{"api_key": []}]},
                  "patch": {"security": [{"sigv4": []}]},
                  "head": {"security": [{"Custom": []}]}
                },
                "/{proxy+}": {
                  "x-amazon-apigateway-any-method": {"security": [{"Cognito": ["openid"]}]}
                }
              },
              "components": {"securitySchemes": {
                "Cognito": {
                  "type": "apiKey", "name": "Authorization", "in": "header",
                  "x-amazon-apigateway-authtype": "cognito_user_pools",
                  "x-amazon-apigateway-authorizer": {
                    "type": "cognito_user_pools",
                    "providerARNs": [
                      "arn:aws:cognito-idp:us-east-1:1:userpool/us-east-1_A",
                      "arn:aws:cognito-idp:us-east-1:1:userpool/us-east-1_B"]
                  }
                },
                "Custom": {
                  "type": "apiKey", "name": "Authorization", "in": "header",
                  "x-amazon-apigateway-authtype": "custom",
                  "x-amazon-apigateway-authorizer": {"type": "token"}
                },
                "sigv4": {
                  "type": "apiKey", "name": "Authorization", "in": "header",
                  "x-amazon-apigateway-authtype": "awsSigv4"
                },
                "api_key": {"type": "apiKey", "name": "x-api-key", "in": "header"}
              }}
            }
            """);

    @Test
    void readsAnyScopeOfSeveral() {
        assertThat(requirement("GET /customers"))
                .isEqualTo(new AnyScopeOf(
                        "Cognito",
                        POOLS,
                        Set.of(ScopeName.parse("customer-api/read"), ScopeName.parse("customer-api/admin"))));
    }

    @Test
    void knowsThatNoScopesMeanAnIdentityToken() {
        assertThat(requirement("POST /customers")).isEqualTo(new IdentityToken("Cognito", POOLS));
    }

    @Test
    void knowsOpenMethods() {
        assertThat(requirement("OPTIONS /customers")).isEqualTo(new Open());
    }

    @Test
    void readsAnApiKeyBesideAnAuthorizer() {
        assertThat(method("DELETE /customers/{id}").apiKeyRequired()).isTrue();
        assertThat(requirement("DELETE /customers/{id}")).isInstanceOf(AnyScopeOf.class);
        assertThat(method("GET /customers").apiKeyRequired()).isFalse();
    }

    @Test
    void takesAnApiKeyForNoAuthorizer() {
        assertThat(method("PUT /customers/{id}").apiKeyRequired()).isTrue();
        assertThat(requirement("PUT /customers/{id}")).isEqualTo(new Open());
    }

    @Test
    void namesOtherAuthorizers() {
        assertThat(requirement("PATCH /customers/{id}")).isEqualTo(new Other("AWS_IAM"));
        assertThat(requirement("HEAD /customers/{id}")).isEqualTo(new Other("Lambda authorizer Custom"));
    }

    @Test
    void leavesOutScopesThatNoMachineCanHold() {
        assertThat(requirement("ANY /{proxy+}")).isEqualTo(new AnyScopeOf("Cognito", POOLS, Set.of()));
    }

    @Test
    void readsNothingButMethods() {
        assertThat(methods).hasSize(8);
    }

    @Test
    void saysThatAnExportCannotBeRead() {
        assertThatThrownBy(() -> parse("<html>"))
                .isInstanceOf(RemoteFailure.class)
                .hasMessageContaining("prod");
    }

    private Requirement requirement(String label) {
        return method(label).requirement();
    }

    private ApiMethod method(String label) {
        return Optional.ofNullable(methods.get(label)).orElseThrow();
    }

    private static Map<String, ApiMethod> parse(String export) {
        return new ExportParser()
                .methods(STAGE, export).stream()
                        .collect(Collectors.toMap(method -> method.id().label(), Function.identity()));
    }
}
