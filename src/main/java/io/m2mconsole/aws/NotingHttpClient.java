package io.m2mconsole.aws;

import io.m2mconsole.shared.Unanswered;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

/** Notes each attempt that may change something and got no answer, as {@link Unanswered}, also where a later attempt gets one. */
final class NotingHttpClient implements SdkHttpClient {

    private static final List<String> READS = List.of("Get", "List", "Describe");

    private final SdkHttpClient http;

    NotingHttpClient(SdkHttpClient http) {
        this.http = http;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        var prepared = http.prepareRequest(request);
        return reads(request.httpRequest()) ? prepared : new Noted(prepared);
    }

    @Override
    public String clientName() {
        return http.clientName();
    }

    @Override
    public void close() {
        http.close();
    }

    private static boolean reads(SdkHttpRequest request) {
        return request.method() == SdkHttpMethod.GET
                || request.firstMatchingHeader("X-Amz-Target")
                        .map(target -> target.substring(target.lastIndexOf('.') + 1))
                        .filter(operation -> READS.stream().anyMatch(operation::startsWith))
                        .isPresent();
    }

    private record Noted(ExecutableHttpRequest request) implements ExecutableHttpRequest {

        @Override
        public HttpExecuteResponse call() throws IOException {
            try {
                return request.call();
            } catch (IOException | RuntimeException e) {
                if (!neverSent(e)) {
                    Unanswered.note();
                }
                throw e;
            }
        }

        @Override
        public void abort() {
            request.abort();
        }

        private static boolean neverSent(Throwable e) {
            return Stream.iterate(e, cause -> cause != null, Throwable::getCause)
                    .anyMatch(cause -> cause instanceof ConnectException || cause instanceof UnknownHostException);
        }
    }
}
