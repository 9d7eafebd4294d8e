package io.m2mconsole.runs;

import io.m2mconsole.environments.Environment;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.jobs.Job;
import io.m2mconsole.operations.Action;
import io.m2mconsole.operations.Command;
import io.m2mconsole.operations.Operations;
import io.m2mconsole.people.Actor;
import io.m2mconsole.people.People;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.RemoteFailure;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Runs that start by themselves, as the person who asked for them, with the rights that person has then. */
@Service
public class RunSchedules implements Job {

    private static final Logger log = LoggerFactory.getLogger(RunSchedules.class);

    private final JdbcRunSchedules table;
    private final Runs runs;
    private final Environments environments;
    private final Operations operations;
    private final People people;

    RunSchedules(JdbcRunSchedules table, Runs runs, Environments environments, Operations operations, People people) {
        this.table = table;
        this.runs = runs;
        this.environments = environments;
        this.operations = operations;
        this.people = people;
    }

    public List<RunSchedule> of(EnvironmentId environment) {
        return table.of(environment);
    }

    /** Has runs like this start from time to time, the first after one such time. */
    public void add(Environment environment, RunPlan plan, Duration every) {
        var target = plan.size() + " cells every " + every;
        operations.run(new Command(Action.RUN_SCHEDULE, target, environment.id()), () -> {
            var next = Instant.now().plus(every).truncatedTo(ChronoUnit.SECONDS);
            table.add(environment.id(), plan, every, next, people.actor().name());
            return next;
        });
    }

    public void remove(EnvironmentId environment, long id) {
        operations.run(new Command(Action.RUN_SCHEDULE, "none of " + id, environment), () -> {
            table.remove(environment, id);
            return id;
        });
    }

    @Override
    public String name() {
        return "run-schedule";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void run() {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        for (var schedule : table.due(now)) {
            if (table.claim(schedule, now.plus(schedule.every()))) {
                start(schedule);
            }
        }
    }

    private void start(RunSchedule schedule) {
        people.find(schedule.by())
                .ifPresentOrElse(
                        actor -> Thread.ofVirtual()
                                .name("run of schedule " + schedule.id())
                                .start(() -> carryOut(schedule, actor)),
                        () -> table.note(schedule.id(), "The account " + schedule.by() + " is gone."));
    }

    /** Rights and protection are asked for each time: a locked environment refuses, and the schedule says so. */
    private void carryOut(RunSchedule schedule, Actor actor) {
        try {
            people.as(actor, () -> runs.carryOut(environments.get(schedule.environment()), schedule.plan()));
        } catch (RemoteFailure failure) {
            table.note(schedule.id(), failure.problem().sentence());
            log.warn(
                    "A scheduled run in {}: {}",
                    schedule.environment(),
                    failure.problem().sentence());
        }
    }
}
