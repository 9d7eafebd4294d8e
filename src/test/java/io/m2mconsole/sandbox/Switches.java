package io.m2mconsole.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** A running sandbox's switches, as an operator reaches them: {@code /_sandbox/faults}, {@code quotas}, {@code clock}. */
record Switches(HttpClient http, URI url) {

    /** Whatever passes for a signature where any credentials do. */
    static final String SIGNATURE = "AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/sandbox/aws4_request,"
            + " SignedHeaders=host, Signature=0";

    /**
     * Arms one fault, in place of all before.
     *
     * @param kind of {@code io.m2mconsole.sandbox.wire.Fault.Kind}
     */
    void fault(String operation, String kind) {
        fault(operation, kind, Duration.ZERO, 0, 0);
    }

    /** @param times how often it strikes, 0 for ever; {@code skip}: how many calls pass first */
    void fault(String operation, String kind, Duration delay, int times, int skip) {
        put(
                "faults",
                "{\"faults\":[{\"operation\":\"%s\",\"kind\":\"%s\",\"delayMillis\":%d,\"times\":%d,\"skip\":%d}]}"
                        .formatted(operation, kind, delay.toMillis(), times, skip));
    }

    /** The armed faults as the sandbox tells them. */
    String faults() {
        return send("faults", request -> request.GET());
    }

    /** AWS's request rates: 0 off, 1 as on AWS. */
    void quotas(double scale) {
        put("quotas", "{\"scale\":" + scale + "}");
    }

    /** Puts the sandbox's clock forward of the machine's. */
    void clock(Duration offset) {
        put("clock", "{\"offset\":\"" + offset + "\"}");
    }

    void off() {
        put("faults", "{\"faults\":[]}");
        quotas(0);
        clock(Duration.ZERO);
    }

    private void put(String which, String body) {
        var _ = send(which, request -> request.PUT(BodyPublishers.ofString(body)));
    }

    private String send(String which, UnaryOperator<HttpRequest.Builder> method) {
        var request = method.apply(HttpRequest.newBuilder(url.resolve("/_sandbox/" + which))
                        .header("Authorization", SIGNATURE))
                .build();
        try {
            var response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException("The sandbox refused the switch: " + response.body());
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
