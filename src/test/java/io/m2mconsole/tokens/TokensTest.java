package io.m2mconsole.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.m2mconsole.OnSandbox;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.clients.Clients;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.secrets.Secrets;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.RemoteFailure;
import io.m2mconsole.shared.ScopeName;
import io.m2mconsole.shared.SecretValue;
import io.m2mconsole.tokens.TokenAnswer.Granted;
import io.m2mconsole.tokens.TokenAnswer.Refused;
import io.m2mconsole.tokens.Verification.Invalid;
import io.m2mconsole.tokens.Verification.Valid;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnSandbox
class TokensTest {

    private static final Set<ScopeName> READ = Set.of(ScopeName.parse("customer-api/read"));

    @Autowired
    private Tokens tokens;

    @Autowired
    private SafeHttp http;

    @Autowired
    private Environments environments;

    @Autowired
    private Clients clients;

    @Autowired
    private Secrets secrets;

    private Environment environment;
    private AppClient client;
    private SecretValue secret;

    @BeforeEach
    void takeTheReportingService() {
        environment = environments.get(new EnvironmentId("sandbox"));
        client = clients.list(environment).stream()
                .filter(one -> one.name().value().equals("ReportingService"))
                .findFirst()
                .orElseThrow();
        secret = secrets.current(environment, client.id(), client.name());
    }

    @Test
    void grantsADecodableAndValidToken() {
        var token = token();

        assertThat(tokens.decode(token).scopes()).isEqualTo(READ);
        assertThat(tokens.decode(token).header()).containsEntry("alg", "RS256");
        assertThat(tokens.verify(environment, token)).isInstanceOf(Valid.class);
    }

    @Test
    void masksSecretAndTokenInTheTrace() {
        var granted = (Granted) tokens.request(environment, client.id(), secret, READ);

        assertThat(granted.toString())
                .doesNotContain(secret.reveal(), granted.token().reveal());
        assertThat(granted.trace().requestHeaders()).containsEntry("Authorization", "Basic ••••");
        assertThat(granted.trace().responseBody()).contains("\"access_token\":\"••••\"");
    }

    @Test
    void passesOnWhatTheEndpointRefuses() {
        assertThat(tokens.request(environment, client.id(), new SecretValue("wrong"), READ))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.error()).isEqualTo("invalid_client"));
        assertThat(tokens.request(environment, client.id(), secret, Set.of(ScopeName.parse("customer-api/admin"))))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.error()).isEqualTo("invalid_scope"));
    }

    @Test
    void asksForScopesByNameOnly() {
        assertThatThrownBy(() -> tokens.request(environment, client.id(), secret, Set.of()))
                .isInstanceOf(RemoteFailure.class);
    }

    @Test
    void findsATamperedTokenInvalid() {
        var parts = token().reveal().split("\\.", -1);
        var payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace("customer-api/read", "customer-api/admin");
        var forged = parts[0] + "." + encode(payload) + "." + parts[2];

        assertThat(invalid(forged)).contains("altered");
    }

    @Test
    void findsAnUnsignedTokenInvalid() {
        var payload = token().reveal().split("\\.", -1)[1];

        assertThat(invalid(encode("{\"alg\":\"none\"}") + "." + payload + ".")).contains("not signed");
    }

    @Test
    void trustsNoOtherAlgorithm() {
        var payload = token().reveal().split("\\.", -1)[1];

        assertThat(invalid(encode("{\"alg\":\"HS256\",\"kid\":\"x\"}") + "." + payload + ".AAAA"))
                .contains("HS256");
    }

    @Test
    void findsAnUnknownKeyInvalid() {
        var parts = token().reveal().split("\\.", -1);

        assertThat(invalid(encode("{\"alg\":\"RS256\",\"kid\":\"other\"}") + "." + parts[1] + "." + parts[2]))
                .contains("none of the pool's");
    }

    @Test
    void saysThatATextIsNoToken() {
        assertThatThrownBy(() -> tokens.decode(new SecretValue("nonsense"))).isInstanceOf(RemoteFailure.class);
        assertThat(invalid("nonsense")).contains("no JSON web token");
    }

    @Test
    void sendsNothingOutsideOfTheAllowedBases() {
        var base = environment.stages().getFirst().invokeUrl();

        assertThatThrownBy(() -> http.send(
                        Set.of(base),
                        "GET",
                        URI.create("http://169.254.169.254/latest/meta-data"),
                        Map.of(),
                        Optional.empty(),
                        Masking.of()))
                .isInstanceOf(RemoteFailure.class)
                .hasMessageContaining("does not send");
    }

    @Test
    void refusesHeadersThatCannotBeSentWithoutQuotingThem() {
        var base = environment.stages().getFirst().invokeUrl();

        assertThatThrownBy(() -> http.send(
                        Set.of(base),
                        "GET",
                        base,
                        Map.of("Authorization", "Bearer marker\nX: y"),
                        Optional.empty(),
                        Masking.of()))
                .isInstanceOf(RemoteFailure.class)
                .hasMessageNotContaining("marker");
    }

    @Test
    void keepsOfABodyWhatIsFitForShowing() {
        var base = environment.stages().getFirst().invokeUrl();

        var trace = http.send(Set.of(base), "POST", base, Map.of(), Optional.of("x".repeat(70_000)), Masking.of());

        assertThat(trace.requestBody()).hasSize(65_537).endsWith("x…");
    }

    private SecretValue token() {
        return ((Granted) tokens.request(environment, client.id(), secret, READ)).token();
    }

    private String invalid(String token) {
        return ((Invalid) tokens.verify(environment, new SecretValue(token))).reason();
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
