package io.m2mconsole.drift;

import io.m2mconsole.environments.Environment;
import io.m2mconsole.findings.Findings;
import io.m2mconsole.operations.Action;
import io.m2mconsole.operations.Command;
import io.m2mconsole.operations.Operations;
import io.m2mconsole.people.People;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.Problem.Kind;
import io.m2mconsole.shared.RemoteFailure;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** How the stacks of environments stand to their templates, as last detected. */
@Service
public class Drift {

    private final AwsDrift aws;
    private final JdbcDrift table;
    private final Findings findings;
    private final Operations operations;
    private final People people;

    Drift(AwsDrift aws, JdbcDrift table, Findings findings, Operations operations, People people) {
        this.aws = aws;
        this.table = table;
        this.findings = findings;
        this.operations = operations;
        this.people = people;
    }

    /** What the last detection found; empty before the first. No remote call. */
    public Optional<DriftReport> known(EnvironmentId environment) {
        return table.find(environment);
    }

    /**
     * Has AWS compare every resource of the stack with its template now. Blocks, on large stacks for minutes.
     *
     * @throws RemoteFailure NOT_FOUND where the environment has no stack; DENIED without the right to test; as AWS refuses
     */
    public DriftReport detect(Environment environment) {
        var stack = environment
                .stack()
                .orElseThrow(() -> new RemoteFailure(Problem.of(
                        Kind.NOT_FOUND,
                        environment.id() + " has no stack whose drift could be detected.",
                        "Name its stack in the configuration.")));
        return operations.run(new Command(Action.DRIFT_DETECT, stack, environment.id()), () -> {
            // The database keeps microseconds.
            var report = new DriftReport(
                    stack,
                    aws.detect(environment, stack),
                    people.actor().name(),
                    Instant.now().truncatedTo(ChronoUnit.MICROS));
            table.put(environment.id(), report);
            findings.forget(environment.id());
            return report;
        });
    }

    /** Why this thread's person cannot have it detected there, as a sentence; empty where they can. */
    public Optional<String> refusal(EnvironmentId environment) {
        return operations.refusal(Action.DRIFT_DETECT, environment);
    }
}
