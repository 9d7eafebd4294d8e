package io.m2mconsole.secrets;

import io.m2mconsole.aws.AwsCalls;
import io.m2mconsole.aws.AwsTarget;
import io.m2mconsole.shared.Problem.Kind;
import io.m2mconsole.shared.RemoteFailure;
import io.m2mconsole.shared.SecretValue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.secretsmanager.model.SecretVersionsListEntry;
import software.amazon.awssdk.services.secretsmanager.model.Tag;

/** Making secrets in Secrets Manager and moving their versions' labels. */
@Component
class AwsSecretVersions {

    private final AwsSecrets secrets;

    AwsSecretVersions(AwsSecrets secrets) {
        this.secrets = secrets;
    }

    /** Makes a secret without a value, so that none is current before its client exists. Returns its ARN. */
    String create(
            AwsTarget target,
            String name,
            String description,
            Optional<String> key,
            Map<String, String> tags,
            String run) {
        return AwsCalls.call(
                "create the secret " + name,
                () -> secrets.manager(target)
                        .createSecret(request -> request.name(name)
                                .description(description)
                                .kmsKeyId(key.orElse(null))
                                .clientRequestToken(token(run, "create"))
                                .tags(tags(tags)))
                        .arn());
    }

    /** Puts a version under a label; repeated for the same run and purpose it changes nothing. */
    void put(AwsTarget target, String arn, SecretValue value, String label, String run) {
        AwsCalls.run(
                "store the value of the secret " + arn,
                () -> secrets.manager(target)
                        .putSecretValue(request -> request.secretId(arn)
                                .secretString(value.reveal())
                                .versionStages(label)
                                .clientRequestToken(token(run, label))));
    }

    /** Puts a version of that id under labels. */
    void put(AwsTarget target, String arn, SecretValue value, List<String> labels, String id) {
        AwsCalls.run(
                "store the value of the secret " + arn,
                () -> secrets.manager(target)
                        .putSecretValue(request -> request.secretId(arn)
                                .secretString(value.reveal())
                                .versionStages(labels)
                                .clientRequestToken(id)));
    }

    /** Absent where there is no such version. */
    Optional<SecretValue> byId(AwsTarget target, String arn, String version) {
        return AwsSecrets.found(() -> AwsCalls.call(
                        "read the secret " + arn,
                        () -> secrets.manager(target)
                                .getSecretValue(request -> request.secretId(arn).versionId(version))
                                .secretString()))
                .map(SecretValue::new);
    }

    List<SecretVersion> labelled(AwsTarget target, String arn) {
        return versions(target, arn).stream()
                .filter(version -> !version.versionStages().isEmpty())
                .map(version -> new SecretVersion(
                        version.versionId(),
                        Set.copyOf(version.versionStages()),
                        Optional.ofNullable(version.createdDate()).orElse(Instant.EPOCH),
                        null,
                        version.lastAccessedDate()))
                .toList();
    }

    /** Moves a label; where it is there already nothing happens. */
    void move(AwsTarget target, String arn, String label, String from, String to) {
        try {
            AwsCalls.run(
                    "move the label " + label + " of the secret " + arn,
                    () -> secrets.manager(target)
                            .updateSecretVersionStage(request -> request.secretId(arn)
                                    .versionStage(label)
                                    .removeFromVersionId(from)
                                    .moveToVersionId(to)));
        } catch (RemoteFailure e) {
            // Repeated, or its answer lost after it was done.
            if (e.problem().kind() == Kind.DENIED || !has(target, arn, to, label)) {
                throw e;
            }
        }
    }

    /** Takes a label off a version, if it has it. */
    void detach(AwsTarget target, String arn, String label, String version) {
        if (has(target, arn, version, label)) {
            try {
                AwsCalls.run(
                        "take the label " + label + " off the secret " + arn,
                        () -> secrets.manager(target)
                                .updateSecretVersionStage(request -> request.secretId(arn)
                                        .versionStage(label)
                                        .removeFromVersionId(version)));
            } catch (RemoteFailure e) {
                if (e.problem().kind() == Kind.DENIED || has(target, arn, version, label)) {
                    throw e;
                }
            }
        }
    }

    private boolean has(AwsTarget target, String arn, String version, String label) {
        return versions(target, arn).stream()
                .anyMatch(known -> known.versionId().equals(version)
                        && known.versionStages().contains(label));
    }

    void untag(AwsTarget target, String arn, String tag) {
        AwsCalls.run(
                "untag the secret " + arn,
                () -> secrets.manager(target)
                        .untagResource(request -> request.secretId(arn).tagKeys(tag)));
    }

    void tag(AwsTarget target, String arn, Map<String, String> tags) {
        AwsCalls.run(
                "tag the secret " + arn,
                () -> secrets.manager(target)
                        .tagResource(request -> request.secretId(arn).tags(tags(tags))));
    }

    /** Takes the label off whichever version has it. */
    void removeLabel(AwsTarget target, String arn, String label) {
        for (var version : versions(target, arn)) {
            if (version.versionStages().contains(label)) {
                AwsCalls.run(
                        "finish the secret " + arn,
                        () -> secrets.manager(target)
                                .updateSecretVersionStage(request -> request.secretId(arn)
                                        .versionStage(label)
                                        .removeFromVersionId(version.versionId())));
            }
        }
    }

    private List<SecretVersionsListEntry> versions(AwsTarget target, String arn) {
        return AwsCalls.call(
                "list the versions of the secret " + arn,
                () -> secrets.manager(target).listSecretVersionIdsPaginator(request -> request.secretId(arn)).stream()
                        .flatMap(page -> page.versions().stream())
                        .toList());
    }

    /** Becomes the version's id: 36 characters, the same whenever the same step of the same run comes again. */
    static String token(String run, String step) {
        return UUID.nameUUIDFromBytes((run + "/" + step).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static List<Tag> tags(Map<String, String> tags) {
        return tags.entrySet().stream()
                .map(tag ->
                        Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList();
    }
}
