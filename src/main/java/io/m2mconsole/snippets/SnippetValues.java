package io.m2mconsole.snippets;

import io.m2mconsole.clients.AppClient;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.secrets.StoredSecret;
import io.m2mconsole.shared.ScopeName;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What fills the gaps of a client's snippets. */
final class SnippetValues {

    private static final String ANY = "sandbox";

    private SnippetValues() {}

    static Map<String, String> of(Environment environment, AppClient client, URI token, Known known) {
        var values = new HashMap<String, String>();
        var target = environment.target();
        var scopes = client.scopes().stream().sorted().map(ScopeName::toString).toList();
        var endpoint = target.endpointOverride().map(URI::toString).orElse("");
        values.put("environment", environment.id().value());
        values.put("region", target.region());
        values.put("pool", environment.pool().value());
        values.put("clientId", client.id().value());
        values.put("clientName", client.name().value());
        values.put("minutes", Long.toString(client.tokenLifetime().toMinutes()));
        var secret = known.secret().map(StoredSecret::name).orElse(environment.secretName(client.name()));
        values.put("secret", secret);
        values.put("scopes", String.join(" ", scopes));
        values.put("scopeField", "scope=" + String.join(" ", scopes));
        values.put("token", token.toString());
        values.put("api", api(environment, known));
        values.put("call", known.example().map(URI::toString).orElse(api(environment, known) + "/…"));
        values.put("importId", environment.pool() + "/" + client.id());
        values.put("arn", known.secret().map(StoredSecret::arn).orElse("arn:aws:secretsmanager:…:secret:" + secret));
        values.put("symbol", symbol(client));
        values.put(
                "yamlScopes",
                scopes.stream().map(Quoting.YAML::of).map("- "::concat).collect(Collectors.joining("\n")));
        values.put("hclScopes", scopes.stream().map(Quoting.HCL::of).collect(Collectors.joining(", ")));
        values.put("secretPrefix", environment.secretPrefix() + "/§{ClientName}");
        values.put("document", document(environment, scopes, token));
        values.putAll(endpoint(endpoint, target.region()));
        values.putAll(credentials(target.loopback()));
        values.put("javaImports", javaImports(target.loopback()));
        return values;
    }

    private static Map<String, String> endpoint(String endpoint, String region) {
        var none = endpoint.isEmpty();
        return Map.of(
                "awsOptions", " --region " + region + (none ? "" : " --endpoint-url " + endpoint),
                "pythonEndpoint", none ? "" : ", endpoint_url=" + Quoting.TEXT.of(endpoint),
                "nodeEndpoint", none ? "" : ", endpoint: " + Quoting.TEXT.of(endpoint),
                "javaEndpoint",
                        none ? "" : ".endpointOverride(java.net.URI.create(" + Quoting.TEXT.of(endpoint) + "))");
    }

    /** The sandbox takes any, but tools send nothing without some; elsewhere their own chain finds them. */
    private static Map<String, String> credentials(boolean sandbox) {
        return sandbox
                ? Map.of(
                        "shellCredentials", "export AWS_ACCESS_KEY_ID=" + ANY + " AWS_SECRET_ACCESS_KEY=" + ANY,
                        "pythonCredentials",
                                ",\n    aws_access_key_id=\"" + ANY + "\", aws_secret_access_key=\"" + ANY + "\"",
                        "nodeCredentials",
                                ",\n  credentials: { accessKeyId: \"" + ANY + "\", secretAccessKey: \"" + ANY + "\" }",
                        "javaCredentials",
                                ".credentialsProvider(StaticCredentialsProvider.create(\n        AwsBasicCredentials.create(\""
                                        + ANY + "\", \"" + ANY + "\")))")
                : Map.of("shellCredentials", "", "pythonCredentials", "", "nodeCredentials", "", "javaCredentials", "");
    }

    private static String javaImports(boolean sandbox) {
        return sandbox
                ? "import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;\n"
                        + "import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;"
                : "";
    }

    private static String document(Environment environment, List<String> scopes, URI token) {
        return """
                {"client_id":"§{Client}","client_secret":"§{Client.ClientSecret}","token_endpoint":%s,"scopes":%s,\
                "user_pool_id":%s,"region":%s}""".formatted(
                        Quoting.TEXT.of(token.toString()),
                        Quoting.TEXT.of(String.join(" ", scopes)),
                        Quoting.TEXT.of(environment.pool().value()),
                        Quoting.TEXT.of(environment.target().region()));
    }

    /** Where calls of the APIs go. */
    private static String api(Environment environment, Known known) {
        return environment.stages().stream()
                .map(stage -> stage.invokeUrl().toString())
                .filter(url -> known.example()
                        .map(URI::toString)
                        .filter(call -> !call.startsWith(url))
                        .isEmpty())
                .findFirst()
                .orElse("https://…");
    }

    /** A name that Terraform takes. */
    private static String symbol(AppClient client) {
        var name = client.name()
                .value()
                .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9_]+", "_");
        return name.matches("[a-z_].*") ? name : "client_" + name;
    }
}
