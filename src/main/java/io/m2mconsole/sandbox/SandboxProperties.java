package io.m2mconsole.sandbox;

import java.nio.file.Path;
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
 * @param apigateway what API Gateway's documentation leaves open
 */
@ConfigurationProperties("sandbox")
record SandboxProperties(
        @DefaultValue("4566") int port,
        @DefaultValue("000000000000") String account,
        @DefaultValue("us-east-1") String region,
        @DefaultValue("cognito-m2m-demo") String stack,
        @Nullable Path template,
        @DefaultValue("0") double quotas,
        @DefaultValue ApiGateway apigateway) {

    /** @param lackingScope how a token without any of the method's scopes is answered */
    record ApiGateway(@DefaultValue("access-denied") LackingScope lackingScope) {}

    /** The gateway response for a lacking scope: 403 as the article saw it, or 401 as the developer guide says. */
    enum LackingScope {
        ACCESS_DENIED,
        UNAUTHORIZED
    }
}
