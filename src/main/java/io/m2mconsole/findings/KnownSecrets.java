package io.m2mconsole.findings;

import io.m2mconsole.clients.AppClient;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.secrets.ActiveSecrets;
import io.m2mconsole.secrets.CognitoSecret;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.PoolId;
import io.m2mconsole.shared.Problem.Kind;
import io.m2mconsole.shared.RemoteFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Clients' active secrets, each list remembered for hours: Cognito answers for one client at a time, and five times a second
 * at most. Each look reads as many as fit into a few seconds, the unknown and the oldest first.
 */
@Component
class KnownSecrets {

    private static final Duration FRESH = Duration.ofHours(6);
    private static final double SECONDS = 4;
    private static final int MOST = 500;

    private final ActiveSecrets secrets;
    private final Environments environments;
    private final Map<Key, Read> known = new ConcurrentHashMap<>();

    KnownSecrets(ActiveSecrets secrets, Environments environments) {
        this.secrets = secrets;
        this.environments = environments;
    }

    /**
     * What is known of them now; clients not read yet are left out. Blocks for some seconds.
     *
     * @param anew whether what was read before is read again
     */
    Map<ClientId, List<CognitoSecret>> of(Environment environment, List<AppClient> clients, boolean anew) {
        var perSecond = environments.describesPerSecond(environment.id());
        var stale = anew ? Instant.now() : Instant.now().minus(FRESH);
        clients.stream()
                .filter(AppClient::machine)
                .filter(client -> at(environment, client).isBefore(stale))
                .sorted(Comparator.comparing(client -> at(environment, client)))
                .limit((long) Math.min(MOST, Math.ceil(perSecond * SECONDS)))
                .forEach(client -> read(environment, client.id(), perSecond));
        var found = new HashMap<ClientId, List<CognitoSecret>>();
        for (var client : clients) {
            var read = known.get(key(environment, client.id()));
            if (read != null) {
                found.put(client.id(), read.secrets());
            }
        }
        return found;
    }

    private Instant at(Environment environment, AppClient client) {
        var read = known.get(key(environment, client.id()));
        // A change of the client may be one of its secrets.
        return read == null || read.at().isBefore(client.changed()) ? Instant.EPOCH : read.at();
    }

    private void read(Environment environment, ClientId client, double perSecond) {
        try {
            known.put(key(environment, client), new Read(secrets.list(environment, client), Instant.now()));
            if (perSecond < MOST) {
                Thread.sleep(Duration.ofNanos((long) (1e9 / perSecond)));
            }
        } catch (RemoteFailure e) {
            if (e.problem().kind() != Kind.NOT_FOUND) {
                throw e;
            }
            // Deleted since it was listed.
            known.remove(key(environment, client));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static Key key(Environment environment, ClientId client) {
        return new Key(environment.pool(), client);
    }

    private record Key(PoolId pool, ClientId client) {}

    private record Read(List<CognitoSecret> secrets, Instant at) {}
}
