package io.m2mconsole.secrets;

import io.m2mconsole.environments.Environment;
import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.Problem.Kind;
import io.m2mconsole.shared.RemoteFailure;
import io.m2mconsole.shared.SecretValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The versions of stored secrets and their labels, for rotation. All calls block and can be repeated. */
@Service
public class SecretVersions {

    private final AwsSecretVersions versions;
    private final AwsSecrets secrets;
    private final Sightings sightings;

    SecretVersions(AwsSecretVersions versions, AwsSecrets secrets, Sightings sightings) {
        this.sightings = sightings;
        this.versions = versions;
        this.secrets = secrets;
    }

    /** The labelled versions; reads each one's value to tell which of Cognito's secrets it holds, and forgets it. */
    public List<SecretVersion> list(Environment environment, String arn) {
        return versions.labelled(environment.target(), arn).stream()
                .map(version -> new SecretVersion(
                        version.id(),
                        version.labels(),
                        version.created(),
                        document(environment, arn, version.id())
                                .flatMap(SecretDocument::secretId)
                                .orElse(null),
                        version.accessed()))
                .toList();
    }

    /** As {@link #list}, without reading any value: nothing tells then what each holds. */
    public List<SecretVersion> labels(Environment environment, String arn) {
        return versions.labelled(environment.target(), arn);
    }

    /** What a version says; absent where there is no such version, or it is no document of a client. */
    public Optional<SecretDocument> document(Environment environment, String arn, String version) {
        return versions.byId(environment.target(), arn, version)
                .flatMap(document ->
                        Documents.read(document, environment.target().region()));
    }

    /**
     * Stores a new secret as AWSPENDING: the document of another version, foreign keys included, with the new value. The same
     * run and purpose come to the same version again, and the value that it has stays.
     *
     * @param secretId the new secret's id in Cognito; empty while it has none
     * @return the version's id
     */
    public String storePending(
            Environment environment,
            String arn,
            String from,
            SecretValue value,
            Optional<String> secretId,
            String run) {
        var id = AwsSecretVersions.token(run, secretId.isEmpty() ? "new" : "known");
        if (versions.byId(environment.target(), arn, id).isEmpty()) {
            var template = versions.byId(environment.target(), arn, from).orElseThrow(SecretVersions::changed);
            versions.put(
                    environment.target(),
                    arn,
                    Documents.replaced(template, value, secretId),
                    List.of(SecretVersion.PENDING),
                    id);
        }
        return id;
    }

    /**
     * Makes a version the current one.
     *
     * @param from the version that is current now
     * @throws RemoteFailure CONFLICT where another is current
     */
    public void makeCurrent(Environment environment, String arn, String from, String to) {
        versions.move(environment.target(), arn, SecretVersion.CURRENT, from, to);
        sightings.look(environment, arn);
    }

    /** Takes AWSPENDING off a version, if it has it. */
    public void settle(Environment environment, String arn, String version) {
        versions.detach(environment.target(), arn, SecretVersion.PENDING, version);
    }

    /** Whether {@link #storePending} made that version in that run. */
    public static boolean isOf(String run, String version) {
        return version.equals(AwsSecretVersions.token(run, "new"))
                || version.equals(AwsSecretVersions.token(run, "known"));
    }

    /** Adds tags; others stay. */
    public void tag(Environment environment, String arn, Map<String, String> tags) {
        versions.tag(environment.target(), arn, tags);
        sightings.look(environment, arn);
    }

    /** Removes a tag, if it is there. */
    public void untag(Environment environment, String arn, String tag) {
        versions.untag(environment.target(), arn, tag);
        sightings.look(environment, arn);
    }

    /** Secrets of clients that were deleted and can still be restored; up to five minutes stale. */
    public List<StoredSecret> deleted(Environment environment) {
        return secrets.listDeleted(environment);
    }

    private static RemoteFailure changed() {
        return new RemoteFailure(Problem.of(
                Kind.CONFLICT,
                "The stored secret was changed by someone else meanwhile.",
                "Look at its versions in Secrets Manager, then begin again."));
    }
}
