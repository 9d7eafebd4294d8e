package io.m2mconsole.sandbox.cognito.oauth;

import io.m2mconsole.sandbox.cognito.pool.Client;
import io.m2mconsole.sandbox.cognito.pool.Pool;
import io.m2mconsole.sandbox.cognito.pool.Pools;
import io.m2mconsole.sandbox.wire.AwsFault;
import io.m2mconsole.sandbox.wire.Faults;
import io.m2mconsole.sandbox.wire.Json;
import io.m2mconsole.sandbox.wire.WireRequest;
import io.m2mconsole.sandbox.wire.WireResponse;
import io.m2mconsole.sandbox.wire.WireService;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST <domain>/oauth2/token} for the client_credentials grant. Faults know it as {@code cognito-oauth:Token}. */
public final class TokenEndpoint implements WireService {

    private static final Pattern PATH = Pattern.compile("/_aws/auth/([^/]+)/oauth2/token");
    private static final Set<String> USERS_GRANTS = Set.of("authorization_code", "refresh_token");

    private final Pools pools;
    private final Tokens tokens;
    private final Faults faults;

    /** The token endpoints of the domains of all these pools. */
    public TokenEndpoint(Pools pools, Tokens tokens, Faults faults) {
        this.pools = pools;
        this.tokens = tokens;
        this.faults = faults;
    }

    @Override
    public boolean serves(WireRequest request) {
        return PATH.matcher(request.path()).matches();
    }

    @Override
    public boolean open(WireRequest request) {
        return true;
    }

    @Override
    public WireResponse serve(WireRequest request) {
        if (!request.method().equals("POST")) {
            return error("method_not_allowed", 405).with("Allow", "POST");
        }
        var path = PATH.matcher(request.path());
        var pool = path.matches() ? pools.ofDomain(path.group(1)) : Optional.<Pool>empty();
        if (pool.isEmpty()) {
            // On AWS such a host has no pool behind it.
            return error("not_found", 404);
        }
        try {
            var output = faults.around("cognito-oauth:Token", pool.get().id(), () -> grant(pool.get(), request));
            return uncached(WireResponse.json(200, output.toString()));
        } catch (AwsFault fault) {
            // A malformed form is the one refusal that comes from elsewhere.
            var code = fault.code().equals("SerializationException") ? "invalid_request" : fault.code();
            return error(code, fault.status());
        }
    }

    private ObjectNode grant(Pool pool, WireRequest request) {
        var form = form(request);
        var grant = Credentials.first(form, "grant_type").orElseThrow(OAuthError.INVALID_REQUEST::fault);
        if (!grant.equals(Client.CLIENT_CREDENTIALS) && !USERS_GRANTS.contains(grant)) {
            throw OAuthError.UNSUPPORTED_GRANT_TYPE.fault();
        }
        var client = client(pool, Credentials.of(request, form));
        if (!grant.equals(Client.CLIENT_CREDENTIALS) || !client.allows(grant)) {
            throw OAuthError.UNAUTHORIZED_CLIENT.fault();
        }
        requireMetadata(form);
        var issued = tokens.issue(pool, client, scopes(client, form));
        return Json.object()
                .put("access_token", issued.accessToken())
                .put("expires_in", issued.expiresIn())
                .put("token_type", "Bearer");
    }

    private static Map<String, List<String>> form(WireRequest request) {
        var type = request.header("Content-Type").orElse("");
        if (!type.startsWith("application/x-www-form-urlencoded")) {
            throw OAuthError.INVALID_REQUEST.fault();
        }
        var form = request.formParameters();
        if (form.values().stream().anyMatch(values -> values.size() > 1)) {
            throw OAuthError.INVALID_REQUEST.fault();
        }
        return form;
    }

    private static Client client(Pool pool, Credentials credentials) {
        var client = pool.clients().get(credentials.clientId());
        if (client == null) {
            throw OAuthError.INVALID_CLIENT.fault();
        }
        var fits = client.secrets().isEmpty()
                ? credentials.secret().isEmpty()
                : client.authenticates(credentials.secret());
        if (!fits) {
            throw OAuthError.INVALID_CLIENT.fault();
        }
        return client;
    }

    /** No scope asked for means all that the client is allowed. */
    private static List<String> scopes(Client client, Map<String, List<String>> form) {
        var asked = Arrays.stream(Credentials.first(form, "scope").orElse("").split("\\s+"))
                .filter(scope -> !scope.isEmpty())
                .toList();
        if (!client.scopes().containsAll(asked)) {
            throw OAuthError.INVALID_SCOPE.fault();
        }
        return asked.isEmpty() ? client.scopes() : asked;
    }

    private static void requireMetadata(Map<String, List<String>> form) {
        var metadata = Credentials.first(form, "aws_client_metadata").orElse("{}");
        try {
            if (!Json.MAPPER.readTree(metadata).isObject()) {
                throw OAuthError.INVALID_REQUEST.fault();
            }
        } catch (JacksonException e) {
            throw OAuthError.INVALID_REQUEST.fault();
        }
    }

    private static WireResponse error(String code, int status) {
        return uncached(
                WireResponse.json(status, Json.object().put("error", code).toString()));
    }

    private static WireResponse uncached(WireResponse response) {
        return response.with("Cache-Control", "no-store").with("Pragma", "no-cache");
    }
}
