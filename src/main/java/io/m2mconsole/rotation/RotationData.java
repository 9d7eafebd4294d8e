package io.m2mconsole.rotation;

import io.m2mconsole.clients.AppClient;
import io.m2mconsole.operations.Action;
import io.m2mconsole.operations.Command;
import io.m2mconsole.operations.SagaData;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.ClientName;
import io.m2mconsole.shared.EnvironmentId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the steps of a rotation know, over the saga's texts. Ids of secrets and versions, never a value. */
record RotationData(SagaData data) {

    private static final String ENVIRONMENT = "environment";
    private static final String CLIENT = "clientId";
    private static final String NAME = "name";
    private static final String ARN = "secretArn";
    private static final String GRACE = "grace";
    private static final String SCHEDULED = "scheduled";
    private static final String RUN = "run";
    private static final String OLD_SECRET = "oldSecretId";
    private static final String NEW_SECRET = "newSecretId";
    private static final String OLD_VERSION = "oldVersion";
    private static final String NEW_VERSION = "newVersion";
    private static final String PROMOTED = "promotedAt";
    private static final String DEMOTED = "demotedAt";

    static RotationData of(EnvironmentId environment, AppClient client, String arn, Duration grace, boolean scheduled) {
        var data = new RotationData(new SagaData(Map.of()));
        data.data.put(ENVIRONMENT, environment.value());
        data.data.put(CLIENT, client.id().value());
        data.data.put(NAME, client.name().value());
        data.data.put(ARN, arn);
        data.data.put(GRACE, grace.toString());
        data.data.put(SCHEDULED, Boolean.toString(scheduled));
        data.data.put(RUN, UUID.randomUUID().toString());
        return data;
    }

    EnvironmentId environment() {
        return new EnvironmentId(data.get(ENVIRONMENT));
    }

    ClientId client() {
        return new ClientId(data.get(CLIENT));
    }

    ClientName name() {
        return new ClientName(data.get(NAME));
    }

    String arn() {
        return data.get(ARN);
    }

    Duration grace() {
        return Duration.parse(data.get(GRACE));
    }

    /** Whether no person stands by. */
    boolean scheduled() {
        return Boolean.parseBoolean(data.get(SCHEDULED));
    }

    /** Marks this rotation's versions, so that a repeated step comes to the same ones. */
    String run() {
        return data.get(RUN);
    }

    /** The id in Cognito of the secret that is to go. */
    Optional<String> oldSecret() {
        return data.find(OLD_SECRET);
    }

    void oldSecret(String id) {
        data.put(OLD_SECRET, id);
    }

    /** The id in Cognito of the one that comes. */
    Optional<String> newSecret() {
        return data.find(NEW_SECRET);
    }

    void newSecret(String id) {
        data.put(NEW_SECRET, id);
    }

    /** The version that was current before. */
    Optional<String> oldVersion() {
        return data.find(OLD_VERSION);
    }

    void oldVersion(String id) {
        data.put(OLD_VERSION, id);
    }

    /** The version that holds the new secret. */
    Optional<String> newVersion() {
        return data.find(NEW_VERSION);
    }

    void newVersion(String id) {
        data.put(NEW_VERSION, id);
    }

    /** When workloads began to get the new secret. */
    Optional<Instant> promoted() {
        return data.find(PROMOTED).map(Instant::parse);
    }

    void promoted(Instant at) {
        data.put(PROMOTED, at.toString());
    }

    /** When, on a cancel, workloads began to get the old one again. */
    Optional<Instant> demoted() {
        return data.find(DEMOTED).map(Instant::parse);
    }

    void demoted(Instant at) {
        data.put(DEMOTED, at.toString());
    }

    void detail(RotationStep step, String detail) {
        data.put("detail." + step, detail);
    }

    Command command(Action action) {
        return new Command(action, name() + " (" + client() + ")", environment());
    }
}
