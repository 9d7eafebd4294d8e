package io.m2mconsole.onboarding;

import io.m2mconsole.clients.AppClient;
import io.m2mconsole.operations.SagaData;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.ClientName;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.ScopeName;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the steps of onboarding know, over the saga's texts. */
record OnboardData(SagaData data) {

    // The pool's clock and this machine's need not agree to the second.
    private static final Duration SKEW = Duration.ofMinutes(5);

    private static final String ENVIRONMENT = "environment";
    private static final String NAME = "name";
    private static final String TAG = "tag.";
    private static final String KEY = "kmsKey";
    private static final String READER = "readerRole";
    private static final String SCOPES = "scopes";
    private static final String MINUTES = "tokenMinutes";
    private static final String RUN = "run";
    private static final String SINCE = "since";
    private static final String ARN = "secretArn";
    private static final String CLIENT = "clientId";

    static OnboardData of(EnvironmentId environment, OnboardRequest request) {
        var data = new OnboardData(new SagaData(Map.of()));
        data.data.put(ENVIRONMENT, environment.value());
        data.data.put(NAME, request.name().value());
        request.particulars().tags().forEach((tag, value) -> data.data.put(TAG + tag, value));
        request.keeping().kmsKey().ifPresent(key -> data.data.put(KEY, key));
        request.keeping().readerRole().ifPresent(role -> data.data.put(READER, role));
        data.data.put(
                SCOPES,
                request.scopes().stream().sorted().map(ScopeName::toString).collect(Collectors.joining(" ")));
        data.data.put(MINUTES, Long.toString(request.tokenLifetime().toMinutes()));
        data.data.put(RUN, UUID.randomUUID().toString());
        data.data.put(SINCE, Instant.now().toString());
        return data;
    }

    EnvironmentId environment() {
        return new EnvironmentId(data.get(ENVIRONMENT));
    }

    ClientName name() {
        return new ClientName(data.get(NAME));
    }

    /** What people say of the client, as tags. */
    Map<String, String> tags() {
        return data.all().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(TAG))
                .collect(Collectors.toMap(entry -> entry.getKey().substring(TAG.length()), Map.Entry::getValue));
    }

    SecretKeeping keeping() {
        return new SecretKeeping(data.find(KEY).orElse(null), data.find(READER).orElse(null));
    }

    Set<ScopeName> scopes() {
        return Arrays.stream(data.get(SCOPES).split(" ", -1))
                .map(ScopeName::parse)
                .collect(Collectors.toSet());
    }

    Duration tokenLifetime() {
        return Duration.ofMinutes(Long.parseLong(data.get(MINUTES)));
    }

    /** Marks this attempt, so that nobody else's secret is taken for its own. */
    String run() {
        return data.get(RUN);
    }

    /** Whether a client may be one that this attempt made. */
    boolean madeSince(AppClient client) {
        return client.created().isAfter(Instant.parse(data.get(SINCE)).minus(SKEW));
    }

    Optional<String> arn() {
        return data.find(ARN);
    }

    void arn(String arn) {
        data.put(ARN, arn);
    }

    Optional<ClientId> client() {
        return data.find(CLIENT).filter(id -> !id.isEmpty()).map(ClientId::new);
    }

    void client(ClientId id) {
        data.put(CLIENT, id.value());
    }

    /** It was deleted again: should the attempt be resumed, it makes another. */
    void noClient() {
        data.put(CLIENT, "");
    }

    /** What came of a step, for people. */
    void detail(OnboardStep step, String detail) {
        data.put("detail." + step, detail);
    }

    Optional<String> detail(OnboardStep step) {
        return data.find("detail." + step);
    }
}
