package io.m2mconsole.processes.driven;

import io.m2mconsole.bulk.Bulk;
import io.m2mconsole.bulk.BulkTask;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.clients.Clients;
import io.m2mconsole.clients.NewClient;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.onboarding.OnboardRequest;
import io.m2mconsole.onboarding.Onboarding;
import io.m2mconsole.operations.Saga;
import io.m2mconsole.operations.Sagas;
import io.m2mconsole.people.People;
import io.m2mconsole.removal.Deletion;
import io.m2mconsole.rotation.Rotations;
import io.m2mconsole.runs.Runs;
import io.m2mconsole.secrets.Adoption;
import io.m2mconsole.secrets.Secrets;
import io.m2mconsole.shared.ClientName;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.RemoteFailure;
import io.m2mconsole.shared.ScopeName;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Carries out orders such as {@code rotate OrderService} through the console's own services, as its administrator. */
final class Orders {

    private static final Set<ScopeName> SCOPES = Set.of(ScopeName.parse("customer-api/read"));
    private static final ScopeName MORE = ScopeName.parse("customer-api/write");
    private static final String OWNER = "team-killed";
    private static final Duration LIFETIME = Duration.ofHours(1);
    private static final long POLL_MILLIS = 100;

    private final ApplicationContext console;

    Orders(ApplicationContext console) {
        this.console = console;
    }

    /** @return what came of it, in one line */
    String obey(String order) {
        var words = order.split(" ");
        var people = bean(People.class);
        try {
            return people.as(
                    people.find("admin").orElseThrow(), () -> obey(words[0], words.length > 1 ? words[1] : ""));
        } catch (RemoteFailure e) {
            return "failed, " + e.problem().kind() + " " + e.problem().sentence();
        } catch (RuntimeException e) {
            return "failed, " + e;
        }
    }

    private String obey(String verb, String name) {
        return switch (verb) {
            case "make" -> make(new ClientName(name));
            case "bare" -> bare(new ClientName(name));
            case "bulk-grant" -> bulk(new BulkTask.Grant(Set.of(MORE)), name);
            case "bulk-owner" -> bulk(new BulkTask.SetOwner(OWNER), name);
            case "bulk-adopt" -> bulk(new BulkTask.Adopt(), name);
            case "bulk-delete" -> bulk(new BulkTask.Delete(7), name);
            case "onboard" -> onboard(new ClientName(name));
            case "rotate" ->
                bean(Rotations.class)
                        .rotate(environment(), client(name))
                        .getClass()
                        .getSimpleName();
            case "delete" -> {
                bean(Deletion.class).delete(environment(), client(name));
                yield "Done";
            }
            case "run" -> {
                bean(Runs.class).start(environment(), false);
                yield "Done";
            }
            case "steps" ->
                console.getBeansOfType(Saga.class).values().stream()
                        .map(saga -> saga.kind() + "=" + saga.steps().size())
                        .sorted()
                        .collect(Collectors.joining(" "));
            case "settle" -> settle();
            default -> throw new IllegalArgumentException(verb);
        };
    }

    /** A client whose secret only Cognito has. */
    private String bare(ClientName name) {
        var _ = bean(Clients.class)
                .create(
                        environment(),
                        new NewClient(
                                name, SCOPES, LIFETIME, bean(Secrets.class).generate()));
        return "Done";
    }

    /** A client whose secret is stored. */
    private String make(ClientName name) {
        var _ = bare(name);
        var client = client(name.value());
        bean(Adoption.class).adopt(environment(), client.id(), name, SCOPES);
        return "Done";
    }

    /** Waits for its end. @return its only row's state */
    private String bulk(BulkTask task, String name) {
        var bulk = bean(Bulk.class);
        var id = bulk.start(environment(), task, List.of(client(name)));
        while (bulk.progress(id).orElseThrow().end().isEmpty()) {
            pause();
        }
        return bulk.rows(id, 0, 1).getFirst().state().name();
    }

    private String onboard(ClientName name) {
        bean(Onboarding.class).onboard(environment(), new OnboardRequest(name, "", SCOPES, LIFETIME), _ -> {});
        return "Done";
    }

    /** Waits until no saga is in flight. @return the data of those that need a person */
    private String settle() {
        var jdbc = bean(JdbcClient.class);
        while (jdbc.sql("select count(*) from saga where state not in ('DONE', 'UNDONE', 'UNFINISHED')")
                        .query(Integer.class)
                        .single()
                > 0) {
            pause();
        }
        return "Done " + bean(Sagas.class).unfinished();
    }

    private AppClient client(String name) {
        return bean(Clients.class).named(environment(), new ClientName(name)).getFirst();
    }

    private Environment environment() {
        return bean(Environments.class).get(new EnvironmentId("sandbox"));
    }

    private <T> T bean(Class<T> type) {
        return console.getBean(type);
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
