package io.m2mconsole.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.m2mconsole.OnSandbox;
import io.m2mconsole.SandboxSwitches;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.operations.Operations;
import io.m2mconsole.people.People;
import io.m2mconsole.secrets.CurrentSecrets.Wanted;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.ClientName;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.RemoteFailure;
import io.m2mconsole.shared.ScopeName;
import io.m2mconsole.shared.SecretValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnSandbox
class CurrentSecretsTest {

    private static final String BATCH = "secretsmanager:BatchGetSecretValue";

    @Autowired
    private Secrets secrets;

    @Autowired
    private AwsSecrets adapter;

    @Autowired
    private Operations operations;

    @Autowired
    private People people;

    @Autowired
    private Environments environments;

    @Autowired
    private JdbcClient jdbc;

    @Value("${sandbox.url}")
    private String url;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private CurrentSecrets current;
    private SandboxSwitches sandbox;
    private Environment environment;
    private Wanted one;
    private Wanted two;

    @BeforeEach
    void begin() {
        // Of its own, as it remembers that a role may not read many.
        current = new CurrentSecrets(adapter, operations, people);
        sandbox = new SandboxSwitches(url);
        environment = environments.get(new EnvironmentId("sandbox"));
        one = stored("One");
        two = stored("Two");
    }

    @AfterEach
    void mendTheSandbox() {
        sandbox.noFaults();
    }

    @Test
    void readsManyWithOneCallThatOneEntryNames() {
        sandbox.fault(BATCH, "DELAY", 0, 0, 1);

        var read = current.readAll(List.of(one, two));

        assertThat(read).extracting(Supplier::get).containsExactly(value(one), value(two));
        assertThat(sandbox.struck()).containsExactly(1);
        assertThat(entries())
                .containsExactly(Map.of(
                        "TARGET", one.name() + ", " + two.name(),
                        "OUTCOME", "DONE",
                        "DIFFERENCE", one.name() + " (" + one.id() + ")\n" + two.name() + " (" + two.id() + ")"));
    }

    @Test
    void asksElsewhereForWhatIsNotStoredOrAnothers() {
        // Under this name stands another client's secret, and Cognito knows no such client.
        var stranger = wanted(two.name(), "stranger" + mark);

        var read = current.readAll(List.of(one, stranger));

        assertThat(read.getFirst().get()).isEqualTo(value(one));
        assertThatThrownBy(read.getLast()::get).isInstanceOf(RemoteFailure.class);
    }

    @Test
    void readsOneByOneWhereTheRoleMayNotReadMany() {
        sandbox.fault(BATCH, "DENY", 0, 0);

        assertThat(current.readAll(List.of(one, two)))
                .extracting(Supplier::get)
                .containsExactly(value(one), value(two));
        assertThat(current.readAll(List.of(two, one)))
                .extracting(Supplier::get)
                .containsExactly(value(two), value(one));

        assertThat(sandbox.struck()).as("it asks once and remembers").containsExactly(1);
    }

    @Test
    void failsAllOfACallThatFails() {
        sandbox.fault(BATCH, "FAIL_BEFORE", 0, 0);

        assertThat(current.readAll(List.of(one, two)))
                .allSatisfy(each -> assertThatThrownBy(each::get).isInstanceOf(RemoteFailure.class));
    }

    @Test
    void namesAllInAnEntryHoweverLongTheirNames() {
        var longest = stored("A".repeat(110));
        var five = List.of(longest, longest, longest, longest, longest);

        assertThat(current.readAll(five)).extracting(Supplier::get).containsOnly(value(longest));
        assertThat(entries())
                .extracting(entry -> entry.get("TARGET"))
                .satisfiesExactly(
                        four -> assertThat(String.valueOf(four))
                                .hasSizeLessThanOrEqualTo(512)
                                .endsWith(mark),
                        last -> assertThat(String.valueOf(last)).isEqualTo(longest.name() + " (" + longest.id() + ")"));
    }

    private List<Map<String, @Nullable Object>> entries() {
        return jdbc.sql(
                        "select target, outcome, difference from activity where action = 'secret.read' and target like :mark"
                                + " order by id")
                .param("mark", "%" + mark + "%")
                .query()
                .listOfRows();
    }

    private Wanted stored(String name) {
        var client = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.length() + mark;
        var wanted = wanted(new ClientName(name + " " + mark), client);
        var secret = new NewSecret(wanted.name(), value(wanted), "team-a", "run-" + client);
        var arn = secrets.storePending(environment, secret);
        secrets.complete(
                environment,
                arn,
                new SecretDocument(
                        wanted.id(),
                        value(wanted),
                        null,
                        null,
                        Set.of(ScopeName.parse("customer-api/read")),
                        environment.pool(),
                        "us-east-1"),
                "run-" + client);
        return wanted;
    }

    private Wanted wanted(ClientName name, String client) {
        var id = new ClientId(client);
        return new Wanted(
                environment,
                id,
                name,
                () -> adapter.value(environment.target(), environment.secretName(name), AwsSecrets.CURRENT)
                        .filter(document -> Documents.belongs(document, id))
                        .flatMap(Documents::clientSecret)
                        .orElseThrow(() ->
                                new RemoteFailure(Problem.of(Problem.Kind.NOT_FOUND, "It has none.", "Give it one."))));
    }

    private static SecretValue value(Wanted wanted) {
        return new SecretValue(wanted.id().value().repeat(5));
    }
}
