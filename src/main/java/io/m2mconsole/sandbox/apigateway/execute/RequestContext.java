package io.m2mconsole.sandbox.apigateway.execute;

import io.m2mconsole.sandbox.wire.Json;
import io.m2mconsole.sandbox.wire.Realm;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** The {@code requestContext} of a proxy event. */
final class RequestContext {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final List<String> NOT_KNOWN_HERE = List.of(
            "cognitoIdentityPoolId",
            "accountId",
            "cognitoIdentityId",
            "caller",
            "accessKey",
            "cognitoAuthenticationType",
            "cognitoAuthenticationProvider",
            "userArn",
            "user");

    private RequestContext() {}

    static ObjectNode of(Realm realm, Invocation invocation) {
        var stage = invocation.stage();
        var context = Json.object()
                .put("resourceId", invocation.resource().id())
                .put("resourcePath", invocation.resource().path())
                .put("httpMethod", invocation.request().method())
                .put("extendedRequestId", invocation.requestId())
                .put("requestTime", TIME.format(invocation.time()))
                .put("path", "/" + stage.name() + invocation.path())
                .put("accountId", realm.account())
                .put("protocol", "HTTP/1.1")
                .put("stage", stage.name())
                .put("domainPrefix", stage.apiId())
                .put("requestTimeEpoch", invocation.time().toEpochMilli())
                .put("requestId", invocation.requestId())
                .put("domainName", realm.url().getAuthority())
                .put("deploymentId", stage.deploymentId())
                .put("apiId", stage.apiId());
        context.set("identity", identity(invocation));
        if (!invocation.claims().isEmpty()) {
            var claims = context.putObject("authorizer").putObject("claims");
            invocation.claims().forEach(claims::put);
        }
        return context;
    }

    private static ObjectNode identity(Invocation invocation) {
        var identity = Json.object().put("sourceIp", "127.0.0.1");
        invocation.request().header("User-Agent").ifPresent(agent -> identity.put("userAgent", agent));
        NOT_KNOWN_HERE.forEach(identity::putNull);
        return identity;
    }
}
