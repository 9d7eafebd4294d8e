package io.m2mconsole.sandbox.apigateway;

import io.m2mconsole.sandbox.wire.Faults;
import io.m2mconsole.sandbox.wire.Loopback;
import io.m2mconsole.sandbox.wire.Realm;
import io.m2mconsole.sandbox.wire.WireService;
import java.util.List;

/** Amazon API Gateway REST APIs: control plane, and the deployed APIs with their Cognito authorizer. */
public final class ApiGateway {

    private ApiGateway() {}

    /**
     * The services to plug into the sandbox's server.
     *
     * @param lackingScopeIsUnauthorized whether a token without any of the method's scopes is answered through the
     *     gateway response UNAUTHORIZED (401) instead of ACCESS_DENIED (403); AWS's sources disagree
     */
    public static List<WireService> services(
            Realm realm, Faults faults, Loopback loopback, boolean lackingScopeIsUnauthorized) {
        return List.of();
    }
}
