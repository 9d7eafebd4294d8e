package io.m2mconsole.permissions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.m2mconsole.aws.AwsRole;
import io.m2mconsole.environments.ApiStage;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.environments.Policies;
import io.m2mconsole.kit.Badge;
import io.m2mconsole.kit.CopyField;
import io.m2mconsole.kit.Facts;
import java.net.URI;
import java.time.Duration;

/** What was discovered of an environment, and the rules that were configured for it. */
final class EnvironmentFacts {

    private EnvironmentFacts() {}

    static Component of(Environment environment) {
        var target = environment.target();
        var rules = environment.rules();
        var facts = new Facts()
                .with("Region", target.region())
                .with("Endpoint", target.endpointOverride().map(URI::toString).orElse("AWS's own"))
                .with("Acts as", target.assumedRole().map(AwsRole::arn).orElse("the console's own credentials"))
                .with("Stack", environment.stack().orElse("none: configured by hand"))
                .with(
                        "User pool",
                        copied(
                                environment.poolName(),
                                "pool id",
                                environment.pool().value()))
                .with(
                        "Issuer",
                        copied("", "issuer", environment.endpoints().issuer().toString()))
                .with(
                        "Token endpoint",
                        environment
                                .endpoints()
                                .token()
                                .<Component>map(url -> copied("", "token endpoint", url.toString()))
                                .orElseGet(EnvironmentFacts::noTokenEndpoint))
                .with("Stages", stages(environment))
                .with(
                        "Secrets",
                        environment.secretPrefix() + "/…, encrypted with "
                                + environment.kmsKey().orElse("Secrets Manager's own key"))
                .with("Managed clients", rules.managed().any() ? "all" : "named like " + rules.managed())
                .with("Protection", protection(environment))
                .with("Policies", policies(rules.policies()));
        return facts;
    }

    private static Span copied(String name, String what, String value) {
        return name.isEmpty() ? new CopyField(what, value) : spans(new Span(name + " "), new CopyField(what, value));
    }

    private static Span spans(Component... parts) {
        return new Span(parts);
    }

    private static Component noTokenEndpoint() {
        return spans(
                Badge.error("None"),
                new Span(
                        " The pool has no domain: OAuth tests are off; GetClientToken still gives tokens to clients that"
                                + " allow it."));
    }

    private static Component stages(Environment environment) {
        if (environment.stages().isEmpty()) {
            return spans(Badge.error("None"), new Span(" No deployed stage was found."));
        }
        var list = new Div();
        environment.stages().forEach(stage -> list.add(stage(stage)));
        return list;
    }

    private static Div stage(ApiStage stage) {
        return new Div(
                new Span(stage.apiName() + "/" + stage.stage() + " (" + stage.protocol() + ") "),
                new CopyField("invoke URL", stage.invokeUrl().toString()));
    }

    private static String protection(Environment environment) {
        if (!environment.guarded()) {
            return "not protected";
        }
        return environment.rules().fourEyes() ? "protected; changes need another person's approval" : "protected";
    }

    private static String policies(Policies policies) {
        return "tokens live at most " + text(policies.longestTokenLifetime()) + ", secrets at most "
                + text(policies.oldestSecret()) + ", two at once at most " + text(policies.twoSecrets())
                + (policies.naming().any() ? "" : ", names match " + policies.naming());
    }

    private static String text(Duration duration) {
        if (duration.toDays() > 0 && duration.equals(Duration.ofDays(duration.toDays()))) {
            return duration.toDays() + (duration.toDays() == 1 ? " day" : " days");
        }
        return duration.toMinutes() % 60 == 0 ? duration.toHours() + " h" : duration.toMinutes() + " min";
    }
}
