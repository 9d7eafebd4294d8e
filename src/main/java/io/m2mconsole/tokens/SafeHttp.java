package io.m2mconsole.tokens;

import io.m2mconsole.aws.BoundedHttp;
import io.m2mconsole.aws.HttpCall;
import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.Problem.Kind;
import io.m2mconsole.shared.RemoteFailure;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * Sends requests whose exchange a person may look at: only below allowed bases, without redirects, within a time and size
 * limit (see {@link BoundedHttp}), with secrets masked in what comes back.
 */
@Service
public class SafeHttp {

    private static final int SHOWN = 64 * 1024;

    private final BoundedHttp http;

    SafeHttp(BoundedHttp http) {
        this.http = http;
    }

    /**
     * Sends a request and reads the answer, whatever its status. Blocks.
     *
     * @param allowedBases the URL must lie below one of these
     * @param body empty for none
     * @throws RemoteFailure INVALID where the request is not allowed or malformed, UNREACHABLE where no answer comes
     */
    public HttpTrace send(
            Set<URI> allowedBases,
            String method,
            URI url,
            Map<String, String> headers,
            Optional<String> body,
            Masking masking) {
        return exchange(allowedBases, method, url, headers, body, masking).trace();
    }

    /** As {@link #send}, with the answer's unmasked body for this room. */
    Exchange exchange(
            Set<URI> allowedBases,
            String method,
            URI url,
            Map<String, String> headers,
            Optional<String> body,
            Masking masking) {
        var call = call(method, url, headers, body);
        var start = System.nanoTime();
        var answer = http.send(allowedBases, call);
        var duration = Duration.ofNanos(System.nanoTime() - start);
        var trace = new HttpTrace(
                method,
                masked(url, masking),
                masked(headers, masking),
                body.map(sent -> shown(sent, masking)).orElse(""),
                answer.status(),
                masked(answer.headers(), masking),
                shown(answer.body(), masking),
                duration);
        return new Exchange(trace, answer.body());
    }

    private static HttpCall call(String method, URI url, Map<String, String> headers, Optional<String> body) {
        try {
            return new HttpCall(method, url, headers, body.orElse(""), HttpCall.LONGEST);
        } catch (IllegalArgumentException _) {
            throw new RemoteFailure(Problem.of(
                    Kind.INVALID,
                    "The request is malformed: a header or the method cannot be sent.",
                    "Header names are words without spaces; values are one line; Host, Connection and Content-Length are"
                            + " the console's own."));
        }
    }

    private static String shown(String body, Masking masking) {
        var masked = masking.mask(body);
        return masked.length() > SHOWN ? masked.substring(0, SHOWN) + "…" : masked;
    }

    private static URI masked(URI url, Masking masking) {
        var text = url.toString();
        var shown = masking.mask(text);
        return shown.equals(text) ? url : URI.create(shown);
    }

    private static Map<String, String> masked(Map<String, String> headers, Masking masking) {
        var masked = new HashMap<String, String>();
        headers.forEach((name, value) -> masked.put(name, masking.header(name, value)));
        return masked;
    }

    /** @param body the answer's whole body, unmasked: for parsing, never for showing */
    record Exchange(HttpTrace trace, String body) {
        @Override
        public String toString() {
            return "Exchange[" + trace + "]";
        }
    }
}
