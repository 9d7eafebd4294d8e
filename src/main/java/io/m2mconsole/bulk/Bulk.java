package io.m2mconsole.bulk;

import io.m2mconsole.bulk.BulkRow.State;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.operations.Action;
import io.m2mconsole.operations.Command;
import io.m2mconsole.operations.Operations;
import io.m2mconsole.operations.SagaData;
import io.m2mconsole.operations.Sagas;
import io.m2mconsole.people.Actor;
import io.m2mconsole.people.People;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.ClientName;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.RemoteFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Changes of many clients. Each is written down before it begins, and goes on when the browser's tab is closed. */
@Service
public class Bulk {

    private static final Duration FORGOTTEN = Duration.ofDays(60);

    private final JdbcBulk table;
    private final Sagas sagas;
    private final Operations operations;
    private final People people;

    Bulk(JdbcBulk table, Sagas sagas, Operations operations, People people) {
        this.table = table;
        this.sagas = sagas;
        this.operations = operations;
        this.people = people;
    }

    /**
     * Starts as this thread's person and returns at once.
     *
     * @param clients whom to change; each is described anew before
     * @return its id
     * @throws RemoteFailure DENIED without the right, REQUESTED where another person must approve it first
     */
    public String start(Environment environment, BulkTask task, List<AppClient> clients) {
        return begin(
                environment,
                task,
                clients.stream()
                        .map(client -> new Target(client.id(), client.name()))
                        .toList());
    }

    /** Starts anew for those that failed or were cancelled. @return the new one's id */
    public String repeat(Environment environment, String id) {
        var task = table.find(id).orElseThrow(Bulk::over).task();
        var targets = repeatable(id).stream()
                .map(row -> new Target(row.client(), row.name()))
                .toList();
        if (targets.isEmpty()) {
            throw over();
        }
        return begin(environment, task, targets);
    }

    private String begin(Environment environment, BulkTask task, List<Target> clients) {
        var actor = people.actor();
        var id = UUID.randomUUID().toString();
        if (operations.onApproval(task.action(), environment.id())) {
            table.forget(Instant.now().minus(FORGOTTEN));
            table.add(id, environment.id(), actor.name(), task, clients, true);
        }
        var command = new Command(task.action(), target(task, clients.size()), environment.id());
        operations.run(command.with(RepeatBulk.of(id, task, clients)), () -> {
            table.add(id, environment.id(), actor.name(), task, clients, false);
            return id;
        });
        start(actor, id);
        return id;
    }

    /** Begins one that another person approved, as this thread's actor. */
    void beginApproved(EnvironmentId environment, String id) {
        if (!table.approve(id)) {
            throw over();
        }
        var task = table.find(id)
                .filter(bulk -> bulk.environment().equals(environment))
                .orElseThrow(Bulk::over);
        operations.run(new Command(task.task().action(), target(task.task(), task.total()), environment), () -> id);
        start(people.actor(), id);
    }

    private void start(Actor actor, String id) {
        var bulk = table.find(id).orElseThrow(Bulk::over);
        var data = new SagaData(Map.of(BulkStep.ID, id, BulkStep.TITLE, target(bulk.task(), bulk.total())));
        try {
            // What it comes to stands in its rows, and on page Unfinished where it stopped.
            sagas.launch(BulkSaga.kind(bulk.task().action()), actor, bulk.environment(), id, data);
        } catch (RuntimeException e) {
            table.end(id);
            throw e;
        }
    }

    private static String target(BulkTask task, int clients) {
        return clients + (clients == 1 ? " client: " : " clients: ") + task.title();
    }

    /** The clients as CSV, without any secret. Recorded. */
    public String csv(Environment environment, List<AppClient> clients) {
        var target = clients.size() + (clients.size() == 1 ? " client" : " clients");
        return operations.run(
                new Command(Action.CLIENT_EXPORT, target, environment.id()), () -> ClientsCsv.of(clients));
    }

    public Optional<BulkProgress> progress(String id) {
        return table.find(id);
    }

    /** The environment's latest ones, the latest first. */
    public List<BulkProgress> latest(EnvironmentId environment, int most) {
        return table.latest(environment, most);
    }

    /** In the order in which they come. */
    public List<BulkRow> rows(String id, int offset, int limit) {
        return table.rows(id, offset, limit);
    }

    /** Those that came to nothing, and would be worth repeating. */
    public List<BulkRow> repeatable(String id) {
        return table.in(id, List.of(State.FAILED, State.CANCELLED));
    }

    /**
     * Lets it end after the client that is under way; what is done stays done.
     *
     * @throws RemoteFailure CONFLICT where it is over
     */
    public void cancel(String id) {
        var bulk = table.find(id).orElseThrow(Bulk::over);
        var action = bulk.task() instanceof BulkTask.Adopt ? Action.ROTATION_CANCEL : Action.SAGA_CANCEL;
        operations.run(new Command(action, target(bulk.task(), bulk.total()), bulk.environment()), () -> {
            if (!table.cancel(id)) {
                throw over();
            }
            return id;
        });
    }

    /** Whom to change. */
    record Target(ClientId id, ClientName name) {}

    private static RemoteFailure over() {
        return new RemoteFailure(
                Problem.of(Problem.Kind.CONFLICT, "This is over already.", "Reload the page to see how it ended."));
    }
}
