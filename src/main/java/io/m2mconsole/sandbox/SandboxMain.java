package io.m2mconsole.sandbox;

import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The sandbox alone, for several consoles, the AWS CLI, and whatever else speaks to AWS: {@code bin/console sandbox}. */
public final class SandboxMain {

    private SandboxMain() {}

    static void main(String[] args) {
        var application = new SpringApplicationBuilder(SandboxConfiguration.class)
                .web(WebApplicationType.NONE)
                .properties(Map.of(
                        "spring.main.keep-alive",
                        "true",
                        "spring.main.banner-mode",
                        "off",
                        SandboxActivation.EMBEDDED,
                        "true"))
                .run(args);
        var url = application.getBean(Sandbox.class).url();
        System.out.printf("%nThe sandbox serves AWS at %s%n%n", url);
        System.out.printf("  export AWS_ENDPOINT_URL=%s AWS_DEFAULT_REGION=us-east-1%n", url);
        System.out.printf("  export AWS_ACCESS_KEY_ID=sandbox AWS_SECRET_ACCESS_KEY=sandbox%n");
        System.out.printf("  aws cloudformation describe-stacks%n%n");
        System.out.printf("A console uses it with SANDBOX_URL=%s bin/console%n", url);
    }
}
