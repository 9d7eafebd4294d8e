package io.m2mconsole.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.clients.Clients;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.operations.SagaResult;
import io.m2mconsole.operations.SagaStatus;
import io.m2mconsole.operations.Sagas;
import io.m2mconsole.removal.Deletion;
import io.m2mconsole.secrets.ActiveSecrets;
import io.m2mconsole.secrets.Adoption;
import io.m2mconsole.secrets.SecretTags;
import io.m2mconsole.secrets.SecretVersion;
import io.m2mconsole.secrets.SecretVersions;
import io.m2mconsole.secrets.Secrets;
import io.m2mconsole.secrets.StoredProof;
import io.m2mconsole.secrets.StoredProofs;
import io.m2mconsole.shared.RemoteFailure;
import io.m2mconsole.tokens.Tokens;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Adopting, verifying, mending, restoring, and rotating on schedule. */
@SpringBootTest(
        properties = {
            "sandbox.port=0",
            "spring.datasource.url=jdbc:h2:mem:secret-care;DB_CLOSE_DELAY=-1",
            "console.admin-password=test",
            "console.rotation.sandbox-grace=0s",
            "console.rotation.verifications-per-second=100"
        })
class SecretCareTest {

    private static final List<String> ALARMS = new CopyOnWriteArrayList<>();
    private static final HttpServer WEBHOOK = webhook();

    @Autowired
    private Sagas sagas;

    @Autowired
    private Secrets secrets;

    @Autowired
    private SecretVersions versions;

    @Autowired
    private ActiveSecrets active;

    @Autowired
    private Adoption adoption;

    @Autowired
    private StoredProofs proofs;

    @Autowired
    private Tokens tokens;

    @Autowired
    private Clients clients;

    @Autowired
    private Deletion deletion;

    @Autowired
    private Environments environments;

    @Autowired
    private Rotations rotations;

    @Autowired
    private RotationSchedule schedule;

    @Autowired
    private Fleet fleet;

    @Autowired
    private ClientSecrets clientSecrets;

    @Autowired
    private org.springframework.core.env.Environment properties;

    private Bed bed;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        registry.add(
                "console.rotation.webhook",
                () -> "http://127.0.0.1:" + WEBHOOK.getAddress().getPort() + "/alarm");
    }

    @AfterAll
    static void stop() {
        WEBHOOK.stop(0);
    }

    @BeforeEach
    void prepare() {
        bed = new Bed(environments, clients, secrets, versions, active, adoption, tokens, rotations, properties);
        ALARMS.clear();
    }

    @AfterEach
    void mend() {
        bed.noFaults();
    }

    @ParameterizedTest
    @ValueSource(strings = {"FAIL_BEFORE", "FAIL_AFTER", "CUT_AFTER", "THROTTLE", "DELAY"})
    void adoptsWholeOrNotAtAll(String kind) {
        var client = bed.fresh();
        bed.fault("secretsmanager:CreateSecret", kind, 3);
        try {
            adopt(client);
        } catch (RemoteFailure e) {
            assertThat(secrets.describe(bed.environment(), client.name())).isEmpty();
        }
        bed.noFaults();
        adopt(client);
        adopt(client);
        bed.assertWhole(client);
        assertThat(bed.stored(client).ours()).isTrue();
    }

    @Test
    void leavesAForeignSecretOfTheSameNameAlone() {
        var client = bed.adopted();
        deleteInCognitoOnly(client);
        var second = clients.create(
                bed.environment(),
                new io.m2mconsole.clients.NewClient(
                        client.name(), client.scopes(), client.tokenLifetime(), secrets.generate()));
        assertThatThrownBy(() -> adopt(second))
                .isInstanceOf(RemoteFailure.class)
                .hasMessageContaining("something else");
    }

    @Test
    void findsWhatIsNoLongerValidAndMendsItByRotation() {
        var client = bed.adopted();
        var other = active.add(bed.environment(), client.id(), secrets.generate());
        active.delete(
                bed.environment(),
                client.id(),
                bed.ids(client).stream()
                        .filter(id -> !id.equals(other))
                        .findFirst()
                        .orElseThrow());

        assertThat(verify(client)).isEqualTo(new StoredProof.NoLongerValid());
        assertThat(rotations.rotate(bed.environment(), client)).isInstanceOf(SagaResult.Done.class);
        assertThat(verify(client)).isEqualTo(new StoredProof.Valid());
        bed.assertWhole(client);
    }

    @Test
    void adoptsAndVerifiesManyWhateverBecomesOfOne() {
        var found = List.of(bed.fresh(), bed.fresh());
        var outcomes = new ArrayList<Fleet.Outcome>();
        fleet.adopt(bed.environment(), rows(found), () -> false, outcomes::add);
        assertThat(outcomes).hasSize(2).allMatch(Fleet.Outcome.Adopted.class::isInstance);

        outcomes.clear();
        fleet.verify(bed.environment(), rows(found), () -> !outcomes.isEmpty(), outcomes::add);
        assertThat(outcomes).as("stopped after the first").hasSize(1);
    }

    @Test
    void tellsWhereEachSecretIsStored() {
        var client = bed.adopted();
        rotations.rotate(bed.environment(), client);
        var rows = clientSecrets.view(bed.environment(), client).rows();
        assertThat(rows)
                .singleElement()
                .satisfies(
                        row -> assertThat(row.version().orElseThrow().labels()).contains(SecretVersion.CURRENT));
        assertThatThrownBy(() -> clientSecrets.delete(
                        bed.environment(), client, rows.getFirst().secret().id()))
                .isInstanceOf(RemoteFailure.class);
    }

    @Test
    void restoresADeletedClientsSecret() {
        var client = bed.adopted();
        deletion.delete(bed.environment(), client);
        var deleted = fleet.view(bed.environment()).deleted().stream()
                .filter(secret -> secret.clientId()
                        .equals(java.util.Optional.of(client.id().value())))
                .findFirst()
                .orElseThrow();
        secrets.restoreDeleted(bed.environment(), deleted);
        assertThat(bed.stored(client).deletion()).isEmpty();
    }

    @Test
    void rotatesOnScheduleWhatItsTagSays() {
        var due = tagged("PT0.001S");
        var notYet = tagged("P90D");
        var nonsense = tagged("often");
        schedule.run();
        assertThat(bed.status(due).state()).isEqualTo(SagaStatus.State.DONE);
        bed.assertWhole(due);
        assertThat(rotations.latest(bed.environment(), notYet.id())).isEmpty();
        assertThat(rotations.latest(bed.environment(), nonsense.id())).isEmpty();
    }

    @Test
    void criesOutWhereAScheduledRotationFails() {
        var client = tagged("PT0.001S");
        bed.fault("cognito-idp:AddUserPoolClientSecret", "DENY", 0);
        schedule.run();
        bed.noFaults();

        var status = bed.status(client);
        assertThat(status.state()).isEqualTo(SagaStatus.State.UNFINISHED);
        assertThat(sagas.unfinished()).anyMatch(saga -> saga.id().equals(status.id()));
        await().until(() ->
                ALARMS.stream().anyMatch(alarm -> alarm.contains(client.id().value())));
        assertThat(ALARMS.getFirst()).contains("rotation.failed", "Add it to the client in Cognito");
        schedule.run();
        assertThat(bed.status(client).id()).as("no second one meanwhile").isEqualTo(status.id());
        assertThat(sagas.undo(status.id())).isInstanceOf(SagaResult.Undone.class);
        bed.assertWhole(client);
    }

    private AppClient tagged(String every) {
        var client = bed.adopted();
        versions.tag(bed.environment(), bed.stored(client).arn(), Map.of(SecretTags.ROTATE_EVERY, every));
        return client;
    }

    private StoredProof verify(AppClient client) {
        return proofs.check(bed.environment(), bed.stored(client));
    }

    private List<Fleet.Row> rows(List<AppClient> found) {
        return fleet.view(bed.environment()).rows().stream()
                .filter(row -> found.contains(row.client()))
                .toList();
    }

    private void deleteInCognitoOnly(AppClient client) {
        clients.delete(bed.environment(), client.id());
    }

    private void adopt(AppClient client) {
        adoption.adopt(bed.environment(), client.id(), client.name(), client.scopes());
    }

    private static HttpServer webhook() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/alarm", exchange -> {
                ALARMS.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                exchange.sendResponseHeaders(204, -1);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
