package io.m2mconsole.environments;

import io.m2mconsole.aws.AwsTarget;
import io.m2mconsole.environments.ApiStage.Protocol;
import io.m2mconsole.shared.Problem.Kind;
import io.m2mconsole.shared.RemoteFailure;
import io.m2mconsole.shared.StageName;
import java.net.URI;
import org.springframework.stereotype.Component;

/** Where a stage answers: its execute-api endpoint, a custom domain name where that is switched off, or nowhere. */
@Component
class Reach {

    private static final String DEFAULT_STAGE = "$default";

    private final AwsDomains domains;

    Reach(AwsDomains domains) {
        this.domains = domains;
    }

    ApiStage stage(AwsTarget target, ApiFacts api, StageName stage) {
        var usual = executeApi(target, api, stage);
        if (api.hidden()) {
            return unreachable(api, stage, usual, "it is a private API, which answers only through its VPC endpoints.");
        }
        if (!api.disabled()) {
            return new ApiStage(api.id(), api.name(), api.protocol(), stage, usual, null);
        }
        try {
            return domains.leadingTo(target, api, stage)
                    .map(url -> new ApiStage(api.id(), api.name(), api.protocol(), stage, url, null))
                    .orElseGet(() -> unreachable(
                            api,
                            stage,
                            usual,
                            "its execute-api endpoint is disabled, and no custom domain name leads to the stage."));
        } catch (RemoteFailure e) {
            if (e.problem().kind() != Kind.DENIED) {
                throw e;
            }
            return unreachable(
                    api,
                    stage,
                    usual,
                    "its execute-api endpoint is disabled, and the console may not read custom domain names"
                            + " (apigateway:GET on /domainnames).");
        }
    }

    private static ApiStage unreachable(ApiFacts api, StageName stage, URI usual, String why) {
        return new ApiStage(api.id(), api.name(), api.protocol(), stage, usual, why);
    }

    private static URI executeApi(AwsTarget target, ApiFacts api, StageName stage) {
        var id = api.id();
        return target.endpointOverride()
                .map(endpoint -> URI.create(endpoint + "/_aws/execute-api/" + id + "/" + stage))
                .orElseGet(() -> URI.create("https://" + id + ".execute-api." + target.region() + "."
                        + target.dnsSuffix()
                        // An HTTP API's default stage answers without its name.
                        + (api.protocol() == Protocol.HTTP && stage.value().equals(DEFAULT_STAGE) ? "" : "/" + stage)));
    }
}
