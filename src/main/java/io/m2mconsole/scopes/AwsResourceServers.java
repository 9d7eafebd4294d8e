package io.m2mconsole.scopes;

import io.m2mconsole.aws.AwsCalls;
import io.m2mconsole.aws.AwsClients;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.shared.ResourceServerId;
import io.m2mconsole.shared.ScopeName;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceServerScopeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceServerType;

/** Resource servers in Cognito. */
@Component
class AwsResourceServers {

    private static final int LARGEST_PAGE = 50;

    private final AwsClients clients;

    AwsResourceServers(AwsClients clients) {
        this.clients = clients;
    }

    List<ResourceServer> list(Environment environment) {
        return AwsCalls.call(
                "list the resource servers",
                () -> cognito(environment)
                        .listResourceServersPaginator(
                                request -> request.userPoolId(pool(environment)).maxResults(LARGEST_PAGE))
                        .resourceServers()
                        .stream()
                        .map(AwsResourceServers::read)
                        .sorted(Comparator.comparing(ResourceServer::id))
                        .toList());
    }

    ResourceServer describe(Environment environment, ResourceServerId id) {
        return AwsCalls.call(
                "describe the resource server " + id,
                () -> read(cognito(environment)
                        .describeResourceServer(
                                request -> request.userPoolId(pool(environment)).identifier(id.value()))
                        .resourceServer()));
    }

    void create(Environment environment, ResourceServer server) {
        AwsCalls.run(
                "create the resource server " + server.id(),
                () -> cognito(environment)
                        .createResourceServer(request -> request.userPoolId(pool(environment))
                                .identifier(server.id().value())
                                .name(server.name())
                                .scopes(scopes(server))));
    }

    /** Replaces name and scopes as a whole: what is left out is gone. */
    void update(Environment environment, ResourceServer server) {
        AwsCalls.run(
                "update the resource server " + server.id(),
                () -> cognito(environment)
                        .updateResourceServer(request -> request.userPoolId(pool(environment))
                                .identifier(server.id().value())
                                .name(server.name())
                                .scopes(scopes(server))));
    }

    void delete(Environment environment, ResourceServerId id) {
        AwsCalls.run(
                "delete the resource server " + id,
                () -> cognito(environment)
                        .deleteResourceServer(
                                request -> request.userPoolId(pool(environment)).identifier(id.value())));
    }

    private static List<ResourceServerScopeType> scopes(ResourceServer server) {
        return server.scopes().stream()
                .map(scope -> ResourceServerScopeType.builder()
                        .scopeName(scope.name().name())
                        .scopeDescription(scope.description())
                        .build())
                .toList();
    }

    private static ResourceServer read(ResourceServerType server) {
        var id = new ResourceServerId(server.identifier());
        var scopes = server.scopes().stream()
                .map(scope -> new Scope(
                        new ScopeName(id, scope.scopeName()),
                        Optional.ofNullable(scope.scopeDescription()).orElse("")))
                .sorted(Comparator.comparing(Scope::name))
                .toList();
        return new ResourceServer(id, Optional.ofNullable(server.name()).orElse(id.value()), scopes);
    }

    private CognitoIdentityProviderClient cognito(Environment environment) {
        return clients.cognito(environment.target());
    }

    private static String pool(Environment environment) {
        return environment.pool().value();
    }
}
