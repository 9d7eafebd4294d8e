package io.m2mconsole.snippets;

import io.m2mconsole.clients.AppClient;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.shared.ScopeName;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Code that gets a token as a client: right for the environment's endpoints, scopes always named, the secret always read
 * from Secrets Manager and never in the code.
 */
public final class Snippets {

    private Snippets() {}

    /** Empty where the pool has no token endpoint or the client no scopes: there is no token to get then. */
    public static List<Snippet> of(Environment environment, AppClient client) {
        return environment
                .endpoints()
                .token()
                .filter(_ -> !client.scopes().isEmpty())
                .map(token -> List.of(
                        new Snippet("curl", ShellSnippets.curl(environment, client, token)),
                        new Snippet("Python", PythonSnippet.of(environment, client, token)),
                        new Snippet("Java", JavaSnippet.of(environment, client, token)),
                        new Snippet("AWS CLI", ShellSnippets.cli(environment, client))))
                .orElse(List.of());
    }

    /** The command that stores an existing client's secret where the console and the snippets look for it. */
    public static String store(Environment environment, AppClient client) {
        return ShellSnippets.store(environment, client);
    }

    static String scopes(AppClient client) {
        return client.scopes().stream().sorted().map(ScopeName::toString).collect(Collectors.joining(" "));
    }

    /** Where a call of the APIs goes, to end a snippet with. */
    static String api(Environment environment) {
        return environment.stages().stream()
                .findFirst()
                .map(stage -> stage.invokeUrl().toString())
                .orElse("https://…");
    }

    /** In double quotes, as Java and Python read it. */
    static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    static String quoted(URI uri) {
        return quoted(uri.toString());
    }
}
