package io.m2mconsole.aws;

import java.util.Map;

/**
 * An answer to an {@link HttpCall}, whatever its status. Its text has the status alone, as the rest may hold a secret.
 *
 * @param headers by name in lower case; the values of one that came several times are joined by commas
 * @param body as UTF-8, of at most {@link BoundedHttp#LARGEST} bytes
 */
public record HttpAnswer(int status, Map<String, String> headers, String body) {

    public HttpAnswer {
        headers = Map.copyOf(headers);
    }

    @Override
    public String toString() {
        return "HTTP " + status;
    }
}
