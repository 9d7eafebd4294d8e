package io.m2mconsole.apis;

import io.m2mconsole.aws.AwsCalls;
import io.m2mconsole.aws.AwsClients;
import io.m2mconsole.environments.ApiStage;
import io.m2mconsole.environments.Environment;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.apigateway.model.Authorizer;
import software.amazon.awssdk.services.apigateway.model.Method;
import software.amazon.awssdk.services.apigateway.model.Resource;

/** REST APIs as they are edited: GetResources with their methods, in pages of 500, and GetAuthorizers. */
@Component
class AwsRestWorkingCopies {

    private static final int PAGE = 500;

    private final AwsClients clients;

    AwsRestWorkingCopies(AwsClients clients) {
        this.clients = clients;
    }

    WorkingCopy read(Environment environment, ApiStage stage) {
        return AwsCalls.call("read the working copy of the API " + stage.apiName(), () -> {
            var authorizers = authorizers(environment, stage);
            var byId = authorizers.stream().collect(Collectors.toMap(Authorizer::id, Function.identity()));
            var methods = resources(environment, stage).stream()
                    .flatMap(resource -> resource.resourceMethods().entrySet().stream()
                            .map(method -> new ApiMethod(
                                    stage,
                                    Verb.valueOf(method.getKey()),
                                    resource.path(),
                                    requirement(method.getValue(), byId),
                                    Boolean.TRUE.equals(method.getValue().apiKeyRequired()))))
                    .toList();
            return new WorkingCopy(
                    methods,
                    authorizers.stream().map(one -> authorizer(stage, one)).toList());
        });
    }

    private List<Resource> resources(Environment environment, ApiStage stage) {
        return clients
                .apiGateway(environment.target())
                .getResourcesPaginator(request ->
                        request.restApiId(stage.api().value()).embed("methods").limit(PAGE))
                .items()
                .stream()
                .toList();
    }

    private List<Authorizer> authorizers(Environment environment, ApiStage stage) {
        return clients.apiGateway(environment.target())
                .getAuthorizers(
                        request -> request.restApiId(stage.api().value()).limit(PAGE))
                .items();
    }

    private static Requirement requirement(Method method, Map<String, Authorizer> authorizers) {
        var authorizer = Optional.ofNullable(method.authorizerId()).map(authorizers::get);
        var type = Optional.ofNullable(method.authorizationType()).orElse("NONE");
        return switch (type) {
            case "NONE" -> new Requirement.Open();
            case "AWS_IAM" -> Requirements.iam();
            case "COGNITO_USER_POOLS" ->
                authorizer
                        .map(one -> Requirements.cognito(one.name(), one.providerARNs(), method.authorizationScopes()))
                        .orElseGet(() -> new Requirement.Other(type));
            default ->
                authorizer.map(one -> Requirements.lambda(one.name())).orElseGet(() -> new Requirement.Other(type));
        };
    }

    private static ApiAuthorizer authorizer(ApiStage stage, Authorizer one) {
        return new ApiAuthorizer(
                stage.api(),
                stage.apiName(),
                one.id(),
                one.name(),
                one.typeAsString(),
                one.providerARNs().stream()
                        .flatMap(arn -> Requirements.pool(arn).stream())
                        .collect(Collectors.toSet()),
                Optional.ofNullable(one.authorizerResultTtlInSeconds())
                        .map(Duration::ofSeconds)
                        .orElse(null));
    }
}
