package io.m2mconsole.sandbox.cognito.oauth;

import io.m2mconsole.sandbox.wire.WireRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The client id and secret of a token request, from the Authorization header (client_secret_basic) or the form
 * (client_secret_post). Cognito takes the header's halves as they are, without the form encoding that RFC 6749 asks for.
 *
 * @param secret empty where none was sent
 */
record Credentials(String clientId, String secret) {

    static Credentials of(WireRequest request, Map<String, List<String>> form) {
        var posted = first(form, "client_id");
        var header = request.header("Authorization").filter(value -> value.regionMatches(true, 0, "Basic ", 0, 6));
        if (header.isPresent()) {
            var basic = basic(header.get().substring(6).strip());
            if (posted.filter(id -> !id.equals(basic.clientId())).isPresent()) {
                throw OAuthError.INVALID_REQUEST.fault();
            }
            return basic;
        }
        return new Credentials(
                posted.orElseThrow(OAuthError.INVALID_REQUEST::fault),
                first(form, "client_secret").orElse(""));
    }

    static Optional<String> first(Map<String, List<String>> form, String name) {
        return form.getOrDefault(name, List.of()).stream().findFirst();
    }

    private static Credentials basic(String encoded) {
        try {
            var text = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            var cut = text.indexOf(':');
            if (cut > 0) {
                return new Credentials(text.substring(0, cut), text.substring(cut + 1));
            }
        } catch (IllegalArgumentException e) {
            throw OAuthError.INVALID_CLIENT.fault();
        }
        throw OAuthError.INVALID_CLIENT.fault();
    }

    @Override
    public String toString() {
        return "Credentials[" + clientId + ", redacted]";
    }
}
