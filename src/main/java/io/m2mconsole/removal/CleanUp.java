package io.m2mconsole.removal;

import io.m2mconsole.clients.AppClient;
import io.m2mconsole.clients.Clients;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.operations.Action;
import io.m2mconsole.operations.Command;
import io.m2mconsole.operations.Operations;
import io.m2mconsole.secrets.Secrets;
import io.m2mconsole.secrets.StoredSecret;
import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.Problem.Kind;
import io.m2mconsole.shared.RemoteFailure;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Removes what this console made in an environment: so that nothing is left behind when its stack goes. */
@Service
public class CleanUp {

    private final Clients clients;
    private final Secrets secrets;
    private final Operations operations;

    CleanUp(Clients clients, Secrets secrets, Operations operations) {
        this.operations = operations;
        this.clients = clients;
        this.secrets = secrets;
    }

    /** A secret that this console made, and its client. @param client absent where it is gone or never came about */
    public record Item(StoredSecret secret, @Nullable AppClient client) {
        public Optional<AppClient> appClient() {
            return Optional.ofNullable(client);
        }
    }

    /** What became of one item. @param problem absent where it is removed */
    public record Outcome(Item item, @Nullable Problem problem) {
        public Optional<Problem> failure() {
            return Optional.ofNullable(problem);
        }
    }

    /** What would be removed; Secrets Manager's list may be five minutes old. Blocks. */
    public List<Item> preview(Environment environment) {
        var byId = clients.refresh(environment).clients().stream()
                .collect(Collectors.toMap(client -> client.id().value(), Function.identity()));
        return secrets.managed(environment).stream()
                .map(secret -> new Item(secret, secret.clientId().map(byId::get).orElse(null)))
                .sorted(Comparator.comparing(item -> item.secret().name()))
                .toList();
    }

    /**
     * Removes clients and their secrets one after the other, whatever becomes of the others. Blocks.
     *
     * @param forGood whether secrets go at once, instead of after their recovery window
     * @param progress is told each outcome
     */
    public void removeAll(Environment environment, List<Item> items, boolean forGood, Consumer<Outcome> progress) {
        for (var item : items) {
            try {
                remove(environment, item, forGood);
                progress.accept(new Outcome(item, null));
            } catch (RemoteFailure e) {
                progress.accept(new Outcome(item, e.problem()));
            }
        }
    }

    /** Removes one client and its secret; what is gone already is no failure. */
    private void remove(Environment environment, Item item, boolean forGood) {
        item.appClient().ifPresent(client -> unlessGone(() -> delete(environment, client)));
        unlessGone(() -> delete(environment, item.secret(), forGood));
    }

    private void delete(Environment environment, AppClient client) {
        operations.run(command(environment, Action.CLIENT_DELETE, client.name() + " (" + client.id() + ")"), () -> {
            clients.delete(environment, client.id());
            return client;
        });
    }

    private void delete(Environment environment, StoredSecret secret, boolean forGood) {
        operations.run(command(environment, Action.SECRET_DELETE, secret.name()), () -> {
            if (forGood) {
                secrets.deleteForGood(environment, secret.arn());
            } else {
                secrets.scheduleDeletion(environment, secret.arn());
            }
            return secret;
        });
    }

    private static Command command(Environment environment, Action action, String target) {
        return new Command(action, target, environment.id());
    }

    private static void unlessGone(Runnable removal) {
        try {
            removal.run();
        } catch (RemoteFailure e) {
            if (e.problem().kind() != Kind.NOT_FOUND) {
                throw e;
            }
        }
    }
}
