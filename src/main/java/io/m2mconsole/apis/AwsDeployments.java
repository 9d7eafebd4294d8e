package io.m2mconsole.apis;

import io.m2mconsole.aws.AwsCalls;
import io.m2mconsole.aws.AwsClients;
import io.m2mconsole.environments.ApiStage;
import io.m2mconsole.environments.Environment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.apigateway.model.Stage;

/** Reads which deployment each stage serves; one call for each API. */
@Component
class AwsDeployments {

    private final AwsClients clients;

    AwsDeployments(AwsClients clients) {
        this.clients = clients;
    }

    /** @param stages those of one API */
    Map<ApiStage, String> read(Environment environment, List<ApiStage> stages) {
        var first = stages.getFirst();
        var served = AwsCalls.call("read the stages of the API " + first.apiName(), () -> switch (first.protocol()) {
            case REST -> rest(environment, first);
            case HTTP -> http(environment, first);
        });
        var ids = new HashMap<ApiStage, String>();
        stages.forEach(
                stage -> Optional.ofNullable(served.get(stage.stage().value())).ifPresent(id -> ids.put(stage, id)));
        return ids;
    }

    private Map<String, String> rest(Environment environment, ApiStage stage) {
        var served = new HashMap<String, String>();
        for (Stage each : clients.apiGateway(environment.target())
                .getStages(request -> request.restApiId(stage.api().value()))
                .item()) {
            Optional.ofNullable(each.deploymentId()).ifPresent(id -> served.put(each.stageName(), id));
        }
        return served;
    }

    private Map<String, String> http(Environment environment, ApiStage stage) {
        var served = new HashMap<String, String>();
        var next = Optional.<String>empty();
        do {
            var token = next;
            var answer = clients.apiGatewayV2(environment.target())
                    .getStages(request -> request.apiId(stage.api().value()).nextToken(token.orElse(null)));
            for (var each : answer.items()) {
                Optional.ofNullable(each.deploymentId()).ifPresent(id -> served.put(each.stageName(), id));
            }
            next = Optional.ofNullable(answer.nextToken());
        } while (next.isPresent());
        return served;
    }
}
