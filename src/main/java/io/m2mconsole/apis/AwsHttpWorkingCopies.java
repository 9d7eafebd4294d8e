package io.m2mconsole.apis;

import io.m2mconsole.aws.AwsCalls;
import io.m2mconsole.aws.AwsClients;
import io.m2mconsole.environments.ApiStage;
import io.m2mconsole.environments.Environment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.apigatewayv2.model.Authorizer;
import software.amazon.awssdk.services.apigatewayv2.model.GetRoutesRequest;
import software.amazon.awssdk.services.apigatewayv2.model.Route;

/** HTTP APIs as they are edited: GetRoutes, in pages, and GetAuthorizers. A route counts as a method. */
@Component
class AwsHttpWorkingCopies {

    private static final String PAGE = "500";

    private final AwsClients clients;

    AwsHttpWorkingCopies(AwsClients clients) {
        this.clients = clients;
    }

    WorkingCopy read(Environment environment, ApiStage stage) {
        return AwsCalls.call("read the routes of the API " + stage.apiName(), () -> {
            var authorizers = clients.apiGatewayV2(environment.target())
                    .getAuthorizers(
                            request -> request.apiId(stage.api().value()).maxResults(PAGE))
                    .items();
            var byId = authorizers.stream().collect(Collectors.toMap(Authorizer::authorizerId, Function.identity()));
            return new WorkingCopy(
                    routes(environment, stage).stream()
                            .map(route -> method(stage, route, byId))
                            .toList(),
                    authorizers.stream().map(one -> authorizer(stage, one)).toList());
        });
    }

    private List<Route> routes(Environment environment, ApiStage stage) {
        var routes = new ArrayList<Route>();
        var token = Optional.<String>empty();
        do {
            var page = clients.apiGatewayV2(environment.target())
                    .getRoutes(GetRoutesRequest.builder()
                            .apiId(stage.api().value())
                            .maxResults(PAGE)
                            .nextToken(token.orElse(null))
                            .build());
            routes.addAll(page.items());
            token = Optional.ofNullable(page.nextToken());
        } while (token.isPresent());
        return routes;
    }

    private static ApiMethod method(ApiStage stage, Route route, Map<String, Authorizer> authorizers) {
        var key = route.routeKey();
        var cut = key.indexOf(' ');
        return new ApiMethod(
                stage,
                cut < 0 ? Verb.ANY : Verb.valueOf(key.substring(0, cut)),
                cut < 0 ? "/" + key : key.substring(cut + 1),
                requirement(route, authorizers),
                false);
    }

    private static Requirement requirement(Route route, Map<String, Authorizer> authorizers) {
        var authorizer = Optional.ofNullable(route.authorizerId()).map(authorizers::get);
        var type = Optional.ofNullable(route.authorizationTypeAsString()).orElse("NONE");
        return switch (type) {
            case "NONE" -> new Requirement.Open();
            case "AWS_IAM" -> Requirements.iam();
            case "JWT" ->
                authorizer
                        .<Requirement>map(one -> Requirements.jwt(
                                one.name(),
                                one.jwtConfiguration().issuer(),
                                one.jwtConfiguration().audience(),
                                route.authorizationScopes()))
                        .orElseGet(() -> new Requirement.Other(type));
            default ->
                authorizer.map(one -> Requirements.lambda(one.name())).orElseGet(() -> new Requirement.Other(type));
        };
    }

    private static ApiAuthorizer authorizer(ApiStage stage, Authorizer one) {
        var pools = Optional.ofNullable(one.jwtConfiguration()).stream()
                .flatMap(jwt -> Requirements.pool(jwt.issuer()).stream())
                .collect(Collectors.toSet());
        return new ApiAuthorizer(
                stage.api(),
                stage.apiName(),
                one.authorizerId(),
                one.name(),
                one.authorizerTypeAsString(),
                pools,
                null);
    }
}
