package io.m2mconsole.sandbox;

import io.m2mconsole.sandbox.wire.Fault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The sandbox's settings, below {@code sandbox.}.
 *
 * @param port where it listens on 127.0.0.1
 * @param account the account it plays
 * @param region the region it plays
 * @param stack the name of the stack it creates at start; empty for none
 * @param template a template file to create the stack from instead of the project's own
 * @param quotas AWS's request rates: 0 off, 1 as on AWS, 20 twenty times as much
 * @param faults what goes wrong on purpose once the stack stands; see {@link SandboxControl} for changing it while running
 * @param apigateway what API Gateway's documentation leaves open
 * @param cognito what AWS raises on request
 */
@ConfigurationProperties("sandbox")
record SandboxProperties(
        @DefaultValue("4566") int port,
        @DefaultValue("000000000000") String account,
        @DefaultValue("us-east-1") String region,
        @DefaultValue("cognito-m2m-demo") String stack,
        @Nullable Path template,
        @DefaultValue("0") double quotas,
        @DefaultValue List<FaultSettings> faults,
        @DefaultValue ApiGateway apigateway,
        @DefaultValue Cognito cognito) {

    /** A {@link Fault}; only operation and kind must be given. */
    record FaultSettings(
            String operation,
            Fault.Kind kind,
            @DefaultValue("0ms") Duration delay,
            @DefaultValue("0") int times,
            @DefaultValue("0") int skip) {

        Fault fault() {
            return new Fault(operation, kind, delay, times, skip);
        }
    }

    /** @param lackingScope how a token without any of the method's scopes is answered */
    record ApiGateway(@DefaultValue("access-denied") LackingScope lackingScope) {}

    /** @param clientsPerPool how many app clients a pool takes: 1,000 at first, 10,000 at most on AWS */
    record Cognito(@DefaultValue("1000") int clientsPerPool) {}

    /** The gateway response for a lacking scope: 403 as the article saw it, or 401 as the developer guide says. */
    enum LackingScope {
        ACCESS_DENIED,
        UNAUTHORIZED
    }
}
