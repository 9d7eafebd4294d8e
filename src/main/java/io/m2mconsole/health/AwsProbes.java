package io.m2mconsole.health;

import io.m2mconsole.aws.AwsCalls;
import io.m2mconsole.aws.AwsClients;
import io.m2mconsole.aws.AwsTarget;
import io.m2mconsole.environments.ApiStage;
import io.m2mconsole.environments.Environment;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads that change nothing and show whether the console may make them. */
@Component
class AwsProbes {

    private final AwsClients clients;

    AwsProbes(AwsClients clients) {
        this.clients = clients;
    }

    /** @param permission the IAM action that the read needs */
    record Probe(String permission, Runnable read) {}

    List<Probe> of(Environment environment) {
        var target = environment.target();
        var pool = environment.pool().value();
        var cognito = clients.cognito(target);
        var probes = new ArrayList<Probe>();
        probes.add(probe(
                "cognito-idp:ListUserPoolClients",
                () -> cognito.listUserPoolClients(
                        request -> request.userPoolId(pool).maxResults(1))));
        probes.add(probe(
                "cognito-idp:ListResourceServers",
                () -> cognito.listResourceServers(
                        request -> request.userPoolId(pool).maxResults(1))));
        probes.add(probe(
                "secretsmanager:ListSecrets",
                () -> clients.secretsManager(target).listSecrets(request -> request.maxResults(1))));
        environment.stages().stream()
                .findFirst()
                .ifPresent(stage -> probes.add(probe("apigateway:GET", () -> stages(target, stage))));
        environment.stack().ifPresent(stack -> {
            var formation = clients.cloudFormation(target);
            probes.add(probe(
                    "cloudformation:DescribeStacks",
                    () -> formation.describeStacks(request -> request.stackName(stack))));
            probes.add(probe(
                    "cloudformation:ListStackResources",
                    () -> formation.listStackResources(request -> request.stackName(stack))));
        });
        return probes;
    }

    private void stages(AwsTarget target, ApiStage stage) {
        var api = stage.api().value();
        switch (stage.protocol()) {
            case REST -> clients.apiGateway(target).getStages(request -> request.restApiId(api));
            case HTTP -> clients.apiGatewayV2(target).getStages(request -> request.apiId(api));
        }
    }

    private static Probe probe(String permission, Runnable read) {
        return new Probe(permission, () -> AwsCalls.run("try " + permission, read));
    }
}
