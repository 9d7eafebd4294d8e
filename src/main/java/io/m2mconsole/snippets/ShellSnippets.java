package io.m2mconsole.snippets;

import io.m2mconsole.clients.AppClient;
import io.m2mconsole.clients.MachineFlow;
import io.m2mconsole.environments.Environment;
import java.net.URI;

/** Snippets for bash, with curl, jq and the AWS CLI. */
final class ShellSnippets {

    private ShellSnippets() {}

    static String curl(Environment environment, AppClient client, URI token) {
        return """
                %sSECRET=$(%s)
                # The credentials go to curl by a pipe: arguments can be read in the list of processes.
                TOKEN=$(curl -sS --config <(jq -r '"user = \\"\\(.client_id):\\(.client_secret)\\""' <<< "$SECRET") \\
                  -d grant_type=client_credentials --data-urlencode %s \\
                  %s | jq -r .access_token)
                # Keep the token until it expires; each request for one is charged. Then, for example:
                # curl -sS -H "Authorization: Bearer $TOKEN" %s/…
                """.formatted(
                        credentials(environment),
                        readSecret(environment, client),
                        sh("scope=" + Snippets.scopes(client)),
                        sh(token.toString()),
                        Snippets.api(environment));
    }

    static String cli(Environment environment, AppClient client) {
        var read = credentials(environment) + "SECRET=$(" + readSecret(environment, client) + ")\n";
        if (!MachineFlow.isOnlyOne(client)) {
            return read + "# Of this client the AWS CLI gets no token: get-client-token needs " + MachineFlow.NAME
                    + " as its only flow.\n";
        }
        return read + """
                # GetClientToken needs neither a domain nor IAM permissions, but an AWS CLI recent enough to know it.
                jq '{ClientId: .client_id, Secret: .client_secret, Scopes: (.scopes | split(" "))}' <<< "$SECRET" |
                  aws cognito-idp get-client-token%s --cli-input-json file:///dev/stdin \\
                    --query ClientAuthenticationResult.AccessToken --output text
                """.formatted(options(environment));
    }

    static String store(Environment environment, AppClient client) {
        var options = options(environment);
        return """
                %saws cognito-idp describe-user-pool-client%s --user-pool-id %s --client-id %s \\
                  --query 'UserPoolClient.{client_id:ClientId,client_secret:ClientSecret}' --output json |
                  jq '. + {token_endpoint: %s, scopes: %s, user_pool_id: %s, region: %s}' |
                  aws secretsmanager create-secret%s --name %s --secret-string file:///dev/stdin \\
                    --tags Key=m2m-console:client-id,Value=%s Key=m2m-console:environment,Value=%s
                """.formatted(
                        credentials(environment),
                        options,
                        environment.pool(),
                        client.id(),
                        json(environment.endpoints().token().map(URI::toString).orElse("")),
                        json(Snippets.scopes(client)),
                        json(environment.pool().value()),
                        json(environment.target().region()),
                        options,
                        sh(environment.secretName(client.name())),
                        client.id(),
                        environment.id());
    }

    private static String readSecret(Environment environment, AppClient client) {
        return "aws secretsmanager get-secret-value" + options(environment) + " \\\n  --secret-id "
                + sh(environment.secretName(client.name())) + " --query SecretString --output text";
    }

    private static String options(Environment environment) {
        var target = environment.target();
        return " --region " + target.region()
                + target.endpointOverride()
                        .map(endpoint -> " --endpoint-url " + endpoint)
                        .orElse("");
    }

    /** The sandbox takes any credentials, but the AWS CLI sends nothing without some. */
    private static String credentials(Environment environment) {
        return environment.target().loopback()
                ? "export AWS_ACCESS_KEY_ID=sandbox AWS_SECRET_ACCESS_KEY=sandbox\n"
                : "";
    }

    /** In single quotes, in which bash reads nothing but a single quote. */
    private static String sh(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    /** A JSON string inside of single quotes. */
    private static String json(String text) {
        return Snippets.quoted(text).replace("'", "'\\''");
    }
}
