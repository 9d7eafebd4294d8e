package io.m2mconsole.aws;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A request of {@link BoundedHttp}. Its text names neither headers nor body, as either may hold a secret.
 *
 * @param headers by name, a name being a token and a value one line of printable characters (RFC 9110, 5)
 * @param body empty for none
 * @param limit until when the whole answer must be there, counted from sending
 */
public record HttpCall(String method, URI url, Map<String, String> headers, String body, Duration limit) {

    /** The longest that a call may take, and what it may take unless told otherwise. */
    public static final Duration LONGEST = Duration.ofSeconds(30);

    private static final Pattern TOKEN = Pattern.compile("[\\w!#$%&'*+.^`|~-]+");
    /** What frames a message or leads it elsewhere: the transport's own. */
    private static final Set<String> RESERVED =
            Set.of("connection", "content-length", "expect", "host", "transfer-encoding", "upgrade");

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    /** @throws IllegalArgumentException where a header or the method cannot be sent; its message quotes no value */
    public HttpCall {
        if (!TOKEN.matcher(method).matches()) {
            throw new IllegalArgumentException("The method is no word");
        }
        headers.forEach((name, value) -> {
            if (!TOKEN.matcher(name).matches() || RESERVED.contains(name.toLowerCase(Locale.ROOT)) || !oneLine(value)) {
                throw new IllegalArgumentException("A header cannot be sent");
            }
        });
        headers = Map.copyOf(headers);
    }

    public static HttpCall get(URI url) {
        return new HttpCall("GET", url, Map.of(), "", LONGEST);
    }

    /** @param type the body's media type */
    public static HttpCall post(URI url, String type, String body) {
        return new HttpCall("POST", url, Map.of("Content-Type", type), body, LONGEST);
    }

    public HttpCall with(String name, String value) {
        var more = new HashMap<>(headers);
        more.put(name, value);
        return new HttpCall(method, url, more, body, limit);
    }

    public HttpCall within(Duration shorter) {
        return new HttpCall(method, url, headers, body, shorter);
    }

    /** Whether such a request asks for no change (RFC 9110, 9.2.1), so that sending it twice does no harm. */
    static boolean safe(String method) {
        return SAFE.contains(method);
    }

    /** A loop, as a stream takes ten times as long, and each call of a run has a token to look at. */
    private static boolean oneLine(String value) {
        for (var i = 0; i < value.length(); i++) {
            var character = value.charAt(i);
            if (character < ' ' && character != '\t' || character == 0x7f || character > 0xff) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return method + " " + Bases.origin(url);
    }
}
