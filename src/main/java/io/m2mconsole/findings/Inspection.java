package io.m2mconsole.findings;

import io.m2mconsole.apis.Apis;
import io.m2mconsole.clients.Clients;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.scopes.Scopes;
import io.m2mconsole.secrets.Secrets;
import io.m2mconsole.secrets.StoredSecret;
import io.m2mconsole.shared.ClientId;
import java.time.Instant;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gathers the facts of an environment. Blocks. */
@Component
class Inspection {

    private final Clients clients;
    private final Scopes scopes;
    private final Apis apis;
    private final Secrets secrets;
    private final KnownSecrets active;
    private final JdbcProofs proofs;

    Inspection(Clients clients, Scopes scopes, Apis apis, Secrets secrets, KnownSecrets active, JdbcProofs proofs) {
        this.clients = clients;
        this.scopes = scopes;
        this.apis = apis;
        this.secrets = secrets;
        this.active = active;
        this.proofs = proofs;
    }

    /** @param anew past what is remembered of the clients' secrets */
    Facts of(Environment environment, boolean anew) {
        var picture = apis.picture(environment);
        var all = clients.list(environment);
        var stored = secrets.managed(environment).stream()
                .filter(secret -> secret.clientId().isPresent())
                .collect(Collectors.toMap(
                        secret -> new ClientId(secret.clientId().orElseThrow()),
                        secret -> secret,
                        Inspection::younger));
        return new Facts(
                environment.pool(),
                environment.policies(),
                scopes.list(environment),
                all,
                picture.deployed(),
                picture.changes(),
                stored,
                active.of(environment, all, anew),
                proofs.refused(environment.id()),
                Instant.now());
    }

    private static StoredSecret younger(StoredSecret one, StoredSecret other) {
        return one.changed().isBefore(other.changed()) ? other : one;
    }
}
