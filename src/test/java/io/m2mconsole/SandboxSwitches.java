package io.m2mconsole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Lets the sandbox beside a test go wrong on purpose. */
public record SandboxSwitches(String url) {

    private static final String SIGNATURE = "AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/sandbox/aws4_request,"
            + " SignedHeaders=host, Signature=0";

    /**
     * Arms one fault, in place of all before.
     *
     * @param operation such as {@code cognito-idp:CreateUserPoolClient}
     * @param kind such as FAIL_AFTER
     * @param skip how many calls pass first
     * @param times how often it strikes, 0 for ever
     */
    public void fault(String operation, String kind, int skip, int times) {
        fault(operation, kind, skip, times, 0);
    }

    /** As {@link #fault(String, String, int, int)}, the call held back first for so long. */
    public void fault(String operation, String kind, int skip, int times, int delayMillis) {
        faults(List.of(new Fault(operation, kind, skip, times, delayMillis)));
    }

    /** Arms several at once, in place of all before, and lets go what those hold back. */
    public void faults(List<Fault> faults) {
        put("{\"faults\":[%s]}".formatted(faults.stream().map(Fault::json).collect(Collectors.joining(","))));
    }

    /** One thing to go wrong. */
    public record Fault(String operation, String kind, int skip, int times, int delayMillis) {

        private String json() {
            return "{\"operation\":\"%s\",\"kind\":\"%s\",\"delayMillis\":%d,\"times\":%d,\"skip\":%d}"
                    .formatted(operation, kind, delayMillis, times, skip);
        }
    }

    /** How often each of the armed faults struck. */
    public List<Integer> struck() {
        return JsonMapper.shared()
                .readTree(send("faults", HttpRequest.Builder::GET))
                .path("faults")
                .valueStream()
                .map(fault -> fault.path("struck").asInt())
                .toList();
    }

    public void noFaults() {
        put("{\"faults\":[]}");
    }

    /** Puts the sandbox's clock forward. @param offset such as {@code PT2H}, {@code PT0S} for the real time */
    public void clock(String offset) {
        var body = "{\"offset\":\"%s\"}".formatted(offset);
        var _ = send("clock", request -> request.PUT(BodyPublishers.ofString(body)));
    }

    /** Keeps AWS's request quotas from now on. @param scale 0 for none, 1 for AWS's */
    public void quotas(double scale) {
        var body = "{\"scale\":" + scale + "}";
        var _ = send("quotas", request -> request.PUT(BodyPublishers.ofString(body)));
    }

    /** How many requests were refused for their rate since the quotas were set. */
    public long refused() {
        return JsonMapper.shared()
                .readTree(send("quotas", HttpRequest.Builder::GET))
                .path("refused")
                .asLong(-1);
    }

    private void put(String faults) {
        var _ = send("faults", request -> request.PUT(BodyPublishers.ofString(faults)));
    }

    private String send(String what, UnaryOperator<HttpRequest.Builder> method) {
        var request = method.apply(HttpRequest.newBuilder(URI.create(url + "/_sandbox/" + what))
                        .header("Authorization", SIGNATURE))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException("The sandbox refused: " + response.body());
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
