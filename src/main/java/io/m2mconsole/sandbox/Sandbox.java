package io.m2mconsole.sandbox;

import io.m2mconsole.sandbox.apigateway.ApiGateway;
import io.m2mconsole.sandbox.cloudformation.CloudFormation;
import io.m2mconsole.sandbox.cognito.Cognito;
import io.m2mconsole.sandbox.iam.Iam;
import io.m2mconsole.sandbox.lambda.Lambda;
import io.m2mconsole.sandbox.secretsmanager.SecretsManager;
import io.m2mconsole.sandbox.sts.Sts;
import io.m2mconsole.sandbox.wire.Faults;
import io.m2mconsole.sandbox.wire.Realm;
import io.m2mconsole.sandbox.wire.RequestRates;
import io.m2mconsole.sandbox.wire.SandboxClock;
import io.m2mconsole.sandbox.wire.WireServer;
import io.m2mconsole.sandbox.wire.WireService;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.apache.catalina.LifecycleException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One running sandbox: its services behind one server on loopback. All its state is in memory and goes with it. */
final class Sandbox implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Sandbox.class);

    private final WireServer server;
    private final List<WireService> services;
    private final Realm realm;

    private Sandbox(WireServer server, List<WireService> services, Realm realm) {
        this.server = server;
        this.services = services;
        this.realm = realm;
    }

    /**
     * Starts a sandbox, its stack included where one is configured.
     *
     * @throws IllegalStateException when the port is taken or the stack cannot be created, with the reason
     */
    static Sandbox start(SandboxProperties properties) {
        var faults = new Faults(new RequestRates(properties.quotas()));
        var port = properties.port() == 0 ? Ports.free() : properties.port();
        var realm = new Realm(
                properties.account(),
                properties.region(),
                URI.create("http://127.0.0.1:" + port),
                new SandboxClock(Clock.systemUTC()));
        var server = new WireServer(port, realm.region(), faults);
        var services = services(properties, realm, faults, server);
        try {
            server.start(services);
        } catch (LifecycleException e) {
            throw new IllegalStateException(
                    "The sandbox cannot listen on 127.0.0.1:" + port + "; free the port or set SANDBOX_PORT.", e);
        }
        var sandbox = new Sandbox(server, services, realm);
        try {
            DemoStack.create(properties, server);
            faults.set(properties.faults().stream()
                    .map(SandboxProperties.FaultSettings::fault)
                    .toList());
        } catch (RuntimeException e) {
            sandbox.close();
            throw e;
        }
        return sandbox;
    }

    private static List<WireService> services(
            SandboxProperties properties, Realm realm, Faults faults, WireServer loopback) {
        var unauthorized = properties.apigateway().lackingScope() == SandboxProperties.LackingScope.UNAUTHORIZED;
        var services = new ArrayList<WireService>();
        services.add(SandboxControl.service(realm, faults));
        services.addAll(
                Cognito.services(realm, faults, loopback, properties.cognito().clientsPerPool()));
        services.addAll(SecretsManager.services(realm, faults, loopback));
        services.addAll(ApiGateway.services(realm, faults, loopback, unauthorized));
        services.addAll(Lambda.services(realm, faults, loopback));
        services.addAll(Sts.services(realm, faults, loopback));
        services.addAll(Iam.services(faults));
        services.addAll(CloudFormation.services(realm, faults, loopback));
        return services;
    }

    /** Where it listens, such as {@code http://127.0.0.1:4566}. */
    URI url() {
        return realm.url();
    }

    @Override
    public void close() {
        server.stop();
        for (var service : services) {
            if (service instanceof AutoCloseable closeable) {
                try {
                    closeable.close();
                } catch (Exception e) {
                    log.warn("A part of the sandbox did not stop cleanly", e);
                }
            }
        }
    }
}
