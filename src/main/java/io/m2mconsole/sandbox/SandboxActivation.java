package io.m2mconsole.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

/**
 * Decides at start whether the embedded sandbox serves: it does where no environment other than {@code sandbox} is
 * configured and {@code SANDBOX_URL} names no sandbox elsewhere. It then turns on the profile {@code sandbox} and states
 * the address as {@code sandbox.url}, which the profile's configuration gives to the console as an endpoint: wire and
 * configuration are all that the two have in common.
 */
class SandboxActivation implements EnvironmentPostProcessor, Ordered {

    static final String EMBEDDED = "sandbox.embedded";
    private static final String PROFILE = "sandbox";
    private static final String PROFILE_FILE = "application-sandbox.yaml";

    @Override
    public int getOrder() {
        // After the configuration files, as any of them may configure an environment.
        return ConfigDataEnvironmentPostProcessor.ORDER + 1;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (configuresAnotherEnvironment(environment)) {
            return;
        }
        if (!environment.matchesProfiles(PROFILE)) {
            environment.addActiveProfile(PROFILE);
            addProfileFile(environment);
        }
        if (!environment.containsProperty("sandbox.url")) {
            var port = Ports.choose(environment.getProperty("sandbox.port", Integer.class));
            var stated = new HashMap<String, Object>();
            stated.put(EMBEDDED, true);
            stated.put("sandbox.port", port);
            stated.put("sandbox.url", "http://127.0.0.1:" + port);
            environment.getPropertySources().addFirst(new MapPropertySource("embeddedSandbox", stated));
        }
    }

    private static boolean configuresAnotherEnvironment(ConfigurableEnvironment environment) {
        return Binder.get(environment)
                .bind("console.environments", Bindable.mapOf(String.class, Object.class))
                .map(environments -> environments.keySet().stream().anyMatch(id -> !id.equals(PROFILE)))
                .orElse(false);
    }

    /** The profile came too late for its file to be read, so it is read here, just above the one it specialises. */
    private static void addProfileFile(ConfigurableEnvironment environment) {
        try {
            var sources = environment.getPropertySources();
            var general = sources.stream()
                    .map(PropertySource::getName)
                    .filter(name -> name.contains("class path resource [application.yaml]"))
                    .findFirst();
            for (var source : new YamlPropertySourceLoader().load(PROFILE_FILE, new ClassPathResource(PROFILE_FILE))) {
                general.ifPresentOrElse(name -> sources.addBefore(name, source), () -> sources.addLast(source));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
