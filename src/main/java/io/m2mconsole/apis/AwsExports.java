package io.m2mconsole.apis;

import io.m2mconsole.aws.AwsCalls;
import io.m2mconsole.aws.AwsClients;
import io.m2mconsole.environments.ApiStage;
import io.m2mconsole.environments.Environment;
import java.util.Map;
import org.springframework.stereotype.Component;

/** GetExport and ExportApi: the only operations that show a stage as it is deployed, scopes included. */
@Component
class AwsExports {

    private final AwsClients clients;

    AwsExports(AwsClients clients) {
        this.clients = clients;
    }

    /** The stage as an OpenAPI 3.0 document with API Gateway's authorizer extensions. */
    String read(Environment environment, ApiStage stage) {
        return AwsCalls.call(
                "export the stage " + stage.stage() + " of the API " + stage.apiName(),
                () -> switch (stage.protocol()) {
                    case REST -> rest(environment, stage);
                    case HTTP -> http(environment, stage);
                });
    }

    private String rest(Environment environment, ApiStage stage) {
        return clients.apiGateway(environment.target())
                .getExport(request -> request.restApiId(stage.api().value())
                        .stageName(stage.stage().value())
                        .exportType("oas30")
                        .parameters(Map.of("extensions", "authorizers"))
                        .accepts("application/json"))
                .body()
                .asUtf8String();
    }

    private String http(Environment environment, ApiStage stage) {
        return clients.apiGatewayV2(environment.target())
                .exportApi(request -> request.apiId(stage.api().value())
                        .stageName(stage.stage().value())
                        .specification("OAS30")
                        .outputType("JSON")
                        .includeExtensions(true))
                .body()
                .asUtf8String();
    }
}
