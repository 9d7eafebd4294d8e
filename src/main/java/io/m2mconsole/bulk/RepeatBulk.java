package io.m2mconsole.bulk;

import io.m2mconsole.operations.Action;
import io.m2mconsole.operations.Repeat;
import io.m2mconsole.operations.Repeatable;
import io.m2mconsole.shared.EnvironmentId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Begins a change of many clients that another person approved; its rows were kept when it was asked for. */
@Component
class RepeatBulk implements Repeat {

    private static final String ID = "bulk";

    private final Bulk bulk;

    RepeatBulk(Bulk bulk) {
        this.bulk = bulk;
    }

    static Repeatable of(String id, BulkTask task, List<Bulk.Target> clients) {
        return new Repeatable(
                Map.of(ID, id),
                Stream.concat(
                                Stream.of(task.title()),
                                clients.stream().map(client -> "~ " + client.name() + " (" + client.id() + ")"))
                        .toList());
    }

    @Override
    public Set<Action> actions() {
        return Set.of(Action.CLIENT_BULK, Action.CLIENT_BULK_ADOPT);
    }

    @Override
    public void carryOut(Action action, EnvironmentId environment, Map<String, String> data) {
        bulk.beginApproved(environment, data.getOrDefault(ID, ""));
    }
}
