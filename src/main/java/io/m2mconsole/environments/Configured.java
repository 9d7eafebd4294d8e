package io.m2mconsole.environments;

import io.m2mconsole.aws.AwsClients;
import io.m2mconsole.environments.EnvironmentsProperties.Settings;
import io.m2mconsole.shared.ApiId;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.PoolId;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads the configured environments; one with a mistake is set aside with its reason. */
@Component
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
    private static final Pattern REGION = Pattern.compile("[a-z]{2,4}(-[a-z]+)+-\\d");
    private static final Pattern PREFIX = Pattern.compile("[A-Za-z0-9_+=.@-]+(/[A-Za-z0-9_+=.@-]+)*");
    private static final double HALF_OF_AWS = 2.5;
    private static final double UNBRAKED = 500;

    private final SortedMap<EnvironmentId, ConfiguredEnvironment> right = new TreeMap<>();
    private final SortedMap<String, String> wrong = new TreeMap<>();

    Configured(EnvironmentsProperties properties, AwsClients clients) {
        properties.environments().forEach((id, settings) -> {
            try {
                var environment = read(id, settings, clients);
                right.put(environment.id(), environment);
            } catch (IllegalArgumentException e) {
                wrong.put(id, String.valueOf(e.getMessage()));
                log.warn("The environment «{}» is left out: {}", id, e.getMessage());
            }
        });
    }

    SortedMap<EnvironmentId, ConfiguredEnvironment> right() {
        return right;
    }

    Map<String, String> wrong() {
        return wrong;
    }

    private static ConfiguredEnvironment read(String id, Settings settings, AwsClients clients) {
        var environment = new EnvironmentId(id);
        require(!RESERVED.contains(id), "«" + id + "» is a page of the console itself: choose another id.");
        var target =
                clients.target(settings.region(), given(settings.endpoint()).map(Configured::endpoint));
        require(
                REGION.matcher(target.region()).matches(),
                "It needs a region such as us-east-1: set console.environments." + id + ".region.");
        var stack = given(settings.stackName());
        var pool = given(settings.pool()).map(PoolId::new);
        require(
                stack.isPresent() || pool.isPresent(),
                "It needs a stack or a pool: set console.environments." + id + ".stack-name or .pool.");
        var prefix = given(settings.secretPrefix()).orElse("m2m/" + id);
        require(
                PREFIX.matcher(prefix).matches(),
                "Its secret-prefix has letters, digits and / _ + = . @ - and does not begin or end with a slash.");
        var rate = Optional.ofNullable(settings.describesPerSecond())
                .orElse(target.endpointOverride().isPresent() ? UNBRAKED : HALF_OF_AWS);
        require(rate > 0, "Its describes-per-second is more than 0.");
        return new ConfiguredEnvironment(
                environment,
                target,
                stack,
                pool,
                settings.apis().stream().map(ApiId::new).toList(),
                prefix,
                settings.guarded(),
                settings.predictedDenialsUnticked(),
                settings.sandbox(),
                rate);
    }

    private static URI endpoint(String text) {
        var uri = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
        require(
                uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())),
                "Its endpoint is a URL such as http://127.0.0.1:4566.");
        return uri;
    }

    private static Optional<String> given(String text) {
        return Optional.of(text.strip()).filter(stripped -> !stripped.isEmpty());
    }

    private static void require(boolean met, String otherwise) {
        if (!met) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
