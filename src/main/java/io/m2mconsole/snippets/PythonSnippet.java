package io.m2mconsole.snippets;

import io.m2mconsole.clients.AppClient;
import io.m2mconsole.environments.Environment;
import java.net.URI;

/** A snippet for Python with boto3. */
final class PythonSnippet {

    private PythonSnippet() {}

    static String of(Environment environment, AppClient client, URI token) {
        var target = environment.target();
        var endpoint = target.endpointOverride()
                .map(uri -> ", endpoint_url=" + Snippets.quoted(uri))
                .orElse("");
        var credentials = target.loopback() ? ", aws_access_key_id=\"sandbox\", aws_secret_access_key=\"sandbox\"" : "";
        return """
                import base64, json, urllib.parse, urllib.request
                import boto3

                manager = boto3.client("secretsmanager", region_name=%s%s%s)
                secret = json.loads(manager.get_secret_value(SecretId=%s)["SecretString"])
                basic = base64.b64encode(f"{secret['client_id']}:{secret['client_secret']}".encode()).decode()
                form = {"grant_type": "client_credentials", "scope": %s}
                request = urllib.request.Request(%s, urllib.parse.urlencode(form).encode(), {"Authorization": "Basic " + basic})
                with urllib.request.urlopen(request, timeout=10) as answer:
                    token = json.load(answer)["access_token"]  # keep it until it expires

                # Then call %s/… with the header Authorization: Bearer <token>.
                """.formatted(
                        Snippets.quoted(target.region()),
                        endpoint,
                        credentials,
                        Snippets.quoted(environment.secretName(client.name())),
                        Snippets.quoted(Snippets.scopes(client)),
                        Snippets.quoted(token),
                        Snippets.api(environment));
    }
}
