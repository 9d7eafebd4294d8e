package io.m2mconsole.environments;

import io.m2mconsole.aws.AwsCalls;
import io.m2mconsole.aws.AwsClients;
import io.m2mconsole.aws.AwsTarget;
import io.m2mconsole.environments.ApiStage.Protocol;
import io.m2mconsole.shared.StageName;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.apigatewayv2.model.GetApiMappingsRequest;
import software.amazon.awssdk.services.apigatewayv2.model.GetDomainNamesRequest;

/** Reads custom domain names and their mappings: one call for each name, so only where a stage needs one. */
@Component
class AwsDomains {

    private static final String NO_PATH = "(none)";

    private final AwsClients clients;

    AwsDomains(AwsClients clients) {
        this.clients = clients;
    }

    /** A custom domain name's URL that leads to the stage, without a trailing slash. */
    Optional<URI> leadingTo(AwsTarget target, ApiFacts api, StageName stage) {
        return AwsCalls.call("read the custom domain names", () -> {
            // Version 2 alone knows base paths of several levels, version 1 alone edge-optimised names.
            var version2 = byVersion2(target, api, stage).findFirst();
            return api.protocol() == Protocol.HTTP
                    ? version2
                    : version2.or(() -> byVersion1(target, api, stage).findFirst());
        });
    }

    private Stream<URI> byVersion2(AwsTarget target, ApiFacts api, StageName stage) {
        var gateway = clients.apiGatewayV2(target);
        return Pages.all(
                        token -> gateway.getDomainNames(GetDomainNamesRequest.builder()
                                .nextToken(token.orElse(null))
                                .build()),
                        answer -> answer.items(),
                        answer -> Optional.ofNullable(answer.nextToken()))
                .stream()
                .filter(name -> name.mutualTlsAuthentication() == null && callable(name.domainName()))
                .flatMap(name -> Pages.all(
                                token -> gateway.getApiMappings(GetApiMappingsRequest.builder()
                                        .domainName(name.domainName())
                                        .nextToken(token.orElse(null))
                                        .build()),
                                answer -> answer.items(),
                                answer -> Optional.ofNullable(answer.nextToken()))
                        .stream()
                        .filter(mapping -> api.id().value().equals(mapping.apiId())
                                && stage.value().equals(mapping.stage()))
                        .map(mapping -> url(target, name.domainName(), mapping.apiMappingKey())));
    }

    private Stream<URI> byVersion1(AwsTarget target, ApiFacts api, StageName stage) {
        var gateway = clients.apiGateway(target);
        return gateway.getDomainNamesPaginator(_ -> {}).items().stream()
                .filter(name -> name.mutualTlsAuthentication() == null && callable(name.domainName()))
                .flatMap(name ->
                        gateway
                                .getBasePathMappingsPaginator(request -> request.domainName(name.domainName()))
                                .items()
                                .stream()
                                .filter(mapping -> api.id().value().equals(mapping.restApiId())
                                        && stage.value().equals(mapping.stage()))
                                .map(mapping -> url(target, name.domainName(), mapping.basePath())));
    }

    /** A wildcard is no host to call. */
    private static boolean callable(String name) {
        return !name.startsWith("*");
    }

    private static URI url(AwsTarget target, String name, String path) {
        var base = target.endpointOverride()
                .map(endpoint -> endpoint + "/_aws/execute-domain/" + name)
                .orElse("https://" + name);
        return URI.create(Optional.ofNullable(path)
                .filter(key -> !key.isEmpty() && !key.equals(NO_PATH))
                .map(key -> base + "/" + key)
                .orElse(base));
    }
}
