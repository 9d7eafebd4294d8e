package io.m2mconsole.aws;

import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.Problem.Kind;
import io.m2mconsole.shared.RemoteFailure;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Plain HTTP to what is no SDK's matter (openid-configuration, JWKS, token endpoints, deployed APIs, webhooks): only below the
 * bases that the caller allows, without redirects, within a time and size limit.
 */
@Component
public class BoundedHttp implements DisposableBean {

    /** The largest answer that is read, in bytes, without its headers. */
    public static final int LARGEST = 1024 * 1024;

    private static final int LONGEST_LINE = 64 * 1024;
    private static final int MOST_HEADERS = 200;
    /** More than are ever open at once: how many requests go out together is for those who send them to say. */
    private static final int MOST_CONNECTIONS = 1000;

    private final CloseableHttpClient client = client();
    private final ScheduledThreadPoolExecutor deadlines = deadlines();

    private static CloseableHttpClient client() {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxLineLength(LONGEST_LINE)
                                .setMaxHeaderCount(MOST_HEADERS)
                                .build())
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.ofSeconds(5))
                        .setValidateAfterInactivity(TimeValue.ofMilliseconds(100))
                        .build())
                .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
                .setMaxConnPerRoute(MOST_CONNECTIONS)
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .evictIdleConnections(TimeValue.ofSeconds(30))
                .setProxySelector(ProxySelector.getDefault())
                .setUserAgent("m2m-console")
                .setRetryStrategy(new OnceMore())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setAuthenticationEnabled(false)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .disableRedirectHandling()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    private static ScheduledThreadPoolExecutor deadlines() {
        var deadlines = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().name("http-deadlines").daemon().factory());
        deadlines.setRemoveOnCancelPolicy(true);
        return deadlines;
    }

    /**
     * Sends the request and reads the answer, whatever its status. Blocks.
     *
     * @throws RemoteFailure INVALID where the URL is not below an allowed base, UNREACHABLE where no answer comes, or one that
     *     is too large
     */
    public HttpAnswer send(Collection<URI> allowedBases, HttpCall call) {
        var url = call.url();
        if (allowedBases.stream().noneMatch(base -> Bases.holds(base, url))) {
            throw failure(Kind.INVALID, "The console does not send requests to " + Bases.origin(url) + ".", "");
        }
        var request = request(call);
        var late = new AtomicBoolean();
        var deadline = deadlines.schedule(
                () -> {
                    late.set(true);
                    request.cancel();
                },
                call.limit().toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            return client.execute(request, BoundedHttp::read);
        } catch (IOException e) {
            if (late.get()) {
                throw unreachable(url, "no answer came within " + call.limit().toSeconds() + " seconds");
            }
            throw unreachable(url, Thread.currentThread().isInterrupted() ? "the request was interrupted" : reason(e));
        } finally {
            deadline.cancel(false);
        }
    }

    private static HttpUriRequestBase request(HttpCall call) {
        var request = new HttpUriRequestBase(call.method(), call.url());
        call.headers().forEach(request::setHeader);
        if (!call.body().isEmpty()) {
            request.setEntity(new ByteArrayEntity(call.body().getBytes(StandardCharsets.UTF_8), null));
        }
        return request;
    }

    private static HttpAnswer read(ClassicHttpResponse response) throws IOException {
        var headers = new HashMap<String, String>();
        for (var header : response.getHeaders()) {
            headers.merge(
                    header.getName().toLowerCase(Locale.ROOT), header.getValue(), (first, next) -> first + ", " + next);
        }
        return new HttpAnswer(response.getCode(), headers, body(response.getEntity()));
    }

    private static String body(@Nullable HttpEntity entity) throws IOException {
        if (entity == null) {
            return "";
        }
        var body = entity.getContent().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw new TooLarge();
        }
        return new String(body, StandardCharsets.UTF_8);
    }

    private static String reason(IOException failure) {
        return switch (failure) {
            case UnknownHostException _ -> "the host name is unknown";
            case ConnectTimeoutException _ -> "the connection took too long";
            case ConnectException _ -> "the connection was refused";
            case SSLException _ -> "no trusted TLS connection came about";
            case TooLarge _ -> "the answer is larger than " + LARGEST / 1024 + " KB";
            case MessageConstraintException _ -> "the answer's headers are too large";
            default -> "the connection broke";
        };
    }

    private static RemoteFailure unreachable(URI url, String why) {
        return failure(
                Kind.UNREACHABLE,
                Bases.origin(url) + " could not be asked: " + why + ".",
                "Check the network on the way and try again.");
    }

    private static RemoteFailure failure(Kind kind, String sentence, String cure) {
        return new RemoteFailure(Problem.of(kind, sentence, cure));
    }

    @Override
    public void destroy() throws IOException {
        deadlines.shutdownNow();
        client.close();
    }

    private static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;
    }
}
