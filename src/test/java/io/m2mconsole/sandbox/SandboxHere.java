package io.m2mconsole.sandbox;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** A further sandbox in the test's own JVM, with the demo stack. */
public final class SandboxHere implements AutoCloseable {

    private final Sandbox sandbox;

    private SandboxHere(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /** @param properties such as {@code sandbox.faults[0].kind} */
    public static SandboxHere start(Map<String, String> properties) {
        var all = new HashMap<>(properties);
        all.put("sandbox.port", "0");
        return new SandboxHere(Sandbox.start(new Binder(new MapConfigurationPropertySource(all))
                .bind("sandbox", SandboxProperties.class)
                .get()));
    }

    /** Where it listens. */
    public String url() {
        return sandbox.url().toString();
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
