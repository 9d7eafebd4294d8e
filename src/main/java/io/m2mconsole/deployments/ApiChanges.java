package io.m2mconsole.deployments;

import io.m2mconsole.access.Flip;
import io.m2mconsole.access.MethodFlips;
import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.apis.Apis;
import io.m2mconsole.apis.MethodChange;
import io.m2mconsole.clients.Clients;
import io.m2mconsole.environments.ApiStage;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.operations.Action;
import io.m2mconsole.operations.Command;
import io.m2mconsole.operations.Operations;
import io.m2mconsole.people.People;
import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.Problem.Kind;
import io.m2mconsole.shared.RemoteFailure;
import io.m2mconsole.shared.ScopeName;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Changes what methods require, and deploys it; each can be previewed. */
@Service
public class ApiChanges {

    private final Apis apis;
    private final AwsMethods methods;
    private final Operations operations;
    private final People people;
    private final Clients clients;

    ApiChanges(Apis apis, AwsMethods methods, Operations operations, People people, Clients clients) {
        this.apis = apis;
        this.methods = methods;
        this.operations = operations;
        this.people = people;
        this.clients = clients;
    }

    /** The cells that changes would turn. Blocks. */
    public List<Flip> preview(Environment environment, Collection<MethodChange> changes) {
        return changes.isEmpty() ? List.of() : MethodFlips.of(clients.list(environment), changes, environment.pool());
    }

    /** The cells that other scopes on a method would turn, once deployed. Blocks. */
    public List<Flip> preview(Environment environment, ApiMethod method, Set<ScopeName> scopes) {
        return preview(environment, List.of(new MethodChange(method.id(), method, method.requiring(scopes))));
    }

    /**
     * Sets which scopes a method requires, in the working copy: callers meet it only after a deployment, except on HTTP
     * APIs' stages that deploy by themselves. Blocks.
     *
     * @throws RemoteFailure DENIED without the right to provision; NOT_FOUND where the method is gone; and as AWS refuses
     */
    public void requireScopes(Environment environment, ApiMethod method, Set<ScopeName> scopes) {
        var names = scopes.stream().sorted().map(ScopeName::toString).collect(Collectors.joining(", "));
        var target =
                method.id().label() + " of " + method.stage().apiName() + ": " + (names.isEmpty() ? "no scope" : names);
        var command = new Command(Action.METHOD_SCOPES, target, environment.id()).with(RepeatScopes.of(method, scopes));
        operations.run(command, () -> {
            methods.requireScopes(environment, method, scopes);
            return target;
        });
    }

    /**
     * Deploys the working copy to a stage. Blocks.
     *
     * @param seen the changes that were previewed
     * @throws RemoteFailure CONFLICT where the working copy changed since; DENIED without the right to provision; and as
     *     AWS refuses
     */
    public void deploy(Environment environment, ApiStage stage, List<MethodChange> seen) {
        var target = stage.apiName() + " to " + stage.stage();
        var command = new Command(Action.STAGE_DEPLOY, target, environment.id()).with(RepeatDeployment.of(stage, seen));
        operations.run(command, () -> {
            if (!Set.copyOf(apis.pending(environment, stage)).equals(Set.copyOf(seen))) {
                throw new RemoteFailure(Problem.of(
                        Kind.CONFLICT,
                        "The working copy of " + stage.apiName() + " changed since it was looked at.",
                        "Look at the changes again, then deploy."));
            }
            methods.deploy(environment, stage, "By " + people.actor().name() + " in M2M Console");
            return target;
        });
    }
}
