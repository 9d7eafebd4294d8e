package io.m2mconsole.secrets;

import io.m2mconsole.aws.AwsCalls;
import io.m2mconsole.aws.AwsClients;
import io.m2mconsole.aws.AwsTarget;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.shared.Problem.Kind;
import io.m2mconsole.shared.RemoteFailure;
import io.m2mconsole.shared.SecretValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.DescribeSecretResponse;
import software.amazon.awssdk.services.secretsmanager.model.Filter;
import software.amazon.awssdk.services.secretsmanager.model.FilterNameStringType;
import software.amazon.awssdk.services.secretsmanager.model.SecretListEntry;
import software.amazon.awssdk.services.secretsmanager.model.SecretValueEntry;
import software.amazon.awssdk.services.secretsmanager.model.Tag;

/** Secrets in Secrets Manager: describing, listing, reading, deleting. */
@Component
class AwsSecrets {

    static final String CURRENT = "AWSCURRENT";
    static final String PENDING = "AWSPENDING";

    private final AwsClients clients;

    AwsSecrets(AwsClients clients) {
        this.clients = clients;
    }

    /** @param nameOrArn absent where there is none; a deleted one is there until its window ends */
    Optional<StoredSecret> describe(AwsTarget target, String nameOrArn) {
        return found(() -> AwsCalls.call(
                "describe the secret " + nameOrArn,
                () -> secret(manager(target).describeSecret(request -> request.secretId(nameOrArn)))));
    }

    /** All below the environment's prefix; up to five minutes stale, deleted ones left out. */
    List<StoredSecret> list(Environment environment) {
        return AwsCalls.call(
                "list the secrets below " + environment.secretPrefix(),
                () -> manager(environment.target())
                        .listSecretsPaginator(request -> request.maxResults(100)
                                .filters(filter ->
                                        filter.key(FilterNameStringType.NAME).values(environment.secretPrefix() + "/")))
                        .stream()
                        .flatMap(page -> page.secretList().stream())
                        .map(AwsSecrets::secret)
                        .toList());
    }

    /** Those below the environment's prefix with that text at the start of a tag's value; up to five minutes stale. */
    List<StoredSecret> tagged(Environment environment, String value) {
        return AwsCalls.call(
                "find the secrets tagged " + value,
                () -> manager(environment.target())
                        .listSecretsPaginator(request -> request.maxResults(100)
                                .filters(
                                        Filter.builder()
                                                .key(FilterNameStringType.NAME)
                                                .values(environment.secretPrefix() + "/")
                                                .build(),
                                        Filter.builder()
                                                .key(FilterNameStringType.TAG_VALUE)
                                                .values(value)
                                                .build()))
                        .stream()
                        .flatMap(page -> page.secretList().stream())
                        .map(AwsSecrets::secret)
                        .toList());
    }

    /** The deleted ones below the environment's prefix that can still be restored. */
    List<StoredSecret> listDeleted(Environment environment) {
        return AwsCalls.call(
                "list the deleted secrets below " + environment.secretPrefix(),
                () -> manager(environment.target())
                        .listSecretsPaginator(request -> request.maxResults(100)
                                .includePlannedDeletion(true)
                                .filters(filter ->
                                        filter.key(FilterNameStringType.NAME).values(environment.secretPrefix() + "/")))
                        .stream()
                        .flatMap(page -> page.secretList().stream())
                        .map(AwsSecrets::secret)
                        .filter(secret -> secret.deletion().isPresent())
                        .toList());
    }

    /** Makes a secret with its value, current at once. Returns its ARN. */
    String createWith(AwsTarget target, String name, SecretValue value, Map<String, String> tags) {
        return AwsCalls.call(
                "create the secret " + name,
                () -> manager(target)
                        .createSecret(request -> request.name(name)
                                .description("Credentials of an app client, adopted by M2M Console")
                                .secretString(value.reveal())
                                .tags(tags.entrySet().stream()
                                        .map(tag -> Tag.builder()
                                                .key(tag.getKey())
                                                .value(tag.getValue())
                                                .build())
                                        .toList()))
                        .arn());
    }

    /** The value at a label; absent where the secret or the label is not there. */
    Optional<SecretValue> value(AwsTarget target, String nameOrArn, String label) {
        return found(() -> AwsCalls.call(
                        "read the secret " + nameOrArn,
                        () -> manager(target)
                                .getSecretValue(
                                        request -> request.secretId(nameOrArn).versionStage(label))
                                .secretString()))
                .map(SecretValue::new);
    }

    /**
     * Current values by name, of up to twenty secrets; what cannot be read is left out.
     *
     * @throws RemoteFailure DENIED where the role may not read many with one call
     */
    Map<String, SecretValue> values(AwsTarget target, List<String> names) {
        return AwsCalls.call(
                "read " + names.size() + " secrets",
                () ->
                        manager(target)
                                .batchGetSecretValue(request -> request.secretIdList(names))
                                .secretValues()
                                .stream()
                                .filter(value -> value.secretString() != null)
                                .collect(Collectors.toMap(
                                        SecretValueEntry::name, value -> new SecretValue(value.secretString()))));
    }

    void scheduleDeletion(AwsTarget target, String arn, int days) {
        AwsCalls.run(
                "delete the secret " + arn,
                () -> manager(target)
                        .deleteSecret(request -> request.secretId(arn).recoveryWindowInDays((long) days)));
    }

    void deleteForGood(AwsTarget target, String arn) {
        AwsCalls.run(
                "delete the secret " + arn,
                () -> manager(target)
                        .deleteSecret(request -> request.secretId(arn).forceDeleteWithoutRecovery(true)));
    }

    void restore(AwsTarget target, String arn) {
        AwsCalls.run(
                "restore the secret " + arn, () -> manager(target).restoreSecret(request -> request.secretId(arn)));
    }

    SecretsManagerClient manager(AwsTarget target) {
        return clients.secretsManager(target);
    }

    static <T> Optional<T> found(Supplier<T> call) {
        try {
            return Optional.of(call.get());
        } catch (RemoteFailure e) {
            if (e.problem().kind() == Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static StoredSecret secret(DescribeSecretResponse secret) {
        return new StoredSecret(
                secret.arn(),
                secret.name(),
                tags(secret.tags()),
                known(secret.createdDate()),
                known(secret.lastChangedDate(), secret.createdDate()),
                secret.deletedDate());
    }

    private static StoredSecret secret(SecretListEntry secret) {
        return new StoredSecret(
                secret.arn(),
                secret.name(),
                tags(secret.tags()),
                known(secret.createdDate()),
                known(secret.lastChangedDate(), secret.createdDate()),
                secret.deletedDate());
    }

    private static Instant known(Instant... dates) {
        for (var date : dates) {
            if (date != null) {
                return date;
            }
        }
        return Instant.EPOCH;
    }

    private static Map<String, String> tags(List<Tag> tags) {
        return tags.stream().collect(Collectors.toMap(Tag::key, Tag::value, (first, _) -> first));
    }
}
