package io.m2mconsole.permissions;

import io.m2mconsole.environments.Environment;
import io.m2mconsole.operations.Action;
import io.m2mconsole.operations.Command;
import io.m2mconsole.operations.Operations;
import io.m2mconsole.permissions.AwsIdentity.Identity;
import io.m2mconsole.permissions.PermissionReport.How;
import io.m2mconsole.permissions.PermissionReport.Line;
import io.m2mconsole.permissions.PermissionReport.Verdict;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.Problem.Kind;
import io.m2mconsole.shared.RemoteFailure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Checks what the console itself may do at AWS. */
@Service
public class Permissions {

    private final AwsIdentity identities;
    private final AwsSimulation simulation;
    private final AwsProbes probes;
    private final Operations operations;

    Permissions(AwsIdentity identities, AwsSimulation simulation, AwsProbes probes, Operations operations) {
        this.identities = identities;
        this.simulation = simulation;
        this.probes = probes;
        this.operations = operations;
    }

    /**
     * Asks IAM where it may; else makes harmless reads. Blocks.
     *
     * @throws RemoteFailure where AWS cannot be asked at all
     */
    public PermissionReport check(Environment environment) {
        var identity = identities.of(environment.target());
        var needed = needed(environment, identity);
        try {
            var allowed = simulation.allowed(environment, identity, needed);
            var lines = needed.stream()
                    .map(permission -> simulated(permission, Optional.ofNullable(allowed.get(permission.action()))))
                    .toList();
            return report(environment, identity, How.SIMULATED, lines);
        } catch (RemoteFailure e) {
            if (e.problem().kind() == Kind.UNREACHABLE) {
                throw e;
            }
            var tried = lines(needed, probes.reads(environment), Optional.of(e));
            return report(environment, identity, How.READS_TRIED, tried);
        }
    }

    /**
     * Makes harmless reads, and changes with ids that cannot exist. Blocks.
     *
     * @throws RemoteFailure where AWS cannot be asked at all, or the person may not do this
     */
    public PermissionReport tryAll(Environment environment) {
        var command = new Command(Action.PERMISSIONS_TRY, "the console's permissions", environment.id());
        return operations.run(command, () -> {
            var identity = identities.of(environment.target());
            var calls = new HashMap<>(probes.reads(environment));
            calls.putAll(probes.changes(environment));
            var lines = lines(needed(environment, identity), calls, Optional.empty());
            return report(environment, identity, How.ALL_TRIED, lines);
        });
    }

    /** Why the person may not {@link #tryAll} there, as a sentence; empty where they may. */
    public Optional<String> refusal(EnvironmentId environment) {
        return operations.refusal(Action.PERMISSIONS_TRY, environment);
    }

    /** Those that make sense there: no stack's without a stack, no key's without a key. */
    private static List<ConsolePermission> needed(Environment environment, Identity identity) {
        return ConsolePermissions.ALL.stream()
                .filter(permission ->
                        !permission.place().resources(environment, identity).isEmpty())
                .toList();
    }

    private static Line simulated(ConsolePermission permission, Optional<Boolean> allowed) {
        return allowed.map(yes -> new Line(permission, yes ? Verdict.ALLOWED : Verdict.DENIED, ""))
                .orElseGet(() -> new Line(permission, Verdict.UNKNOWN, "IAM said nothing of it."));
    }

    private static List<Line> lines(
            List<ConsolePermission> needed, Map<String, Runnable> calls, Optional<RemoteFailure> simulation) {
        return needed.stream()
                .map(permission -> {
                    if (permission.action().equals("iam:SimulatePrincipalPolicy")) {
                        var denied = simulation
                                .filter(failure -> failure.problem().kind() == Kind.DENIED)
                                .isPresent();
                        return denied
                                ? new Line(permission, Verdict.DENIED, "")
                                : new Line(permission, Verdict.UNKNOWN, "It was not tried.");
                    }
                    return Optional.ofNullable(calls.get(permission.action()))
                            .map(call -> tried(permission, call))
                            .orElseGet(() -> new Line(permission, Verdict.UNKNOWN, "It was not tried."));
                })
                .toList();
    }

    private static Line tried(ConsolePermission permission, Runnable call) {
        try {
            call.run();
            return new Line(permission, Verdict.ALLOWED, "");
        } catch (RemoteFailure e) {
            return switch (e.problem().kind()) {
                case DENIED -> new Line(permission, Verdict.DENIED, "");
                case NOT_FOUND, CONFLICT, INVALID -> new Line(permission, Verdict.ALLOWED, "");
                case THROTTLED, UNREACHABLE, UNEXPECTED, REQUESTED ->
                    new Line(permission, Verdict.UNKNOWN, e.problem().sentence());
            };
        }
    }

    private static PermissionReport report(Environment environment, Identity identity, How how, List<Line> lines) {
        var denied = lines.stream()
                .filter(line -> line.verdict() == Verdict.DENIED)
                .map(Line::permission)
                .toList();
        return new PermissionReport(identity.arn(), how, lines, Statements.allowing(denied, environment, identity));
    }
}
