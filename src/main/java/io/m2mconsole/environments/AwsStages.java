package io.m2mconsole.environments;

import io.m2mconsole.aws.AwsCalls;
import io.m2mconsole.aws.AwsClients;
import io.m2mconsole.aws.AwsTarget;
import io.m2mconsole.shared.ApiId;
import io.m2mconsole.shared.StageName;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads the deployed stages of REST APIs. */
@Component
class AwsStages {

    private final AwsClients clients;

    AwsStages(AwsClients clients) {
        this.clients = clients;
    }

    List<ApiStage> of(AwsTarget target, ApiId api) {
        return AwsCalls.call("read the stages of the API " + api, () -> {
            var gateway = clients.apiGateway(target);
            var name = Optional.ofNullable(gateway.getRestApi(request -> request.restApiId(api.value()))
                            .name())
                    .orElse(api.value());
            return gateway.getStages(request -> request.restApiId(api.value())).item().stream()
                    .map(stage -> new StageName(stage.stageName()))
                    .map(stage -> new ApiStage(api, name, stage, invokeUrl(target, api, stage)))
                    .toList();
        });
    }

    static URI invokeUrl(AwsTarget target, ApiId api, StageName stage) {
        return target.endpointOverride()
                .map(endpoint -> URI.create(endpoint + "/_aws/execute-api/" + api + "/" + stage))
                .orElseGet(() -> URI.create(
                        "https://" + api + ".execute-api." + target.region() + "." + target.dnsSuffix() + "/" + stage));
    }
}
