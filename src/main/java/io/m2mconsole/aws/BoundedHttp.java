package io.m2mconsole.aws;

import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.Problem.Kind;
import io.m2mconsole.shared.RemoteFailure;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Plain HTTP to what is no SDK's matter (openid-configuration, JWKS, token endpoints, deployed APIs): only below the bases
 * that the caller allows, without redirects, within a time and size limit.
 */
@Component
public class BoundedHttp implements DisposableBean {

    /** The largest answer that is read, in bytes. */
    public static final int LARGEST = 1024 * 1024;

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(Redirect.NEVER)
            .version(Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /**
     * Sends the request and reads the answer, whatever its status.
     *
     * @throws RemoteFailure INVALID where the URL is not below an allowed base or the answer too large, UNREACHABLE where
     *     none comes
     */
    public HttpResponse<byte[]> send(Collection<URI> allowedBases, HttpRequest request) {
        var url = request.uri();
        if (allowedBases.stream().noneMatch(base -> Bases.holds(base, url))) {
            throw failure(Kind.INVALID, "The console does not send requests to " + Bases.origin(url) + ".", "");
        }
        var future = client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST));
        try {
            return future.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | CancellationException _) {
            future.cancel(true);
            throw unreachable(url, "no answer came within " + LIMIT.toSeconds() + " seconds");
        } catch (InterruptedException _) {
            future.cancel(true);
            Thread.currentThread().interrupt();
            throw unreachable(url, "the request was interrupted");
        } catch (ExecutionException e) {
            throw unreachable(url, reason(Optional.ofNullable(e.getCause()).orElse(e)));
        }
    }

    private static String reason(Throwable cause) {
        return switch (cause) {
            case ConnectException e
            when e.getCause() instanceof java.nio.channels.UnresolvedAddressException -> "the host name is unknown";
            case UnknownHostException _ -> "the host name is unknown";
            case java.net.http.HttpConnectTimeoutException _ -> "the connection took too long";
            case ConnectException _ -> "the connection was refused";
            case SSLException _ -> "no trusted TLS connection came about";
            case IOException e
            when String.valueOf(e.getMessage()).contains("body exceeds") ->
                "the answer is larger than " + LARGEST / 1024 + " KB";
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
    public void destroy() {
        client.shutdownNow();
    }
}
