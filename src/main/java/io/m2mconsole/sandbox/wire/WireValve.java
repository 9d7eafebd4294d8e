package io.m2mconsole.sandbox.wire;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/** Translates between Tomcat and {@link WireRequest}, {@link WireResponse}; limits the size of bodies. */
final class WireValve extends ValveBase {

    /** API Gateway's own limit on a payload. */
    private static final int LARGEST_BODY = 10 * 1024 * 1024;

    private static final AwsFault TOO_LARGE =
            new AwsFault("RequestEntityTooLargeException", "Request entity is larger than 10 MB.", 413);

    /** What answers a request. */
    @FunctionalInterface
    interface Handler {
        WireResponse answer(WireRequest request);
    }

    private final Handler handler;

    WireValve(Handler handler) {
        super(true);
        this.handler = handler;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException {
        try {
            var body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
            var answer = body.length > LARGEST_BODY
                    ? Rendering.of(read(request, new byte[0]), TOO_LARGE)
                    : handler.answer(read(request, body));
            write(response, answer);
        } catch (Faults.ConnectionCut e) {
            response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
        }
    }

    private static WireRequest read(Request request, byte[] body) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (var names = request.getHeaderNames(); names.hasMoreElements(); ) {
            var name = names.nextElement();
            var values = new ArrayList<String>();
            request.getHeaders(name).asIterator().forEachRemaining(values::add);
            headers.put(name.toLowerCase(Locale.ROOT), values);
        }
        var query = request.getQueryString();
        return new WireRequest(
                request.getMethod().toUpperCase(Locale.ROOT),
                request.getRequestURI(),
                query == null ? "" : query,
                headers,
                body);
    }

    private static void write(Response response, WireResponse answer) throws IOException {
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        answer.repeated().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        var id = UUID.randomUUID().toString();
        for (var header : List.of("x-amzn-RequestId", "x-amz-request-id")) {
            if (response.getHeader(header) == null) {
                response.setHeader(header, id);
            }
        }
        response.setContentLength(answer.body().length);
        response.getOutputStream().write(answer.body());
        response.finishResponse();
    }
}
