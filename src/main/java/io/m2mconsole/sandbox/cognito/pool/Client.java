package io.m2mconsole.sandbox.cognito.pool;

import io.m2mconsole.sandbox.wire.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * An app client at one moment; a change puts another in its place.
 *
 * @param settings as the API shows them, defaults included; never changed
 * @param secrets its active secrets, oldest first; none for a public client
 */
public record Client(
        String poolId, String id, ObjectNode settings, List<ClientSecret> secrets, Instant created, Instant modified) {

    /** The OAuth flow of machines. */
    public static final String CLIENT_CREDENTIALS = "client_credentials";

    /** The explicit flow of GetClientToken. */
    public static final String CLIENT_TOKEN = "ALLOW_CLIENT_TOKEN_AUTH";

    /** The client with other settings, changed now. */
    public Client with(ObjectNode settings, Instant now) {
        return new Client(poolId, id, settings, secrets, created, now);
    }

    /** The client with other secrets, changed now. */
    public Client with(List<ClientSecret> secrets, Instant now) {
        return new Client(poolId, id, settings, List.copyOf(secrets), created, now);
    }

    /** Its ClientName. */
    public String name() {
        return settings.path("ClientName").asString();
    }

    /** Whether the value is one of its active secrets. */
    public boolean authenticates(String secret) {
        return secrets.stream().anyMatch(one -> one.is(secret));
    }

    /** The scopes it may ask for; one may be gone from its resource server since. */
    public List<String> scopes() {
        return Json.strings(settings, "AllowedOAuthScopes");
    }

    /** Whether the token endpoint may issue tokens by this OAuth flow. */
    public boolean allows(String flow) {
        return settings.path("AllowedOAuthFlowsUserPoolClient").asBoolean()
                && Json.strings(settings, "AllowedOAuthFlows").contains(flow);
    }

    /** Whether GetClientToken may issue tokens. */
    public boolean allowsClientToken() {
        return Json.strings(settings, "ExplicitAuthFlows").equals(List.of(CLIENT_TOKEN));
    }

    /** How long its access tokens live. */
    public Duration accessTokenValidity() {
        return Validity.ACCESS.of(settings);
    }

    /** All of it, the secret included, as Describe shows it. With two secrets it shows the older one. */
    public ObjectNode describe() {
        var output = Json.object().put("UserPoolId", poolId).put("ClientId", id);
        output.setAll(settings.deepCopy());
        secrets.stream().findFirst().ifPresent(secret -> output.put("ClientSecret", secret.value()));
        return output.put("CreationDate", Times.of(created)).put("LastModifiedDate", Times.of(modified));
    }

    /** What a list shows: no settings, no secret. */
    public ObjectNode summary() {
        return Json.object().put("ClientId", id).put("UserPoolId", poolId).put("ClientName", name());
    }

    /** Without the settings, and never the secrets. */
    @Override
    public String toString() {
        return "Client[" + id + "]";
    }
}
