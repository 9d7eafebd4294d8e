package io.m2mconsole.environments;

import io.m2mconsole.aws.AwsCalls;
import io.m2mconsole.aws.AwsClients;
import io.m2mconsole.aws.AwsTarget;
import io.m2mconsole.environments.ApiStage.Protocol;
import io.m2mconsole.shared.ApiId;
import io.m2mconsole.shared.Problem.Kind;
import io.m2mconsole.shared.RemoteFailure;
import io.m2mconsole.shared.StageName;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.apigateway.model.EndpointType;
import software.amazon.awssdk.services.apigatewayv2.model.GetStagesRequest;
import software.amazon.awssdk.services.apigatewayv2.model.ProtocolType;

/** Reads the deployed stages of REST and HTTP APIs, and where they answer. */
@Component
class AwsStages {

    private final AwsClients clients;
    private final Reach reach;

    AwsStages(AwsClients clients, Reach reach) {
        this.clients = clients;
        this.reach = reach;
    }

    /** The API's stages; its id does not tell its kind, so it is looked for as a REST API first. */
    List<ApiStage> of(AwsTarget target, ApiId api) {
        try {
            return AwsCalls.call("read the stages of the API " + api, () -> rest(target, api));
        } catch (RemoteFailure e) {
            if (e.problem().kind() != Kind.NOT_FOUND) {
                throw e;
            }
            return AwsCalls.call("read the stages of the HTTP API " + api, () -> http(target, api));
        }
    }

    private List<ApiStage> rest(AwsTarget target, ApiId id) {
        var gateway = clients.apiGateway(target);
        var api = gateway.getRestApi(request -> request.restApiId(id.value()));
        var facts = new ApiFacts(
                id,
                Optional.ofNullable(api.name()).orElse(id.value()),
                Protocol.REST,
                Boolean.TRUE.equals(api.disableExecuteApiEndpoint()),
                api.endpointConfiguration() != null
                        && api.endpointConfiguration().types().contains(EndpointType.PRIVATE));
        return gateway.getStages(request -> request.restApiId(id.value())).item().stream()
                .map(stage -> reach.stage(target, facts, new StageName(stage.stageName())))
                .toList();
    }

    private List<ApiStage> http(AwsTarget target, ApiId id) {
        var gateway = clients.apiGatewayV2(target);
        var api = gateway.getApi(request -> request.apiId(id.value()));
        if (api.protocolType() != ProtocolType.HTTP) {
            return List.of();
        }
        var facts = new ApiFacts(
                id,
                Optional.ofNullable(api.name()).orElse(id.value()),
                Protocol.HTTP,
                Boolean.TRUE.equals(api.disableExecuteApiEndpoint()),
                false);
        return Pages.all(
                        token -> gateway.getStages(GetStagesRequest.builder()
                                .apiId(id.value())
                                .nextToken(token.orElse(null))
                                .build()),
                        answer -> answer.items(),
                        answer -> Optional.ofNullable(answer.nextToken()))
                .stream()
                // Nothing was deployed to it yet.
                .filter(stage -> stage.deploymentId() != null)
                .map(stage -> reach.stage(target, facts, new StageName(stage.stageName())))
                .toList();
    }
}
