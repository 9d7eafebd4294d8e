package io.m2mconsole.sandbox.apigateway.http;

import io.m2mconsole.sandbox.wire.Json;
import io.m2mconsole.sandbox.wire.Realm;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * The event of a Lambda integration, payload format 2.0. What there is none of is left out.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html">
 *     Create AWS Lambda proxy integrations for HTTP APIs</a>
 */
final class HttpEvent {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private HttpEvent() {}

    static ObjectNode of(Realm realm, HttpCall call) {
        var request = call.request();
        var event = Json.object()
                .put("version", "2.0")
                .put("routeKey", call.routeKey())
                .put("rawPath", rawPath(call))
                .put("rawQueryString", request.query());
        var headers = event.putObject("headers");
        request.headers().forEach((name, values) -> {
            if (!name.equals("cookie")) {
                headers.put(name, String.join(",", values));
            }
        });
        var cookies = request.headers().getOrDefault("cookie", List.of());
        if (!cookies.isEmpty()) {
            event.set("cookies", Json.strings(List.of(String.join("; ", cookies).split(";\\s*"))));
        }
        put(event, "queryStringParameters", joined(request.queryParameters()));
        event.set("requestContext", context(realm, call));
        put(event, "pathParameters", call.route().parameters());
        if (!call.stage().variables().isEmpty()) {
            event.set("stageVariables", call.stage().variables().deepCopy());
        }
        if (request.body().length > 0) {
            event.put("body", request.text());
        }
        return event.put("isBase64Encoded", false);
    }

    private static String rawPath(HttpCall call) {
        return call.stage().name().equals(HttpApis.DEFAULT_STAGE)
                ? call.path()
                : "/" + call.stage().name() + call.path();
    }

    private static ObjectNode context(Realm realm, HttpCall call) {
        var context = Json.object()
                .put("accountId", realm.account())
                .put("apiId", call.stage().apiId())
                .put("domainName", realm.url().getAuthority())
                .put("domainPrefix", call.stage().apiId())
                .put("requestId", Input.id(16))
                .put("routeKey", call.routeKey())
                .put("stage", call.stage().name())
                .put("time", TIME.format(call.time()))
                .put("timeEpoch", call.time().toEpochMilli());
        call.token().ifPresent(token -> {
            var jwt = context.putObject("authorizer").putObject("jwt");
            var claims = jwt.putObject("claims");
            token.claims().forEach(claims::put);
            claims.put("exp", String.valueOf(token.expiry().getEpochSecond()));
            var scopes = Json.strings(call.route().document(), "authorizationScopes");
            jwt.set("scopes", scopes.isEmpty() ? jwt.nullNode() : Json.strings(scopes));
        });
        context.putObject("http")
                .put("method", call.request().method())
                .put("path", rawPath(call))
                .put("protocol", "HTTP/1.1")
                .put("sourceIp", "127.0.0.1")
                .put("userAgent", call.request().header("User-Agent").orElse(""));
        return context;
    }

    private static Map<String, String> joined(Map<String, List<String>> values) {
        var joined = new LinkedHashMap<String, String>();
        values.forEach((name, some) -> joined.put(name, String.join(",", some)));
        return joined;
    }

    private static void put(ObjectNode event, String member, Map<String, String> values) {
        if (!values.isEmpty()) {
            var object = event.putObject(member);
            values.forEach(object::put);
        }
    }
}
