package io.m2mconsole.environments;

import io.m2mconsole.aws.AwsCalls;
import io.m2mconsole.aws.AwsClients;
import io.m2mconsole.aws.AwsTarget;
import io.m2mconsole.shared.ApiId;
import io.m2mconsole.shared.PoolId;
import io.m2mconsole.shared.Problem.Kind;
import io.m2mconsole.shared.RemoteFailure;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.apigatewayv2.model.GetApisRequest;
import software.amazon.awssdk.services.apigatewayv2.model.GetAuthorizersRequest;

/** Finds the APIs of account and region whose authorizers trust a pool: one call for each API. */
@Component
class AwsTrust {

    private static final Logger log = LoggerFactory.getLogger(AwsTrust.class);
    private static final int PAGE = 500;

    private final AwsClients clients;

    AwsTrust(AwsClients clients) {
        this.clients = clients;
    }

    /** @param known those that need not be looked at; none where the console may not list APIs */
    List<ApiId> trusting(AwsTarget target, PoolId pool, Collection<ApiId> known) {
        try {
            return AwsCalls.call(
                    "find the APIs that trust the pool " + pool,
                    () -> Stream.concat(rest(target, pool, known), http(target, pool, known))
                            .toList());
        } catch (RemoteFailure e) {
            if (e.problem().kind() != Kind.DENIED) {
                throw e;
            }
            log.info(
                    "Only the stack's and the configured APIs are used: {}",
                    e.problem().sentence());
            return List.of();
        }
    }

    private Stream<ApiId> rest(AwsTarget target, PoolId pool, Collection<ApiId> known) {
        var gateway = clients.apiGateway(target);
        return gateway.getRestApisPaginator(request -> request.limit(PAGE)).items().stream()
                .map(api -> new ApiId(api.id()))
                .filter(api -> !known.contains(api))
                .filter(api ->
                        gateway
                                .getAuthorizers(request ->
                                        request.restApiId(api.value()).limit(PAGE))
                                .items()
                                .stream()
                                .flatMap(authorizer -> authorizer.providerARNs().stream())
                                .anyMatch(arn -> arn.endsWith(":userpool/" + pool)));
    }

    private Stream<ApiId> http(AwsTarget target, PoolId pool, Collection<ApiId> known) {
        var gateway = clients.apiGatewayV2(target);
        return Pages.all(
                        token -> gateway.getApis(GetApisRequest.builder()
                                .maxResults(String.valueOf(PAGE))
                                .nextToken(token.orElse(null))
                                .build()),
                        answer -> answer.items(),
                        answer -> Optional.ofNullable(answer.nextToken()))
                .stream()
                .map(api -> new ApiId(api.apiId()))
                .filter(api -> !known.contains(api))
                .filter(api -> gateway
                        .getAuthorizers(GetAuthorizersRequest.builder()
                                .apiId(api.value())
                                .maxResults(String.valueOf(PAGE))
                                .build())
                        .items()
                        .stream()
                        .anyMatch(authorizer -> authorizer.jwtConfiguration() != null
                                && String.valueOf(authorizer.jwtConfiguration().issuer())
                                        .endsWith("/" + pool)));
    }
}
