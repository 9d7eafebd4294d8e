package io.m2mconsole.trials;

import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.apis.Apis;
import io.m2mconsole.apis.Verb;
import io.m2mconsole.aws.AwsClients;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.clients.Clients;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.shared.EnvironmentId;
import java.util.Collection;
import java.util.Optional;
import org.springframework.boot.test.context.TestComponent;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigateway.model.Op;
import software.amazon.awssdk.services.apigateway.model.PatchOperation;

/** The demo stack in the sandbox, its clients and methods by their names, and how its API is broken by hand. */
@TestComponent
public class Demo {

    private final Environments environments;
    private final Clients clients;
    private final Apis apis;
    private final AwsClients aws;

    Demo(Environments environments, Clients clients, Apis apis, AwsClients aws) {
        this.environments = environments;
        this.clients = clients;
        this.apis = apis;
        this.aws = aws;
    }

    public Environment environment() {
        return environments.get(new EnvironmentId("sandbox"));
    }

    public AppClient client(String name) {
        return named(clients.list(environment()), name)
                // The first crawl may be under way still.
                .or(() -> named(clients.refresh(environment()).clients(), name))
                .orElseThrow();
    }

    private static Optional<AppClient> named(Collection<AppClient> among, String name) {
        return among.stream()
                .filter(client -> client.name().value().equals(name))
                .findFirst();
    }

    public ApiMethod method(Verb verb) {
        return apis.deployed(environment()).stream()
                .filter(method -> method.verb() == verb)
                .findFirst()
                .orElseThrow();
    }

    /** Puts the working copy of a method's API on the method's stage, as nobody does in the console. */
    public void deploy(ApiMethod method) {
        gateway()
                .createDeployment(request -> request.restApiId(api(method))
                        .stageName(method.stage().stage().value()));
    }

    /** Takes a method's authorizer away and deploys that. */
    public void removeAuthorizer(ApiMethod method, Collection<String> scopes) {
        scopes.forEach(scope -> patch(method, operation(Op.REMOVE, "/authorizationScopes", scope)));
        patch(method, operation(Op.REPLACE, "/authorizationType", "NONE"));
        deploy(method);
    }

    /** Gives a method the authorizer back and deploys that. */
    public void restoreAuthorizer(ApiMethod method, Collection<String> scopes) {
        var authorizer = gateway()
                .getAuthorizers(request -> request.restApiId(api(method)))
                .items()
                .getFirst()
                .id();
        patch(
                method,
                operation(Op.REPLACE, "/authorizationType", "COGNITO_USER_POOLS"),
                operation(Op.REPLACE, "/authorizerId", authorizer));
        scopes.forEach(scope -> patch(method, operation(Op.ADD, "/authorizationScopes", scope)));
        deploy(method);
    }

    private void patch(ApiMethod method, PatchOperation... operations) {
        gateway()
                .updateMethod(request -> request.restApiId(api(method))
                        .resourceId(resource(method))
                        .httpMethod(method.verb().name())
                        .patchOperations(operations));
    }

    private String resource(ApiMethod method) {
        return gateway().getResources(request -> request.restApiId(api(method)).limit(500)).items().stream()
                .filter(one -> one.path().equals(method.path()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static PatchOperation operation(Op op, String path, String value) {
        return PatchOperation.builder().op(op).path(path).value(value).build();
    }

    private static String api(ApiMethod method) {
        return method.stage().api().value();
    }

    private ApiGatewayClient gateway() {
        return aws.apiGateway(environment().target());
    }
}
