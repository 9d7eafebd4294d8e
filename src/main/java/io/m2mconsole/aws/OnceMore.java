package io.m2mconsole.aws;

import java.io.IOException;
import java.net.SocketException;
import org.apache.hc.client5.http.HttpHostConnectException;
import org.apache.hc.client5.http.HttpRequestRetryStrategy;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;

/**
 * Sends a request once more that changes nothing, where its connection was closed without an answer: servers close idle ones,
 * now and then at the very moment when they are used again. An answer is never asked for again.
 */
final class OnceMore implements HttpRequestRetryStrategy {

    @Override
    public boolean retryRequest(HttpRequest request, IOException failure, int times, HttpContext context) {
        return times == 1
                && HttpCall.safe(request.getMethod())
                && !Thread.currentThread().isInterrupted()
                && !(failure instanceof HttpHostConnectException)
                && (failure instanceof NoHttpResponseException || failure instanceof SocketException);
    }

    @Override
    public boolean retryRequest(HttpResponse response, int times, HttpContext context) {
        return false;
    }

    @Override
    public TimeValue getRetryInterval(HttpResponse response, int times, HttpContext context) {
        return TimeValue.ZERO_MILLISECONDS;
    }
}
