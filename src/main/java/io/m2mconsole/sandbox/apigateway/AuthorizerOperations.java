package io.m2mconsole.sandbox.apigateway;

import io.m2mconsole.sandbox.apigateway.rest.Api;
import io.m2mconsole.sandbox.apigateway.rest.Apis;
import io.m2mconsole.sandbox.apigateway.rest.Ids;
import io.m2mconsole.sandbox.apigateway.rest.Members;
import io.m2mconsole.sandbox.apigateway.rest.Refuse;
import io.m2mconsole.sandbox.wire.Json;
import io.m2mconsole.sandbox.wire.RestCall;
import io.m2mconsole.sandbox.wire.RestJson.Route;
import io.m2mconsole.sandbox.wire.WireResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** CreateAuthorizer, GetAuthorizer, GetAuthorizers, UpdateAuthorizer, DeleteAuthorizer. */
final class AuthorizerOperations {

    private static final Pattern USER_POOL_ARN =
            Pattern.compile("arn:aws[a-z-]*:cognito-idp:[a-z0-9-]+:\\d{12}:userpool/[\\w-]+_[0-9a-zA-Z]+");
    private static final List<String> OPTIONAL = List.of(
            "providerARNs",
            "authType",
            "authorizerUri",
            "authorizerCredentials",
            "identitySource",
            "identityValidationExpression");
    private static final List<String> REPLACEABLE = List.of(
            "name",
            "authorizerUri",
            "authorizerCredentials",
            "identitySource",
            "identityValidationExpression",
            "authorizerResultTtlInSeconds",
            "providerARNs");

    private final Apis apis;

    AuthorizerOperations(Apis apis) {
        this.apis = apis;
    }

    List<Route> routes() {
        var all = "/restapis/{restapi_id}/authorizers";
        var one = all + "/{authorizer_id}";
        return List.of(
                new Route("CreateAuthorizer", "POST", all, this::create),
                new Route("GetAuthorizers", "GET", all, this::list),
                new Route("GetAuthorizer", "GET", one, this::get),
                new Route("UpdateAuthorizer", "PATCH", one, this::update),
                new Route("DeleteAuthorizer", "DELETE", one, this::delete));
    }

    private WireResponse create(RestCall call) {
        return apis.in(call, api -> {
            var input = call.body();
            var type = Members.oneOf(input, "type", "", List.of("TOKEN", "REQUEST", "COGNITO_USER_POOLS"));
            var id = Ids.ofSix();
            var authorizer = Json.object()
                    .put("id", id)
                    .put("name", Members.required(input, "name"))
                    .put("type", type)
                    .put("authType", type.equals("COGNITO_USER_POOLS") ? "cognito_user_pools" : "custom")
                    .put(
                            "authorizerResultTtlInSeconds",
                            input.path("authorizerResultTtlInSeconds").asInt(300));
            Members.copy(input, authorizer, OPTIONAL);
            check(api, authorizer);
            api.authorizers().put(id, authorizer);
            return WireResponse.json(201, authorizer.toString());
        });
    }

    private static void check(Api api, ObjectNode authorizer) {
        var name = Members.required(authorizer, "name");
        var id = authorizer.path("id").asString("");
        if (api.authorizers().values().stream()
                .anyMatch(other -> other.path("name").asString("").equals(name)
                        && !other.path("id").asString("").equals(id))) {
            throw Refuse.conflict(
                    "Authorizer name must be unique. Authorizer " + name + " already exists in this RestApi.");
        }
        var ttl = authorizer.path("authorizerResultTtlInSeconds").asInt(300);
        if (ttl < 0 || ttl > 3600) {
            throw Refuse.badRequest("Authorizer result TTL must be between 0 and 3600 seconds");
        }
        var cognito = authorizer.path("type").asString("").equals("COGNITO_USER_POOLS");
        if (cognito) {
            var pools = Json.strings(authorizer, "providerARNs");
            if (pools.isEmpty()
                    || !pools.stream()
                            .allMatch(pool -> USER_POOL_ARN.matcher(pool).matches())) {
                throw Refuse.badRequest("Invalid Cognito User Pool provider ARN specified");
            }
            Members.required(authorizer, "identitySource");
        } else {
            Members.required(authorizer, "authorizerUri");
        }
    }

    private WireResponse list(RestCall call) {
        return apis.in(call, api -> Page.of(call, api.authorizers(), authorizer -> authorizer));
    }

    private WireResponse get(RestCall call) {
        return apis.in(
                call,
                api -> WireResponse.json(
                        200, api.authorizer(call.path("authorizer_id")).toString()));
    }

    private WireResponse update(RestCall call) {
        return apis.in(call, api -> {
            var id = call.path("authorizer_id");
            var changed = api.authorizer(id).deepCopy();
            Patch.of(call).forEach(patch -> apply(patch, changed));
            check(api, changed);
            api.authorizers().put(id, changed);
            return WireResponse.json(200, changed.toString());
        });
    }

    private static void apply(Patch patch, ObjectNode authorizer) {
        if (patch.path().equals("/providerARNs") && !patch.op().equals("replace")) {
            var pools = new ArrayList<>(Json.strings(authorizer, "providerARNs"));
            pools.remove(patch.value());
            if (!patch.removes()) {
                pools.add(patch.value());
            }
            authorizer.set("providerARNs", Json.strings(pools));
        } else if (patch.replaces("authorizerResultTtlInSeconds")) {
            try {
                authorizer.put("authorizerResultTtlInSeconds", Integer.parseInt(patch.value()));
            } catch (NumberFormatException e) {
                throw Refuse.badRequest("Invalid integer value specified: " + patch.value());
            }
        } else if (REPLACEABLE.stream()
                .filter(member -> !member.equals("providerARNs"))
                .anyMatch(patch::replaces)) {
            authorizer.put(patch.path().substring(1), patch.value());
        } else {
            throw patch.invalid(REPLACEABLE);
        }
    }

    private WireResponse delete(RestCall call) {
        return apis.in(call, api -> {
            var id = call.path("authorizer_id");
            var name = api.authorizer(id).path("name").asString("");
            for (var resource : api.resources().values()) {
                resource.methods().forEach((verb, method) -> {
                    if (method.path("authorizerId").asString("").equals(id)) {
                        throw Refuse.conflict("Cannot delete authorizer '" + name + "', is referenced in method: "
                                + resource.path() + "/" + verb);
                    }
                });
            }
            api.authorizers().remove(id);
            return WireResponse.empty(202);
        });
    }
}
