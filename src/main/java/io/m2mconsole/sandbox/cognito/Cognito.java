package io.m2mconsole.sandbox.cognito;

import io.m2mconsole.sandbox.cognito.oauth.TokenEndpoint;
import io.m2mconsole.sandbox.cognito.oauth.Tokens;
import io.m2mconsole.sandbox.cognito.oauth.WellKnown;
import io.m2mconsole.sandbox.cognito.pool.Pools;
import io.m2mconsole.sandbox.wire.Faults;
import io.m2mconsole.sandbox.wire.JsonRpc;
import io.m2mconsole.sandbox.wire.Loopback;
import io.m2mconsole.sandbox.wire.Operation;
import io.m2mconsole.sandbox.wire.Realm;
import io.m2mconsole.sandbox.wire.WireService;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Amazon Cognito user pools: control plane, token endpoint, JWKS and openid-configuration. */
public final class Cognito {

    private Cognito() {}

    /** The services to plug into the sandbox's server. */
    public static List<WireService> services(Realm realm, Faults faults, Loopback loopback, int clientsPerPool) {
        var pools = new Pools(realm);
        var tokens = new Tokens(realm);
        return List.of(
                new JsonRpc(
                        "cognito-idp",
                        "AWSCognitoIdentityProviderService",
                        operations(pools, tokens, clientsPerPool),
                        Set.of("GetClientToken"),
                        faults),
                new TokenEndpoint(pools, tokens, faults),
                new WellKnown(pools, realm));
    }

    private static Map<String, Operation> operations(Pools pools, Tokens tokens, int clientsPerPool) {
        var operations = new HashMap<String, Operation>();
        operations.putAll(new PoolOperations(pools).all());
        operations.putAll(new TagOperations(pools).all());
        operations.putAll(new DomainOperations(pools).all());
        operations.putAll(new ServerOperations(pools).all());
        operations.putAll(new ClientOperations(pools, clientsPerPool).all());
        operations.putAll(new SecretOperations(pools).all());
        operations.putAll(new ClientTokenOperation(pools, tokens).all());
        return operations;
    }
}
