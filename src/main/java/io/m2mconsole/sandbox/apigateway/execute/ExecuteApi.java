package io.m2mconsole.sandbox.apigateway.execute;

import io.m2mconsole.sandbox.apigateway.tokens.TokenVerifier;
import io.m2mconsole.sandbox.wire.AwsFault;
import io.m2mconsole.sandbox.wire.Faults;
import io.m2mconsole.sandbox.wire.Json;
import io.m2mconsole.sandbox.wire.Loopback;
import io.m2mconsole.sandbox.wire.Realm;
import io.m2mconsole.sandbox.wire.WireRequest;
import io.m2mconsole.sandbox.wire.WireResponse;
import io.m2mconsole.sandbox.wire.WireService;
import java.util.Optional;
import java.util.function.BiFunction;
import tools.jackson.databind.JsonNode;

/** The deployed APIs, below {@code /_aws/execute-api/{apiId}/{stage}}. */
public final class ExecuteApi implements WireService {

    private static final String ROOT = "/_aws/execute-api/";

    private final Realm realm;
    private final Faults faults;
    private final BiFunction<String, String, Optional<DeployedStage>> stages;
    private final Authorization authorization;
    private final Integrations integrations;

    private ExecuteApi(
            Realm realm,
            Faults faults,
            BiFunction<String, String, Optional<DeployedStage>> stages,
            Authorization authorization,
            Integrations integrations) {
        this.realm = realm;
        this.faults = faults;
        this.stages = stages;
        this.authorization = authorization;
        this.integrations = integrations;
    }

    /**
     * @param lackingScopeIsUnauthorized whether a token without any of the method's scopes is answered through
     *     UNAUTHORIZED instead of ACCESS_DENIED
     * @param stages what a stage of an API serves now, by API id and stage name
     */
    public static ExecuteApi service(
            Realm realm,
            Faults faults,
            Loopback loopback,
            boolean lackingScopeIsUnauthorized,
            BiFunction<String, String, Optional<DeployedStage>> stages) {
        var verifier = new TokenVerifier(realm, loopback);
        var cognito = new CognitoAuthorizer(realm, verifier, lackingScopeIsUnauthorized);
        return new ExecuteApi(realm, faults, stages, new Authorization(cognito), Integrations.over(realm, loopback));
    }

    @Override
    public boolean serves(WireRequest request) {
        return request.path().startsWith(ROOT);
    }

    @Override
    public boolean open(WireRequest request) {
        return true;
    }

    @Override
    public WireResponse serve(WireRequest request) {
        var parts = request.path().substring(ROOT.length()).split("/", 3);
        var path = "/" + (parts.length < 3 ? "" : parts[2]);
        return (parts.length < 2 ? Optional.<DeployedStage>empty() : stages.apply(parts[0], parts[1]))
                .filter(stage -> publiclyServed(stage.api().settings()))
                .map(stage -> serve(request, stage, path))
                .orElseGet(ExecuteApi::forbidden);
    }

    /** Answers what came for a stage by a custom domain name. @param path below the stage, percent-encoded */
    public WireResponse byDomain(WireRequest request, String apiId, String stage, String path) {
        return stages.apply(apiId, stage)
                .map(found -> serve(request, found, path))
                .orElseGet(ExecuteApi::forbidden);
    }

    private static boolean publiclyServed(JsonNode settings) {
        return !settings.path("disableExecuteApiEndpoint").asBoolean(false)
                && !Json.strings(settings.path("endpointConfiguration"), "types")
                        .contains("PRIVATE");
    }

    private WireResponse serve(WireRequest request, DeployedStage stage, String path) {
        var invocation = Invocation.of(request, stage, path, realm.clock().now());
        WireResponse response;
        try {
            response = faults.around("execute-api:Invoke", invocation.stage().apiId(), () -> answer(invocation));
        } catch (AwsFault fault) {
            response = GatewayResponses.render(refusal(fault), invocation);
        }
        return response.with("x-amzn-RequestId", invocation.requestId());
    }

    private WireResponse answer(Invocation invocation) {
        Invocation routed;
        try {
            routed = route(invocation);
        } catch (Refusal refusal) {
            return GatewayResponses.render(refusal, invocation);
        }
        try {
            return integrations.run(authorization.authorize(routed));
        } catch (Refusal refusal) {
            return GatewayResponses.render(refusal, routed);
        }
    }

    private static Invocation route(Invocation invocation) {
        var verb = invocation.request().method();
        return invocation
                .api()
                .router()
                .match(invocation.path())
                .flatMap(match -> Optional.ofNullable(match.resource().methods().get(verb))
                        .or(() -> Optional.ofNullable(match.resource().methods().get("ANY")))
                        .map(method -> invocation.routed(match, method)))
                .orElseThrow(() -> Refusal.of(ResponseType.MISSING_AUTHENTICATION_TOKEN));
    }

    /** What a set fault, or a request that cannot be read, looks like from outside. */
    private static Refusal refusal(AwsFault fault) {
        return switch (fault.status()) {
            case 429 -> Refusal.of(ResponseType.THROTTLED);
            case 403 -> Refusal.of(ResponseType.ACCESS_DENIED);
            case 400 -> Refusal.of(ResponseType.BAD_REQUEST_PARAMETERS);
            default -> Refusal.of(ResponseType.DEFAULT_5XX);
        };
    }

    /** No such API or stage: there is nothing whose gateway responses could apply. */
    private static WireResponse forbidden() {
        return WireResponse.json(403, Json.object().put("message", "Forbidden").toString())
                .with("x-amzn-ErrorType", "ForbiddenException");
    }
}
