package io.m2mconsole.rotation;

import io.m2mconsole.clients.AppClient;
import io.m2mconsole.clients.Clients;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.secrets.Adoption;
import io.m2mconsole.secrets.SecretVersions;
import io.m2mconsole.secrets.Secrets;
import io.m2mconsole.secrets.StoredProof;
import io.m2mconsole.secrets.StoredProofs;
import io.m2mconsole.secrets.StoredSecret;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.RemoteFailure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;

/** The secrets of all clients of an environment at once, each remote call within a budget. */
@Service
@EnableConfigurationProperties(RotationProperties.class)
public class Fleet {

    private final Clients clients;
    private final Environments environments;
    private final Secrets secrets;
    private final SecretVersions versions;
    private final Adoption adoption;
    private final StoredProofs proofs;
    private final RotationProperties properties;

    Fleet(
            Clients clients,
            Environments environments,
            Secrets secrets,
            SecretVersions versions,
            Adoption adoption,
            StoredProofs proofs,
            RotationProperties properties) {
        this.clients = clients;
        this.environments = environments;
        this.secrets = secrets;
        this.versions = versions;
        this.adoption = adoption;
        this.proofs = proofs;
        this.properties = properties;
    }

    /** A client for machines. @param secret its stored secret, absent where there is none */
    public record Row(AppClient client, @Nullable StoredSecret secret) {
        public Optional<StoredSecret> stored() {
            return Optional.ofNullable(secret);
        }
    }

    /** @param deleted secrets that can still be restored */
    public record View(List<Row> rows, List<StoredSecret> deleted) {
        public View {
            rows = List.copyOf(rows);
            deleted = List.copyOf(deleted);
        }
    }

    /** What came of one client. */
    public sealed interface Outcome {
        ClientId client();

        /** Its secret is stored now. */
        record Adopted(ClientId client) implements Outcome {}

        /** It was tried. */
        record Verified(ClientId client, StoredProof proof) implements Outcome {}

        /** It went wrong. */
        record Failed(ClientId client, Problem problem) implements Outcome {}
    }

    /** From lists that may be minutes old. Blocks. */
    public View view(Environment environment) {
        var stored = secrets.managed(environment).stream()
                .filter(secret -> secret.clientId().isPresent())
                .collect(Collectors.toMap(
                        secret -> secret.clientId().orElseThrow(), Function.identity(), (first, _) -> first));
        var rows = clients.list(environment).stream()
                .filter(AppClient::machine)
                .map(client -> new Row(client, stored.get(client.id().value())))
                .toList();
        var deleted = versions.deleted(environment).stream()
                .filter(StoredSecret::ours)
                .toList();
        return new View(rows, deleted);
    }

    /** Stores the secrets of those that are not stored, one after the other, until told to stop. Blocks. */
    public void adopt(Environment environment, List<Row> rows, BooleanSupplier stopped, Consumer<Outcome> progress) {
        var pause = pause(environments.describesPerSecond(environment.id()));
        each(rows, stopped, pause, progress, client -> {
            adoption.adopt(
                    environment,
                    client.client().id(),
                    client.client().name(),
                    client.client().scopes());
            return new Outcome.Adopted(client.client().id());
        });
    }

    /** Tries what is stored, one after the other, until told to stop. Each costs a token request. Blocks. */
    public void verify(Environment environment, List<Row> rows, BooleanSupplier stopped, Consumer<Outcome> progress) {
        each(
                rows,
                stopped,
                pause(properties.verificationsPerSecond()),
                progress,
                row -> new Outcome.Verified(
                        row.client().id(),
                        proofs.check(environment, row.stored().orElseThrow())));
    }

    private static void each(
            List<Row> rows,
            BooleanSupplier stopped,
            Duration pause,
            Consumer<Outcome> progress,
            Function<Row, Outcome> call) {
        for (var row : rows) {
            if (stopped.getAsBoolean()) {
                return;
            }
            try {
                progress.accept(call.apply(row));
            } catch (RemoteFailure e) {
                progress.accept(new Outcome.Failed(row.client().id(), e.problem()));
            }
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static Duration pause(double perSecond) {
        return Duration.ofNanos((long) (1e9 / perSecond));
    }
}
