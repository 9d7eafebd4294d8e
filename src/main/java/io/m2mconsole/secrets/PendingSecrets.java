package io.m2mconsole.secrets;

import io.m2mconsole.environments.Environment;
import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.Problem.Kind;
import io.m2mconsole.shared.RemoteFailure;
import io.m2mconsole.shared.SecretValue;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A secret's way from stored to current; each step can be repeated. */
@Component
class PendingSecrets {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC);

    private final AwsSecrets secrets;
    private final AwsSecretVersions versions;
    private final AwsSecretPolicies policies;

    PendingSecrets(AwsSecrets secrets, AwsSecretVersions versions, AwsSecretPolicies policies) {
        this.secrets = secrets;
        this.versions = versions;
        this.policies = policies;
    }

    String store(Environment environment, NewSecret secret) {
        var target = environment.target();
        var name = environment.secretName(secret.client());
        var arn = secrets.describe(target, name)
                .map(existing -> own(existing, secret.run()))
                .orElseGet(() -> versions.create(
                        target,
                        name,
                        "Credentials of the app client " + secret.client() + ", kept by M2M Console",
                        secret.kmsKey(),
                        tags(environment, secret),
                        secret.run()));
        secret.readerRole().ifPresent(role -> policies.letRead(target, arn, role));
        if (read(environment, arn).isEmpty()) {
            versions.put(target, arn, Documents.writePending(secret.value()), AwsSecrets.PENDING, secret.run());
        }
        return arn;
    }

    Optional<SecretValue> read(Environment environment, String arn) {
        return secrets.value(environment.target(), arn, AwsSecrets.PENDING).flatMap(Documents::clientSecret);
    }

    void complete(Environment environment, String arn, SecretDocument document, String run) {
        var target = environment.target();
        versions.tag(
                target, arn, Map.of(SecretTags.CLIENT_ID, document.clientId().value()));
        // Putting it straight under AWSCURRENT is one step: no moment without a current value.
        versions.put(target, arn, Documents.write(document), AwsSecrets.CURRENT, run);
        versions.removeLabel(target, arn, AwsSecrets.PENDING);
    }

    void discard(Environment environment, String arn, int days) {
        var target = environment.target();
        var there =
                secrets.describe(target, arn).filter(secret -> secret.deletion().isEmpty());
        if (there.isEmpty()) {
            return;
        }
        var completed = secrets.value(target, arn, AwsSecrets.CURRENT).flatMap(Documents::clientId);
        if (completed.isPresent()) {
            secrets.scheduleDeletion(target, arn, days);
        } else {
            secrets.deleteForGood(target, arn);
        }
    }

    private static String own(StoredSecret existing, String run) {
        existing.deletion().ifPresent(at -> {
            throw conflict(
                    "The secret " + existing.name() + " of an earlier client was deleted on " + DAY.format(at)
                            + " and keeps its name until its recovery window ends.",
                    "Choose another client name, or restore that secret on the page Secrets and delete it for good.");
        });
        if (!run.equals(existing.tags().get(SecretTags.RUN))) {
            throw conflict(
                    "There is a secret " + existing.name() + " already.",
                    "Choose another client name, or remove that secret if nobody uses it.");
        }
        return existing.arn();
    }

    private static Map<String, String> tags(Environment environment, NewSecret secret) {
        var tags = new HashMap<>(secret.tags());
        tags.put(SecretTags.MANAGED_BY, SecretTags.CONSOLE);
        tags.put(SecretTags.ENVIRONMENT, environment.id().value());
        tags.put(SecretTags.CLIENT_NAME, secret.client().value());
        tags.put(SecretTags.RUN, secret.run());
        return tags;
    }

    private static RemoteFailure conflict(String sentence, String cure) {
        return new RemoteFailure(Problem.of(Kind.CONFLICT, sentence, cure));
    }
}
