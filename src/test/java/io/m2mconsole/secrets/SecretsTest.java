package io.m2mconsole.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.m2mconsole.OnSandbox;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.ClientName;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.RemoteFailure;
import io.m2mconsole.shared.ScopeName;
import io.m2mconsole.shared.SecretValue;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnSandbox
class SecretsTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private Secrets secrets;

    @Autowired
    private AwsSecrets adapter;

    @Autowired
    private Environments environments;

    private Environment environment;
    private ClientName name;
    private ClientId client;
    private SecretValue value;

    @BeforeEach
    void chooseAName() {
        environment = environments.get(new EnvironmentId("sandbox"));
        var number = NUMBER.incrementAndGet();
        name = new ClientName("Stored " + number);
        // Of its own for each test, as a stored secret is found by its client's id too.
        client = new ClientId("client" + number);
        value = secrets.generate();
    }

    @Test
    void generatesSixtyFourLettersAndDigits() {
        assertThat(value.reveal()).matches("[A-Za-z0-9]{64}");
        assertThat(secrets.generate()).isNotEqualTo(value);
    }

    @Test
    void keepsAPendingValueUntilItIsComplete() {
        var arn = secrets.storePending(environment, secret("run-1"));

        assertThat(secrets.readPending(environment, arn)).contains(value);
        assertThat(secrets.isComplete(environment, arn, client)).isFalse();
        assertThat(secrets.find(environment, client, name)).isEmpty();
    }

    @Test
    void completesTheWholeDocument() {
        var arn = stored("run-1");

        assertThat(secrets.readPending(environment, arn)).isEmpty();
        assertThat(secrets.isComplete(environment, arn, client)).isTrue();
        assertThat(secrets.find(environment, client, name).orElseThrow().owner())
                .contains("team-a");
        assertThat(adapter.value(environment.target(), arn, AwsSecrets.CURRENT)
                        .orElseThrow()
                        .reveal())
                .isEqualTo("{\"client_id\":\"" + client + "\",\"client_secret\":\"" + value.reveal()
                        + "\",\"client_secret_id\":\"" + client + "--1\",\"token_endpoint\":\""
                        + environment.endpoints().tokenEndpoint()
                        + "\",\"scopes\":\"customer-api/read customer-api/write\",\"user_pool_id\":\""
                        + environment.pool() + "\",\"region\":\"us-east-1\"}");
    }

    @Test
    void comesToTheSameSecretWhenTheRunIsResumed() {
        var arn = secrets.storePending(environment, secret("run-1"));

        var again =
                secrets.storePending(environment, new NewSecret(name, secrets.generate(), "team-a", "run-1" + name));

        assertThat(again).isEqualTo(arn);
        assertThat(secrets.readPending(environment, arn)).contains(value);
    }

    @Test
    void completesTwiceWithoutHarm() {
        var arn = stored("run-1");

        secrets.complete(environment, arn, document(), "run-1" + name);

        assertThat(secrets.isComplete(environment, arn, client)).isTrue();
    }

    @Test
    void leavesASecretOfAnotherRunAlone() {
        secrets.storePending(environment, secret("run-1"));

        assertThatThrownBy(() -> secrets.storePending(environment, secret("run-2")))
                .isInstanceOf(RemoteFailure.class)
                .hasMessageContaining("already");
    }

    @Test
    void saysThatADeletedSecretKeepsItsName() {
        secrets.scheduleDeletion(environment, stored("run-1"));

        assertThat(secrets.find(environment, client, name)).isEmpty();
        assertThatThrownBy(() -> secrets.storePending(environment, secret("run-2")))
                .isInstanceOf(RemoteFailure.class)
                .hasMessageContaining("keeps its name");
    }

    @Test
    void restoresADeletedSecret() {
        var arn = stored("run-1");
        secrets.scheduleDeletion(environment, arn);

        secrets.restore(environment, arn);

        assertThat(secrets.find(environment, client, name)).isPresent();
    }

    @Test
    void discardsForGoodWhatWasNeverCompleted() {
        secrets.discard(environment, secrets.storePending(environment, secret("run-1")));

        assertThat(secrets.describe(environment, name)).isEmpty();
    }

    @Test
    void discardsRestorablyWhatWasCompleted() {
        secrets.discard(environment, stored("run-1"));

        assertThat(secrets.describe(environment, name).orElseThrow().deletion()).isPresent();
    }

    @Test
    void readsTheStoredValueOfItsClientOnly() {
        stored("run-1");

        assertThat(secrets.current(environment, client, name)).isEqualTo(value);
        // Another client of the same name: its own secret is Cognito's, and there is no such client.
        assertThatThrownBy(() -> secrets.current(environment, new ClientId("client2"), name))
                .isInstanceOf(RemoteFailure.class);
    }

    @Test
    void listsWhatTheConsoleMade() {
        var arn = stored("run-1");

        assertThat(secrets.managed(environment)).extracting(StoredSecret::arn).contains(arn);
    }

    private String stored(String run) {
        var arn = secrets.storePending(environment, secret(run));
        secrets.complete(environment, arn, document(), run + name);
        return arn;
    }

    private NewSecret secret(String run) {
        return new NewSecret(name, value, "team-a", run + name);
    }

    private SecretDocument document() {
        return new SecretDocument(
                client,
                value,
                client + "--1",
                environment.endpoints().token().orElseThrow(),
                Set.of(ScopeName.parse("customer-api/write"), ScopeName.parse("customer-api/read")),
                environment.pool(),
                "us-east-1");
    }
}
