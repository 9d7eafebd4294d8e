package io.m2mconsole.snippets;

import io.m2mconsole.clients.AppClient;
import io.m2mconsole.clients.MachineFlow;
import io.m2mconsole.environments.Environment;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Code that calls an API as a client: right for the environment's endpoints, the secret always read from Secrets Manager and
 * never in the code, scopes always named, a token kept until shortly before it expires. And the client's definition for tools
 * that keep definitions as code.
 */
public final class Snippets {

    private static final SnippetTemplate CURL = SnippetTemplate.of("curl.sh");
    private static final SnippetTemplate CLI = SnippetTemplate.of("cli.sh");
    private static final SnippetTemplate PYTHON = SnippetTemplate.of("python.py");
    private static final SnippetTemplate JAVA = SnippetTemplate.of("java.txt");
    private static final SnippetTemplate NODE = SnippetTemplate.of("node.mjs");
    private static final SnippetTemplate SPRING = SnippetTemplate.of("spring.txt");
    private static final SnippetTemplate CLOUDFORMATION = SnippetTemplate.of("cloudformation.yaml");
    private static final SnippetTemplate TERRAFORM = SnippetTemplate.of("terraform.tf");
    private static final SnippetTemplate STORE = SnippetTemplate.of("store.sh");

    private Snippets() {}

    /** Empty where the pool has no token endpoint or the client no scopes: there is no token to get then. */
    public static List<Snippet> of(Environment environment, AppClient client, Known known) {
        return environment
                .endpoints()
                .token()
                .filter(_ -> !client.scopes().isEmpty())
                .map(token -> all(client, SnippetValues.of(environment, client, token, known)))
                .orElse(List.of());
    }

    /** The command that stores an existing client's secret where the console and the snippets look for it. */
    public static String store(Environment environment, AppClient client) {
        var token = environment.endpoints().token().orElse(URI.create(""));
        return STORE.fill(SnippetValues.of(environment, client, token, Known.NOTHING));
    }

    private static List<Snippet> all(AppClient client, Map<String, String> values) {
        var snippets = new ArrayList<Snippet>();
        snippets.add(new Snippet("curl", CURL.fill(values)));
        snippets.add(new Snippet("Python", PYTHON.fill(values)));
        snippets.add(new Snippet("Java", JAVA.fill(values)));
        snippets.add(new Snippet("Node", NODE.fill(values)));
        snippets.add(new Snippet("Spring Security", SPRING.fill(values)));
        snippets.add(new Snippet("AWS CLI", cli(client, values)));
        snippets.add(new Snippet("CloudFormation", CLOUDFORMATION.fill(values)));
        snippets.add(new Snippet("Terraform", TERRAFORM.fill(values)));
        return List.copyOf(snippets);
    }

    private static String cli(AppClient client, Map<String, String> values) {
        return MachineFlow.isOnlyOne(client)
                ? CLI.fill(values)
                : "# Of this client the AWS CLI gets no token by itself: get-client-token needs\n# " + MachineFlow.NAME
                        + " as its only flow. With curl beside it, it does:\n" + CURL.fill(values);
    }
}
