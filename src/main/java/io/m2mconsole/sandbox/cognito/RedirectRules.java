package io.m2mconsole.sandbox.cognito;

import io.m2mconsole.sandbox.cognito.pool.Pool;
import io.m2mconsole.sandbox.cognito.pool.Refusal;
import io.m2mconsole.sandbox.wire.Json;
import java.net.URI;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What redirect addresses and identity providers a client may name. */
final class RedirectRules {

    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");

    private RedirectRules() {}

    static void require(Pool pool, JsonNode settings) {
        var callbacks = Json.strings(settings, "CallbackURLs");
        callbacks.forEach(RedirectRules::requireUrl);
        Json.strings(settings, "LogoutURLs").forEach(RedirectRules::requireUrl);
        var standard = settings.path("DefaultRedirectURI").asString("");
        if (!standard.isEmpty() && !callbacks.contains(standard)) {
            throw Refusal.invalid("DefaultRedirectURI must be in the CallbackURLs list.");
        }
        for (var provider : Json.strings(settings, "SupportedIdentityProviders")) {
            if (!provider.equals("COGNITO")) {
                throw Refusal.invalid("The provider " + provider + " does not exist for User Pool " + pool.id() + ".");
            }
        }
    }

    private static void requireUrl(String text) {
        URI url;
        try {
            url = URI.create(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid(text + " is not a valid URL.");
        }
        if (!url.isAbsolute() || url.getRawFragment() != null) {
            throw Refusal.invalid(text + " must be an absolute URL without a fragment.");
        }
        if (url.getScheme().equals("http") && !(url.getHost() != null && LOCAL.contains(url.getHost()))) {
            throw Refusal.invalid(text + " cannot use the HTTP protocol.");
        }
    }
}
