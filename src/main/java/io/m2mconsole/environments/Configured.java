package io.m2mconsole.environments;

import io.m2mconsole.aws.AwsClients;
import io.m2mconsole.shared.EnvironmentId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.stereotype.Component;

/** Reads the configured environments; one with a mistake is set aside with its reason. */
@Component
@EnableConfigurationProperties(EnvironmentsProperties.class)
class Configured {

    /** First path segments that are pages or resources of the console itself. */
    static final Set<String> RESERVED = Set.of(
            "account",
            "actuator",
            "api",
            "app",
            "assets",
            "console",
            "error",
            "favicon",
            "frontend",
            "health",
            "help",
            "icons",
            "images",
            "login",
            "logout",
            "lumo",
            "aura",
            "manifest",
            "oauth2",
            "people",
            "public",
            "push",
            "resources",
            "saml2",
            "settings",
            "static",
            "sw",
            "themes",
            "vaadin",
            "webjars");

    private static final Logger log = LoggerFactory.getLogger(Configured.class);

    private final SortedMap<EnvironmentId, ConfiguredEnvironment> right = new TreeMap<>();
    private final SortedMap<String, String> wrong = new TreeMap<>();

    Configured(EnvironmentsProperties properties, AwsClients clients) {
        properties.environments().keySet().forEach(id -> {
            try {
                var environment = SettingsReader.read(id, properties.settings(id), clients);
                right.put(environment.id(), environment);
            } catch (BindException e) {
                leaveOut(id, unreadable(e));
            } catch (IllegalArgumentException e) {
                leaveOut(id, String.valueOf(e.getMessage()));
            }
        });
    }

    private void leaveOut(String id, String reason) {
        wrong.put(id, reason);
        log.warn("The environment «{}» is left out: {}", id, reason);
    }

    private static String unreadable(BindException failure) {
        var property = failure.getName().toString().replaceFirst("^environment\\.", "");
        var type = Optional.ofNullable(failure.getTarget().getType().resolve())
                .map(Class::getSimpleName)
                .orElse("value");
        return "Its " + property + " is no " + type.toLowerCase(Locale.ROOT) + ".";
    }

    SortedMap<EnvironmentId, ConfiguredEnvironment> right() {
        return right;
    }

    Map<String, String> wrong() {
        return wrong;
    }
}
