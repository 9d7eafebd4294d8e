package io.m2mconsole.rotation;

import io.m2mconsole.clients.AppClient;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.operations.Action;
import io.m2mconsole.operations.Command;
import io.m2mconsole.operations.Operations;
import io.m2mconsole.operations.SagaStatus;
import io.m2mconsole.secrets.ActiveSecrets;
import io.m2mconsole.secrets.CognitoSecret;
import io.m2mconsole.secrets.SecretVersion;
import io.m2mconsole.secrets.SecretVersions;
import io.m2mconsole.secrets.Secrets;
import io.m2mconsole.secrets.StoredSecret;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What the console knows of one client's secrets, in Cognito and in Secrets Manager side by side. */
@Service
public class ClientSecrets {

    private final ActiveSecrets active;
    private final Secrets secrets;
    private final SecretVersions versions;
    private final Rotations rotations;
    private final Operations operations;

    ClientSecrets(
            ActiveSecrets active,
            Secrets secrets,
            SecretVersions versions,
            Rotations rotations,
            Operations operations) {
        this.active = active;
        this.secrets = secrets;
        this.versions = versions;
        this.rotations = rotations;
        this.operations = operations;
    }

    /** One of Cognito's active secrets. @param stored the version that holds it, absent where none says so */
    public record Row(CognitoSecret secret, @Nullable SecretVersion stored) {
        public Optional<SecretVersion> version() {
            return Optional.ofNullable(stored);
        }
    }

    /**
     * All of it.
     *
     * @param standing what stands under the client's secret name, whoever made it; absent for nothing
     * @param own whether that is the client's stored secret
     * @param latest the latest rotation, absent where there was none
     */
    public record View(
            List<Row> rows,
            @Nullable StoredSecret standing,
            boolean own,
            @Nullable SagaStatus latest) {

        public View {
            rows = List.copyOf(rows);
        }

        public Optional<StoredSecret> stored() {
            return Optional.ofNullable(standing).filter(_ -> own);
        }

        public Optional<StoredSecret> deleted() {
            return Optional.ofNullable(standing)
                    .filter(secret -> secret.deletion().isPresent());
        }

        public Optional<SagaStatus> rotation() {
            return Optional.ofNullable(latest);
        }
    }

    /** Reads it. What the stored versions hold is read to tell which is which, recorded, and forgotten. Blocks. */
    public View view(Environment environment, AppClient client) {
        var standing = secrets.find(environment, client.id(), client.name())
                .or(() -> secrets.describe(environment, client.name()));
        var own = standing.filter(secret -> secret.deletion().isEmpty())
                .flatMap(StoredSecret::clientId)
                .filter(client.id().value()::equals)
                .isPresent();
        var labelled = standing.filter(_ -> own)
                .map(secret -> read(environment, client, secret))
                .orElse(List.of());
        var rows = active.list(environment, client.id()).stream()
                .map(secret -> new Row(secret, holder(labelled, secret).orElse(null)))
                .toList();
        return new View(
                rows,
                standing.orElse(null),
                own,
                rotations.latest(environment, client.id()).orElse(null));
    }

    /**
     * Deletes one of two active secrets that is not the current one.
     *
     * @throws io.m2mconsole.shared.RemoteFailure CONFLICT where it is current in Secrets Manager, or a rotation is under way
     */
    public void delete(Environment environment, AppClient client, String id) {
        var target = client.name() + " (" + client.id() + "), " + id;
        var command =
                new Command(Action.SECRET_DELETE_ONE, target, environment.id()).with(RepeatDeletion.of(client, id));
        operations.run(command, () -> {
            var view = view(environment, client);
            if (view.rotation().filter(SagaStatus::inFlight).isPresent()) {
                throw Refused.conflict("A rotation of " + client.name() + " is under way.", "Cancel it first.");
            }
            var current = view.rows().stream()
                    .filter(row -> row.secret().id().equals(id))
                    .flatMap(row -> row.version().stream())
                    .anyMatch(SecretVersion::current);
            if (current) {
                throw Refused.conflict(
                        "Workloads read this secret from Secrets Manager.", "Delete the other one, or rotate.");
            }
            active.delete(environment, client.id(), id);
            return id;
        });
    }

    private List<SecretVersion> read(Environment environment, AppClient client, StoredSecret secret) {
        var target = client.name() + " (" + client.id() + "), to tell its versions apart";
        return operations.run(
                new Command(Action.SECRET_LOOK, target, environment.id()),
                () -> versions.list(environment, secret.arn()));
    }

    /** Where several versions hold it, the one that workloads read tells most. */
    private static Optional<SecretVersion> holder(List<SecretVersion> versions, CognitoSecret secret) {
        return versions.stream()
                .filter(version -> version.holds().filter(secret.id()::equals).isPresent())
                .max(Comparator.comparing(SecretVersion::current));
    }
}
