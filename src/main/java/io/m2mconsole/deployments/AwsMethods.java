package io.m2mconsole.deployments;

import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.aws.AwsCalls;
import io.m2mconsole.aws.AwsClients;
import io.m2mconsole.environments.ApiStage;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.shared.Patterns;
import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.Problem.Kind;
import io.m2mconsole.shared.RemoteFailure;
import io.m2mconsole.shared.ScopeName;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigateway.model.Op;
import software.amazon.awssdk.services.apigateway.model.PatchOperation;
import software.amazon.awssdk.services.apigateway.model.Resource;
import software.amazon.awssdk.services.apigatewayv2.ApiGatewayV2Client;
import software.amazon.awssdk.services.apigatewayv2.model.GetRoutesRequest;
import software.amazon.awssdk.services.apigatewayv2.model.Route;

/** Changes methods of working copies, and deploys them: UpdateMethod and UpdateRoute, CreateDeployment. */
@Component
class AwsMethods {

    private static final int PAGE = 500;

    private final AwsClients clients;

    AwsMethods(AwsClients clients) {
        this.clients = clients;
    }

    /** Sets the resource servers' scopes of a method; others, such as {@code openid}, stay. */
    void requireScopes(Environment environment, ApiMethod method, Set<ScopeName> scopes) {
        switch (method.stage().protocol()) {
            case REST -> updateMethod(environment, method, scopes);
            case HTTP -> updateRoute(environment, method, scopes);
        }
    }

    private void updateMethod(Environment environment, ApiMethod method, Set<ScopeName> scopes) {
        var api = method.stage().api().value();
        AwsCalls.run("change the scopes of " + method.id().label(), () -> {
            var gateway = clients.apiGateway(environment.target());
            var resource = resource(gateway, method);
            var now = gateway.getMethod(request -> request.restApiId(api)
                            .resourceId(resource)
                            .httpMethod(method.verb().name()))
                    .authorizationScopes();
            var then = wanted(now, scopes);
            var patches = Stream.concat(
                            now.stream().filter(scope -> !then.contains(scope)).map(scope -> patch(Op.REMOVE, scope)),
                            then.stream().filter(scope -> !now.contains(scope)).map(scope -> patch(Op.ADD, scope)))
                    .toList();
            if (!patches.isEmpty()) {
                gateway.updateMethod(request -> request.restApiId(api)
                        .resourceId(resource)
                        .httpMethod(method.verb().name())
                        .patchOperations(patches));
            }
        });
    }

    private void updateRoute(Environment environment, ApiMethod method, Set<ScopeName> scopes) {
        AwsCalls.run("change the scopes of " + method.id().label(), () -> {
            var gateway = clients.apiGatewayV2(environment.target());
            var route = route(gateway, method);
            gateway.updateRoute(request -> request.apiId(method.stage().api().value())
                    .routeId(route.routeId())
                    .authorizationScopes(wanted(route.authorizationScopes(), scopes)));
        });
    }

    private static String resource(ApiGatewayClient gateway, ApiMethod method) {
        return gateway
                .getResourcesPaginator(request ->
                        request.restApiId(method.stage().api().value()).limit(PAGE))
                .items()
                .stream()
                .filter(resource -> method.path().equals(resource.path()))
                .map(Resource::id)
                .findFirst()
                .orElseThrow(() -> gone(method));
    }

    private static Route route(ApiGatewayV2Client gateway, ApiMethod method) {
        var key = method.path().equals("/$default") ? "$default" : method.id().label();
        var token = Optional.<String>empty();
        do {
            var page = gateway.getRoutes(GetRoutesRequest.builder()
                    .apiId(method.stage().api().value())
                    .maxResults(String.valueOf(PAGE))
                    .nextToken(token.orElse(null))
                    .build());
            var found = page.items().stream()
                    .filter(route -> route.routeKey().equals(key))
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            token = Optional.ofNullable(page.nextToken());
        } while (token.isPresent());
        throw gone(method);
    }

    private static List<String> wanted(Collection<String> now, Set<ScopeName> scopes) {
        return Stream.concat(
                        now.stream().filter(scope -> !ofAServer(scope)),
                        scopes.stream().sorted().map(ScopeName::toString))
                .collect(Collectors.toList());
    }

    private static boolean ofAServer(String scope) {
        var cut = scope.lastIndexOf('/');
        return cut > 0 && Patterns.SCOPE_NAME.matches(scope.substring(cut + 1));
    }

    private static PatchOperation patch(Op op, String scope) {
        return PatchOperation.builder()
                .op(op)
                .path("/authorizationScopes")
                .value(scope)
                .build();
    }

    /** Deploys the working copy to the stage. */
    void deploy(Environment environment, ApiStage stage, String description) {
        var api = stage.api().value();
        var name = stage.stage().value();
        AwsCalls.run("deploy " + stage.apiName() + " to " + stage.stage(), () -> {
            switch (stage.protocol()) {
                case REST ->
                    clients.apiGateway(environment.target())
                            .createDeployment(request ->
                                    request.restApiId(api).stageName(name).description(description));
                case HTTP ->
                    clients.apiGatewayV2(environment.target())
                            .createDeployment(request ->
                                    request.apiId(api).stageName(name).description(description));
            }
        });
    }

    private static RemoteFailure gone(ApiMethod method) {
        return new RemoteFailure(Problem.of(
                Kind.NOT_FOUND,
                method.id().label() + " is not in the working copy of "
                        + method.stage().apiName() + " any more.",
                "Refresh: it was removed, and the next deployment takes it away."));
    }
}
