package io.m2mconsole.sandbox.apigateway.http;

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
import tools.jackson.databind.JsonNode;

/** Runs the Lambda function behind a route and turns its answer into HTTP. */
final class LambdaCall {

    private static final Pattern FUNCTION = Pattern.compile("functions/(arn:[^/]+)/invocations|^(arn:[^/]+)$");
    private static final Executor THREADS = Executors.newVirtualThreadPerTaskExecutor();

    private final Realm realm;
    private final Loopback loopback;

    LambdaCall(Realm realm, Loopback loopback) {
        this.realm = realm;
        this.loopback = loopback;
    }

    /** @throws Refused where there is no function, or it fails, is late, or does not permit the API */
    WireResponse answer(HttpCall call) {
        var target = call.route().document().path("target").asString("");
        var integration = call.stage().api().integrations().get(target.substring(target.indexOf('/') + 1));
        if (integration == null) {
            throw Refused.internal();
        }
        var response = invoke(
                request(call, integration), integration.path("timeoutInMillis").asLong(30_000));
        if (response.status() != 200 || response.headers().containsKey("X-Amz-Function-Error")) {
            throw Refused.internal();
        }
        return FunctionAnswer.read(response.text());
    }

    private WireResponse invoke(WireRequest request, long millis) {
        try {
            return CompletableFuture.supplyAsync(() -> loopback.send(request), THREADS)
                    .get(millis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw Refused.late();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refused.late();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The function could not be called", e.getCause());
        }
    }

    private WireRequest request(HttpCall call, JsonNode integration) {
        var uri = FUNCTION.matcher(integration.path("integrationUri").asString(""));
        if (!uri.find()) {
            throw Refused.internal();
        }
        var function = Optional.ofNullable(uri.group(1)).orElseGet(() -> uri.group(2));
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", "application/json");
        if (!integration.hasNonNull("credentialsArn")) {
            headers.put("X-Amz-Source-Service", "apigateway.amazonaws.com");
            headers.put("X-Amz-Source-Arn", sourceArn(call));
            headers.put("X-Amz-Source-Account", realm.account());
        }
        return WireRequest.of(
                "POST",
                "/2015-03-31/functions/" + URLEncoder.encode(function, StandardCharsets.UTF_8) + "/invocations",
                headers,
                HttpEvent.of(realm, call).toString());
    }

    private String sourceArn(HttpCall call) {
        var key = call.routeKey();
        var route = key.equals("$default") ? key : call.request().method() + key.substring(key.indexOf(' ') + 1);
        return realm.arn(
                "execute-api", call.stage().apiId() + "/" + call.stage().name() + "/" + route);
    }
}
