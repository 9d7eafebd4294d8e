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
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceServerType;

/** Reads resource servers from Cognito. */
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
                () -> clients
                        .cognito(environment.target())
                        .listResourceServersPaginator(request ->
                                request.userPoolId(environment.pool().value()).maxResults(LARGEST_PAGE))
                        .resourceServers()
                        .stream()
                        .map(AwsResourceServers::read)
                        .sorted(Comparator.comparing(ResourceServer::id))
                        .toList());
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
}
