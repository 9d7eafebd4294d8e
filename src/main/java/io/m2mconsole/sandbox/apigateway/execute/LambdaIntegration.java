package io.m2mconsole.sandbox.apigateway.execute;

import io.m2mconsole.sandbox.wire.Loopback;
import io.m2mconsole.sandbox.wire.Realm;
import io.m2mconsole.sandbox.wire.WireRequest;
import io.m2mconsole.sandbox.wire.WireResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** AWS_PROXY with a Lambda function. */
final class LambdaIntegration {

    private static final Pattern FUNCTION = Pattern.compile(":path/2015-03-31/functions/(.+)/invocations");
    private static final Executor THREADS = Executors.newVirtualThreadPerTaskExecutor();

    private final Realm realm;
    private final Loopback loopback;

    LambdaIntegration(Realm realm, Loopback loopback) {
        this.realm = realm;
        this.loopback = loopback;
    }

    /**
     * @throws Refusal 502 where the function fails or answers what is no proxy response, 500 where it is missing or does
     *     not permit the API, 504 where it is late
     */
    WireResponse answer(Invocation invocation) {
        var response = invoke(invocation, call(invocation));
        if (response.status() != 200) {
            throw Refusal.of(ResponseType.API_CONFIGURATION_ERROR);
        }
        if (response.headers().containsKey("X-Amz-Function-Error")) {
            throw Refusal.badGateway();
        }
        return ProxyResponse.read(response.text(), invocation);
    }

    private WireResponse invoke(Invocation invocation, WireRequest call) {
        var millis = invocation.integration().path("timeoutInMillis").asLong(29_000);
        try {
            return CompletableFuture.supplyAsync(() -> loopback.send(call), THREADS)
                    .get(millis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // The function runs on, as it does on AWS: only its caller stops waiting.
            throw Refusal.of(ResponseType.INTEGRATION_TIMEOUT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.of(ResponseType.INTEGRATION_FAILURE);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The function could not be called", e.getCause());
        }
    }

    private WireRequest call(Invocation invocation) {
        var uri = new Variables(invocation, Optional.empty())
                .fill(invocation.integration().path("uri").asString(""));
        var function = FUNCTION.matcher(uri);
        if (!function.find()) {
            throw Refusal.of(ResponseType.API_CONFIGURATION_ERROR);
        }
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", "application/json");
        if (!invocation.integration().hasNonNull("credentials")) {
            // Without a role to assume, the function's own policy must let this method in.
            headers.put("X-Amz-Source-Service", "apigateway.amazonaws.com");
            headers.put("X-Amz-Source-Arn", sourceArn(invocation));
            headers.put("X-Amz-Source-Account", realm.account());
        }
        return WireRequest.of(
                "POST",
                "/2015-03-31/functions/" + URLEncoder.encode(function.group(1), StandardCharsets.UTF_8)
                        + "/invocations",
                headers,
                ProxyEvent.of(realm, invocation).toString());
    }

    private String sourceArn(Invocation invocation) {
        return realm.arn(
                "execute-api",
                invocation.stage().apiId() + "/" + invocation.stage().name() + "/"
                        + invocation.request().method() + invocation.resource().path());
    }
}
