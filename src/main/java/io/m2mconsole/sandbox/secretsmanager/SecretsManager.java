package io.m2mconsole.sandbox.secretsmanager;

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

/** AWS Secrets Manager: JSON 1.1, target prefix {@code secretsmanager}. Values are kept in memory and never logged. */
public final class SecretsManager {

    private SecretsManager() {}

    /** The services to plug into the sandbox's server. */
    public static List<WireService> services(Realm realm, Faults faults, Loopback loopback) {
        var vault = new Vault(realm);
        var operations = new HashMap<String, Operation>();
        List.of(
                        new SecretOperations(vault).operations(),
                        new Deletion(vault).operations(),
                        new ValueReads(vault).operations(),
                        new ValueWrites(vault).operations(),
                        new Listing(vault).operations(),
                        new Tags(vault).operations(),
                        new Policies(vault).operations(),
                        new Passwords().operations())
                .forEach(family -> add(family, vault, operations));
        return List.of(new JsonRpc("secretsmanager", "secretsmanager", operations, Set.of(), faults));
    }

    private static void add(Map<String, Operation> family, Vault vault, Map<String, Operation> operations) {
        family.forEach((name, operation) -> operations.put(name, vault.alone(operation)));
    }
}
