package io.m2mconsole.editing;

import io.m2mconsole.SandboxSwitches;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.clients.Clients;
import io.m2mconsole.clients.NewClient;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.secrets.Adoption;
import io.m2mconsole.secrets.Secrets;
import io.m2mconsole.secrets.StoredSecret;
import io.m2mconsole.shared.ClientName;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.ScopeName;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** Clients on the sandbox to change, and the sandbox's faults. */
public record Bed(
        Environments environments,
        Clients clients,
        Secrets secrets,
        Adoption adoption,
        org.springframework.core.env.Environment properties) {

    public static final ScopeName READ = ScopeName.parse("customer-api/read");
    public static final ScopeName WRITE = ScopeName.parse("customer-api/write");
    public static final ScopeName ADMIN = ScopeName.parse("customer-api/admin");

    /** Of the beans of a test's context. */
    public static Bed of(ApplicationContext context) {
        return new Bed(
                context.getBean(Environments.class),
                context.getBean(Clients.class),
                context.getBean(Secrets.class),
                context.getBean(Adoption.class),
                context.getEnvironment());
    }

    public Environment environment() {
        return environments.get(new EnvironmentId("sandbox"));
    }

    /** A client that may read, and whose secret only Cognito has. */
    public AppClient fresh() {
        return fresh("Edited-" + UUID.randomUUID().toString().substring(0, 8));
    }

    public AppClient fresh(String name) {
        return clients.create(
                environment(),
                new NewClient(new ClientName(name), Set.of(READ), Duration.ofHours(1), secrets.generate()));
    }

    /** A client that may read, and whose secret is stored. */
    public AppClient adopted() {
        var client = fresh();
        adoption.adopt(environment(), client.id(), client.name(), client.scopes());
        return client;
    }

    /** The client as Cognito has it now. */
    public AppClient now(AppClient client) {
        return clients.get(environment(), client.id());
    }

    public Optional<StoredSecret> standing(AppClient client) {
        return secrets.describe(environment(), client.name());
    }

    public SandboxSwitches switches() {
        return new SandboxSwitches(properties.getRequiredProperty("sandbox.url"));
    }
}
