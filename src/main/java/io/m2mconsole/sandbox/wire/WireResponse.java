package io.m2mconsole.sandbox.wire;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One HTTP answer.
 *
 * @param headers the headers that occur once, the content type among them
 * @param repeated headers that occur several times, such as {@code Set-Cookie}
 */
public record WireResponse(int status, Map<String, String> headers, Map<String, List<String>> repeated, byte[] body) {

    public WireResponse(int status, Map<String, String> headers, byte[] body) {
        this(status, headers, Map.of(), body);
    }

    public static WireResponse of(int status, String contentType, String body) {
        return new WireResponse(status, Map.of("Content-Type", contentType), body.getBytes(StandardCharsets.UTF_8));
    }

    public static WireResponse json(int status, String body) {
        return of(status, "application/json", body);
    }

    public static WireResponse empty(int status) {
        return new WireResponse(status, Map.of(), new byte[0]);
    }

    public WireResponse with(String header, String value) {
        var all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new WireResponse(status, all, repeated, body);
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
