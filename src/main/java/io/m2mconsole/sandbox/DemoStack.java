package io.m2mconsole.sandbox;

import io.m2mconsole.sandbox.wire.Loopback;
import io.m2mconsole.sandbox.wire.WireRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;

/** Creates the sandbox's first stack through its CloudFormation API, from the file that goes to AWS. */
final class DemoStack {

    private static final String TEMPLATE = "/cloudformation/cognito-m2m-demo.yaml";

    private DemoStack() {}

    /** @throws IllegalStateException where the stack does not reach CREATE_COMPLETE, with CloudFormation's answer */
    static void create(SandboxProperties properties, Loopback loopback) {
        if (properties.stack().isEmpty()) {
            return;
        }
        action(
                loopback,
                "CreateStack",
                Map.of(
                        "StackName",
                        properties.stack(),
                        "TemplateBody",
                        template(properties),
                        "Capabilities.member.1",
                        "CAPABILITY_IAM"));
        awaitCreated(properties.stack(), loopback);
    }

    private static void awaitCreated(String stack, Loopback loopback) {
        while (true) {
            var answer = action(loopback, "DescribeStacks", Map.of("StackName", stack));
            if (answer.contains("<StackStatus>CREATE_COMPLETE<")) {
                return;
            }
            if (!answer.contains("<StackStatus>CREATE_IN_PROGRESS<")) {
                throw new IllegalStateException("The sandbox's stack was not created: "
                        + action(loopback, "DescribeStackEvents", Map.of("StackName", stack)));
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the sandbox's stack was being created", e);
        }
    }

    private static String action(Loopback loopback, String action, Map<String, String> members) {
        var form = new StringBuilder("Version=2010-05-15&Action=" + action);
        members.forEach((name, value) ->
                form.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        var response = loopback.send(WireRequest.of(
                "POST", "/", Map.of("Content-Type", "application/x-www-form-urlencoded"), form.toString()));
        if (response.status() != 200) {
            throw new IllegalStateException("The sandbox's " + action + " was refused: " + response.text());
        }
        return response.text();
    }

    private static String template(SandboxProperties properties) {
        try {
            if (properties.template() != null) {
                return Files.readString(properties.template());
            }
            try (var in = DemoStack.class.getResourceAsStream(TEMPLATE)) {
                if (in == null) {
                    throw new IllegalStateException("The jar lacks " + TEMPLATE);
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
