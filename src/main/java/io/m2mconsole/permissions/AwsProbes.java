package io.m2mconsole.permissions;

import io.m2mconsole.aws.AwsCalls;
import io.m2mconsole.aws.AwsClients;
import io.m2mconsole.aws.AwsTarget;
import io.m2mconsole.environments.ApiStage;
import io.m2mconsole.environments.Environment;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/**
 * Calls that change nothing and show whether the console may make them: reads, and changes of things that cannot exist. AWS
 * checks permissions before it looks for the thing.
 */
@Component
class AwsProbes {

    /** No app client has this id: theirs have 26 letters and digits. */
    private static final String NO_CLIENT = "permission_probe";

    private static final String NO_SECRET = "/permission-probe/nobody";

    /** Neither a client's nor a secret's name may hold this. */
    private static final String NO_NAME = "permission probe ?!";

    private final AwsClients clients;

    AwsProbes(AwsClients clients) {
        this.clients = clients;
    }

    /** By action; none where there is no harmless way. */
    Map<String, Runnable> reads(Environment environment) {
        var target = environment.target();
        var probes = new HashMap<String, Runnable>();
        cognitoReads(probes, clients.cognito(target), environment.pool().value());
        var secrets = clients.secretsManager(target);
        var secret = environment.secretPrefix() + NO_SECRET;
        add(probes, "secretsmanager:ListSecrets", () -> secrets.listSecrets(request -> request.maxResults(1)));
        add(probes, "secretsmanager:DescribeSecret", () -> secrets.describeSecret(request -> request.secretId(secret)));
        add(
                probes,
                "secretsmanager:ListSecretVersionIds",
                () -> secrets.listSecretVersionIds(request -> request.secretId(secret)));
        environment.stages().stream()
                .findFirst()
                .ifPresent(stage -> add(probes, "apigateway:GET", () -> stages(target, stage)));
        environment.stack().ifPresent(stack -> {
            var formation = clients.cloudFormation(target);
            add(
                    probes,
                    "cloudformation:DescribeStacks",
                    () -> formation.describeStacks(request -> request.stackName(stack)));
            add(
                    probes,
                    "cloudformation:DescribeStackEvents",
                    () -> formation.describeStackEvents(request -> request.stackName(stack)));
            add(
                    probes,
                    "cloudformation:ListStackResources",
                    () -> formation.listStackResources(request -> request.stackName(stack)));
            add(
                    probes,
                    "cloudformation:DescribeStackResources",
                    () -> formation.describeStackResources(request -> request.stackName(stack)));
            // Of no resource of the stack, so that nothing is detected.
            add(
                    probes,
                    "cloudformation:DetectStackDrift",
                    () -> formation.detectStackDrift(
                            request -> request.stackName(stack).logicalResourceIds("PermissionProbe")));
            add(
                    probes,
                    "cloudformation:DescribeStackResourceDrifts",
                    () -> formation.describeStackResourceDrifts(request -> request.stackName(stack)));
            add(
                    probes,
                    "cloudformation:DescribeStackDriftDetectionStatus",
                    () -> formation.describeStackDriftDetectionStatus(
                            request -> request.stackDriftDetectionId("permission-probe")));
        });
        return probes;
    }

    private static void cognitoReads(Map<String, Runnable> probes, CognitoIdentityProviderClient cognito, String pool) {
        add(
                probes,
                "cognito-idp:DescribeUserPool",
                () -> cognito.describeUserPool(request -> request.userPoolId(pool)));
        add(
                probes,
                "cognito-idp:DescribeUserPoolDomain",
                () -> cognito.describeUserPoolDomain(request -> request.domain("permission-probe")));
        add(
                probes,
                "cognito-idp:ListUserPoolClients",
                () -> cognito.listUserPoolClients(
                        request -> request.userPoolId(pool).maxResults(1)));
        add(
                probes,
                "cognito-idp:DescribeUserPoolClient",
                () -> cognito.describeUserPoolClient(
                        request -> request.userPoolId(pool).clientId(NO_CLIENT)));
        add(
                probes,
                "cognito-idp:ListUserPoolClientSecrets",
                () -> cognito.listUserPoolClientSecrets(
                        request -> request.userPoolId(pool).clientId(NO_CLIENT)));
        add(
                probes,
                "cognito-idp:ListResourceServers",
                () -> cognito.listResourceServers(
                        request -> request.userPoolId(pool).maxResults(1)));
        add(
                probes,
                "cognito-idp:DescribeResourceServer",
                () -> cognito.describeResourceServer(
                        request -> request.userPoolId(pool).identifier("permission-probe/nobody")));
    }

    /** By action; none where there is no harmless way, such as to deploy. */
    Map<String, Runnable> changes(Environment environment) {
        var target = environment.target();
        var probes = new HashMap<String, Runnable>();
        cognitoChanges(probes, clients.cognito(target), environment.pool().value());
        secretChanges(probes, clients.secretsManager(target), environment.secretPrefix() + NO_SECRET);
        environment.stages().stream()
                .filter(stage -> stage.protocol() == ApiStage.Protocol.REST)
                .findFirst()
                .ifPresent(stage -> add(
                        probes,
                        "apigateway:PATCH",
                        () -> clients.apiGateway(target)
                                .updateMethod(
                                        request -> request.restApiId(stage.api().value())
                                                .resourceId("0000000000")
                                                .httpMethod("GET"))));
        return probes;
    }

    private static void cognitoChanges(
            Map<String, Runnable> probes, CognitoIdentityProviderClient cognito, String pool) {
        add(
                probes,
                "cognito-idp:CreateUserPoolClient",
                () -> cognito.createUserPoolClient(
                        request -> request.userPoolId(pool).clientName(NO_NAME)));
        add(
                probes,
                "cognito-idp:DeleteUserPoolClient",
                () -> cognito.deleteUserPoolClient(
                        request -> request.userPoolId(pool).clientId(NO_CLIENT)));
        add(
                probes,
                "cognito-idp:UpdateUserPoolClient",
                () -> cognito.updateUserPoolClient(
                        request -> request.userPoolId(pool).clientId(NO_CLIENT)));
        add(
                probes,
                "cognito-idp:AddUserPoolClientSecret",
                () -> cognito.addUserPoolClientSecret(
                        request -> request.userPoolId(pool).clientId(NO_CLIENT)));
        add(
                probes,
                "cognito-idp:DeleteUserPoolClientSecret",
                () -> cognito.deleteUserPoolClientSecret(
                        request -> request.userPoolId(pool).clientId(NO_CLIENT).clientSecretId(NO_CLIENT + "--0")));
        add(
                probes,
                "cognito-idp:CreateResourceServer",
                () -> cognito.createResourceServer(
                        request -> request.userPoolId(pool).identifier(NO_NAME).name(NO_NAME)));
        add(
                probes,
                "cognito-idp:UpdateResourceServer",
                () -> cognito.updateResourceServer(request -> request.userPoolId(pool)
                        .identifier("permission-probe/nobody")
                        .name("nobody")));
        add(
                probes,
                "cognito-idp:DeleteResourceServer",
                () -> cognito.deleteResourceServer(
                        request -> request.userPoolId(pool).identifier("permission-probe/nobody")));
    }

    private static void secretChanges(Map<String, Runnable> probes, SecretsManagerClient secrets, String secret) {
        add(
                probes,
                "secretsmanager:CreateSecret",
                () -> secrets.createSecret(request -> request.name(secret + NO_NAME)));
        add(
                probes,
                "secretsmanager:TagResource",
                () -> secrets.tagResource(request ->
                        request.secretId(secret).tags(tag -> tag.key("probe").value("probe"))));
        add(
                probes,
                "secretsmanager:UntagResource",
                () -> secrets.untagResource(request -> request.secretId(secret).tagKeys("probe")));
        add(probes, "secretsmanager:GetSecretValue", () -> secrets.getSecretValue(request -> request.secretId(secret)));
        add(
                probes,
                "secretsmanager:BatchGetSecretValue",
                () -> secrets.batchGetSecretValue(request -> request.secretIdList(secret)));
        add(
                probes,
                "secretsmanager:PutSecretValue",
                () -> secrets.putSecretValue(request -> request.secretId(secret).secretString("probe")));
        add(
                probes,
                "secretsmanager:UpdateSecretVersionStage",
                () -> secrets.updateSecretVersionStage(
                        request -> request.secretId(secret).versionStage("AWSCURRENT")));
        add(
                probes,
                "secretsmanager:PutResourcePolicy",
                () -> secrets.putResourcePolicy(request -> request.secretId(secret)
                        .resourcePolicy("{\"Version\":\"2012-10-17\",\"Statement\":[]}")
                        .blockPublicPolicy(true)));
        add(probes, "secretsmanager:DeleteSecret", () -> secrets.deleteSecret(request -> request.secretId(secret)));
        add(probes, "secretsmanager:RestoreSecret", () -> secrets.restoreSecret(request -> request.secretId(secret)));
    }

    private void stages(AwsTarget target, ApiStage stage) {
        var api = stage.api().value();
        switch (stage.protocol()) {
            case REST -> clients.apiGateway(target).getStages(request -> request.restApiId(api));
            case HTTP -> clients.apiGatewayV2(target).getStages(request -> request.apiId(api));
        }
    }

    private static void add(Map<String, Runnable> probes, String action, Runnable call) {
        probes.put(action, () -> AwsCalls.run("try " + action, call));
    }
}
