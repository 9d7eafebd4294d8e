package io.m2mconsole.guards;

import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.apis.Requirement;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.guards.JdbcGuards.Guard;
import io.m2mconsole.operations.Action;
import io.m2mconsole.operations.Command;
import io.m2mconsole.operations.Operations;
import io.m2mconsole.shared.EnvironmentId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Remembers which deployed methods had an authorizer. A scope that changes is a decision like any other, and cells go stale by
 * it; an authorizer that vanishes opens a method to anyone. So what the method asked of callers stays what is expected of the
 * live API, and each cell that is open now is a mismatch, until a person says that it is meant to be.
 */
@Service
public class Guards {

    // What is remembered is touched so often only, as it is read at each look.
    private static final Duration TOUCH = Duration.ofHours(1);

    private final JdbcGuards table;
    private final Operations operations;

    Guards(JdbcGuards table, Operations operations) {
        this.table = table;
        this.operations = operations;
    }

    /** The methods as they are believed to be; authorizers that are there are remembered. Blocks. */
    public Believed of(Environment environment, Collection<ApiMethod> deployed) {
        var known = table.all(environment.id());
        var lost = new ArrayList<LostGuard>();
        for (var method : deployed) {
            var guard = Optional.ofNullable(known.get(JdbcGuards.key(method.id())));
            if (method.requirement() instanceof Requirement.Open) {
                guard.map(one -> lost(method, one)).ifPresent(lost::add);
            } else {
                remember(environment.id(), method, guard);
            }
        }
        return Believed.of(deployed, lost);
    }

    private static LostGuard lost(ApiMethod method, Guard guard) {
        var believed = new ApiMethod(
                method.stage(),
                method.verb(),
                method.path(),
                GuardText.read(guard.requirement()),
                method.apiKeyRequired());
        return new LostGuard(believed, method, guard.seen());
    }

    private void remember(EnvironmentId environment, ApiMethod method, Optional<Guard> known) {
        var text = GuardText.write(method.requirement());
        var fresh = known.filter(one -> one.requirement().equals(text))
                .filter(one -> one.seen().plus(TOUCH).isAfter(Instant.now()));
        if (fresh.isEmpty()) {
            table.put(environment, method.id(), text);
        }
    }

    /**
     * Takes it that methods have no authorizer any more.
     *
     * @throws io.m2mconsole.shared.RemoteFailure DENIED without the right to provision
     */
    public void accept(Environment environment, Collection<LostGuard> lost) {
        var target = lost.stream()
                .map(one -> one.deployed().id().label())
                .sorted()
                .collect(Collectors.joining(", ", "", ": anyone may call"));
        operations.run(new Command(Action.GUARD_ACCEPT, target, environment.id()), () -> {
            lost.forEach(one -> table.forget(environment.id(), one.deployed().id()));
            return List.copyOf(lost);
        });
    }

    /** Why this thread's person cannot accept there, as a sentence; empty where they can. */
    public Optional<String> refusal(EnvironmentId environment) {
        return operations.refusal(Action.GUARD_ACCEPT, environment);
    }
}
