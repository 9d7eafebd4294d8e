package io.m2mconsole.sandbox.wire;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** One HTTP answer; {@code headers} hold the content type too. */
public record WireResponse(int status, Map<String, String> headers, byte[] body) {

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
        return new WireResponse(status, all, body);
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
