package io.m2mconsole.tokens;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * An HTTP exchange as it may be shown, stored and exported: secrets and tokens are masked before it exists.
 *
 * @param requestBody empty where there was none; cut as the response's
 * @param responseBody cut to a size fit for showing
 */
public record HttpTrace(
        String method,
        URI url,
        Map<String, String> requestHeaders,
        String requestBody,
        int status,
        Map<String, String> responseHeaders,
        String responseBody,
        Duration duration) {

    public HttpTrace {
        requestHeaders = Map.copyOf(requestHeaders);
        responseHeaders = Map.copyOf(responseHeaders);
    }
}
