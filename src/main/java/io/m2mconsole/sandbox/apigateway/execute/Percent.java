package io.m2mconsole.sandbox.apigateway.execute;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Percent-decoding of path segments, in which a plus sign is a plus sign. */
final class Percent {

    private Percent() {}

    /** @throws Refusal where the encoding is broken */
    static String decode(String segment) {
        if (segment.indexOf('%') < 0) {
            return segment;
        }
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Refusal.of(ResponseType.BAD_REQUEST_PARAMETERS);
        }
    }
}
