package io.m2mconsole.secrets;

import io.m2mconsole.environments.Environment;
import io.m2mconsole.operations.Action;
import io.m2mconsole.operations.Command;
import io.m2mconsole.operations.Operations;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.ClientName;
import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.Problem.Kind;
import io.m2mconsole.shared.RemoteFailure;
import io.m2mconsole.shared.SecretValue;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;

/**
 * Client secrets: where they are stored, their values, their end. A new one is made by {@link #generate()}, stored by
 * {@link #storePending}, only then sent to Cognito, and finished by {@link #complete}: so none is ever lost. All calls block.
 */
@Service
@EnableConfigurationProperties(SecretsProperties.class)
public class Secrets {

    private final AwsSecrets secrets;
    private final AwsCognitoSecrets cognito;
    private final PendingSecrets pending;
    private final SecretsProperties properties;
    private final Operations operations;
    private final ActiveSecrets active;
    private final Sightings sightings;
    private final CurrentSecrets current;

    Secrets(
            AwsSecrets secrets,
            AwsCognitoSecrets cognito,
            PendingSecrets pending,
            SecretsProperties properties,
            Operations operations,
            ActiveSecrets active,
            Sightings sightings,
            CurrentSecrets current) {
        this.active = active;
        this.current = current;
        this.operations = operations;
        this.sightings = sightings;
        this.secrets = secrets;
        this.cognito = cognito;
        this.pending = pending;
        this.properties = properties;
    }

    /** A new value: 64 random letters and digits. */
    public SecretValue generate() {
        return Generator.generate();
    }

    /** Where a client's secret is stored, or would be. */
    public String storedName(Environment environment, ClientName client) {
        return environment.secretName(client);
    }

    /** What stands under a client's secret name, whoever made it; a deleted one until its window ends. */
    public Optional<StoredSecret> describe(Environment environment, ClientName client) {
        return sightings.told(environment, secrets.describe(environment.target(), environment.secretName(client)));
    }

    /** A secret by its ARN; a deleted one until its window ends. */
    public Optional<StoredSecret> byArn(Environment environment, String arn) {
        return sightings.told(environment, secrets.describe(environment.target(), arn));
    }

    /**
     * The client's stored secret, tagged with its id and not deleted: under its name, else, as a renamed client's secret keeps
     * its name for the workloads that read it, wherever it is.
     */
    public Optional<StoredSecret> find(Environment environment, ClientId id, ClientName name) {
        return describe(environment, name)
                .filter(secret -> belongs(secret, id))
                .or(() -> secrets.tagged(environment, id.value()).stream()
                        .filter(secret -> belongs(secret, id))
                        .findFirst()
                        // A list is minutes old.
                        .flatMap(secret -> byArn(environment, secret.arn()))
                        .filter(secret -> belongs(secret, id)));
    }

    private static boolean belongs(StoredSecret secret, ClientId id) {
        return secret.deletion().isEmpty()
                && secret.clientId().filter(id.value()::equals).isPresent();
    }

    /** All below the environment's prefix, whoever made them, from a list that may be five minutes old. */
    public List<StoredSecret> list(Environment environment) {
        return secrets.list(environment);
    }

    /** The secrets that this console made in the environment, from a list that may be five minutes old. */
    public List<StoredSecret> managed(Environment environment) {
        return secrets.list(environment).stream()
                .filter(StoredSecret::ours)
                .filter(secret -> secret.deletion().isEmpty())
                .filter(secret -> environment.id().value().equals(secret.tags().get(SecretTags.ENVIRONMENT)))
                .toList();
    }

    /**
     * The client's secret as it is valid now, for a test: from Secrets Manager where stored, else from Cognito. Recorded.
     *
     * @throws RemoteFailure where the client has none or it cannot be read, or the actor may not test
     */
    public SecretValue current(Environment environment, ClientId id, ClientName name) {
        return current.read(new CurrentSecrets.Wanted(environment, id, name, () -> read(environment, id, name)));
    }

    /**
     * The client's secret for a person to see. Recorded with the reason.
     *
     * @param reason why it must be seen, in the person's words; never the secret itself
     * @throws RemoteFailure where the actor may not, or there is none
     */
    public SecretValue reveal(Environment environment, ClientId id, ClientName name, String reason) {
        var target = name + " (" + id + "), because: " + reason.strip();
        return operations.run(
                new Command(Action.SECRET_REVEAL, target, environment.id()), () -> read(environment, id, name));
    }

    private SecretValue read(Environment environment, ClientId id, ClientName name) {
        return stored(environment, id, name)
                .or(() -> cognito.read(environment, id))
                .orElseThrow(() -> new RemoteFailure(Problem.of(
                        Kind.NOT_FOUND,
                        "The app client " + name + " has no secret.",
                        "A public client cannot use client credentials: onboard a client for machines.")));
    }

    /**
     * Stores a new secret's value as AWSPENDING under the client's name. The same run comes to the same secret again, and a
     * value it stored before stays: go on with {@link #readPending}.
     *
     * @return the secret's ARN
     * @throws RemoteFailure CONFLICT where the name is taken, by a deleted secret too
     */
    public String storePending(Environment environment, NewSecret secret) {
        return pending.store(environment, secret);
    }

    /** The value stored by {@link #storePending}; absent once completed. */
    public Optional<SecretValue> readPending(Environment environment, String arn) {
        return pending.read(environment, arn);
    }

    /** Makes the whole document the secret's current value and tags it with its client. Repeatable for the same run. */
    public void complete(Environment environment, String arn, SecretDocument document, String run) {
        pending.complete(environment, arn, document, run);
        sightings.look(environment, arn);
    }

    /** Whether the secret holds the document of that client. */
    public boolean isComplete(Environment environment, String arn, ClientId client) {
        return secrets.value(environment.target(), arn, AwsSecrets.CURRENT)
                .filter(document -> Documents.belongs(document, client))
                .isPresent();
    }

    /** The id that Cognito gave the client's only secret; absent where it has two. */
    public Optional<String> secretId(Environment environment, ClientId client) {
        var ids = active.list(environment, client);
        return ids.size() == 1 ? Optional.of(ids.getFirst().id()) : Optional.empty();
    }

    /** Takes back what {@link #storePending} made: for good where it was never completed, else restorable. */
    public void discard(Environment environment, String arn) {
        pending.discard(environment, arn, properties.days());
    }

    /** For how many days a deleted secret can be restored where nobody chooses: 7 to 30. */
    public int recoveryDays() {
        return properties.days();
    }

    /** Deletes a secret so that it can be restored for that many days, 7 to 30. */
    public void scheduleDeletion(Environment environment, String arn, int days) {
        secrets.scheduleDeletion(environment.target(), arn, days);
    }

    /** Deletes a secret so that it can be restored during the recovery window. */
    public void scheduleDeletion(Environment environment, String arn) {
        secrets.scheduleDeletion(environment.target(), arn, properties.days());
    }

    /** Deletes a secret at once and for good. */
    public void deleteForGood(Environment environment, String arn) {
        secrets.deleteForGood(environment.target(), arn);
    }

    /** Brings a deleted secret back, while its recovery window lasts. Recorded. @return its ARN */
    public String restoreDeleted(Environment environment, StoredSecret secret) {
        var command = new Command(Action.SECRET_RESTORE, secret.name(), environment.id());
        return operations.run(command.with(RepeatRestore.of(secret)), () -> {
            secrets.restore(environment.target(), secret.arn());
            sightings.look(environment, secret.arn());
            return secret.arn();
        });
    }

    /** Takes a scheduled deletion back. */
    public void restore(Environment environment, String arn) {
        secrets.restore(environment.target(), arn);
    }

    private Optional<SecretValue> stored(Environment environment, ClientId id, ClientName name) {
        try {
            return document(environment, environment.secretName(name), id)
                    .or(() -> find(environment, id, name).flatMap(secret -> document(environment, secret.arn(), id)))
                    .flatMap(Documents::clientSecret);
        } catch (RemoteFailure e) {
            return switch (e.problem().kind()) {
                // No permission there, or scheduled for deletion: Cognito may still tell.
                case DENIED, CONFLICT -> Optional.empty();
                case NOT_FOUND, REQUESTED, THROTTLED, INVALID, UNREACHABLE, UNEXPECTED -> throw e;
            };
        }
    }

    private Optional<SecretValue> document(Environment environment, String nameOrArn, ClientId id) {
        return secrets.value(environment.target(), nameOrArn, AwsSecrets.CURRENT)
                .filter(document -> Documents.belongs(document, id));
    }
}
