package io.m2mconsole.bulk;

import io.m2mconsole.bulk.BulkRow.State;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.clients.Clients;
import io.m2mconsole.clients.Touchable;
import io.m2mconsole.editing.Change;
import io.m2mconsole.editing.Difference;
import io.m2mconsole.editing.Edit;
import io.m2mconsole.editing.Edits;
import io.m2mconsole.editing.Ownership;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.kit.Problems;
import io.m2mconsole.removal.Deletion;
import io.m2mconsole.secrets.Adoption;
import io.m2mconsole.secrets.Secrets;
import io.m2mconsole.shared.Problem.Kind;
import io.m2mconsole.shared.RemoteFailure;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What is done to one client; it begins from the client as it is then, so that it can come twice. */
@Component
class BulkWork {

    private final Clients clients;
    private final Edits edits;
    private final Ownership ownership;
    private final Secrets secrets;
    private final Adoption adoption;
    private final Deletion deletion;

    BulkWork(Clients clients, Edits edits, Ownership ownership, Secrets secrets, Adoption adoption, Deletion deletion) {
        this.clients = clients;
        this.edits = edits;
        this.ownership = ownership;
        this.secrets = secrets;
        this.adoption = adoption;
        this.deletion = deletion;
    }

    record Result(State state, String sentence) {}

    Result run(Environment environment, BulkTask task, BulkRow row) {
        try {
            return switch (task) {
                case BulkTask.Grant(var scopes) -> edit(environment, row, Change.NONE.granting(scopes));
                case BulkTask.Withdraw(var scopes) -> edit(environment, row, Change.NONE.withdrawing(scopes));
                case BulkTask.SetOwner(var owner) -> owner(environment, touchable(environment, row), owner);
                case BulkTask.Adopt() -> adopt(environment, touchable(environment, row));
                case BulkTask.Delete(var days) -> delete(environment, row, days);
            };
        } catch (Touchable.Refused e) {
            return new Result(State.SKIPPED, e.problem().sentence());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Result(State.FAILED, "The console was stopped.");
        } catch (RuntimeException e) {
            var problem = Problems.of(e);
            return new Result(State.FAILED, problem.sentence() + " " + problem.cure());
        }
    }

    private Result edit(Environment environment, BulkRow row, Change change) throws InterruptedException {
        clients.awaitTurn(environment);
        return switch (edits.apply(environment, row.client(), row.name(), change)) {
            case Edit.Unchanged _ -> new Result(State.UNCHANGED, "It is as wanted already.");
            case Edit.Changed changed ->
                new Result(
                        State.DONE,
                        changed.differences().stream().map(BulkWork::sentence).collect(Collectors.joining(" ")));
            case Edit.Overtaken _ -> throw new IllegalStateException("Nothing was opened that could be overtaken.");
        };
    }

    private Result owner(Environment environment, AppClient client, String owner) {
        return ownership.setOwner(environment, client, owner)
                ? new Result(State.DONE, owner.isEmpty() ? "The owner is removed." : "The owner is " + owner + ".")
                : new Result(State.UNCHANGED, "It is as wanted already.");
    }

    private Result adopt(Environment environment, AppClient client) {
        if (secrets.find(environment, client.id(), client.name()).isPresent()) {
            return new Result(State.UNCHANGED, "Its secret is stored already.");
        }
        adoption.adopt(environment, client.id(), client.name(), client.scopes());
        return new Result(State.DONE, "Stored as " + secrets.storedName(environment, client.name()) + ".");
    }

    private Result delete(Environment environment, BulkRow row, int days) throws InterruptedException {
        var client = find(environment, row);
        if (client.isEmpty()) {
            return new Result(State.UNCHANGED, "It is gone already.");
        }
        deletion.delete(environment, client.get(), days);
        return new Result(State.DONE, "Deleted.");
    }

    private AppClient touchable(Environment environment, BulkRow row) throws InterruptedException {
        var client = clients.getInTurn(environment, row.client());
        Touchable.require(environment, client);
        return client;
    }

    private Optional<AppClient> find(Environment environment, BulkRow row) throws InterruptedException {
        try {
            return Optional.of(clients.getInTurn(environment, row.client()));
        } catch (RemoteFailure e) {
            if (e.problem().kind() == Kind.NOT_FOUND) {
                clients.forget(environment, row.client());
                return Optional.empty();
            }
            throw e;
        }
    }

    private static String sentence(Difference difference) {
        return difference.field() + ": " + (difference.after().isEmpty() ? "none" : difference.after()) + ".";
    }
}
