package io.m2mconsole.findings;

import io.m2mconsole.environments.Environment;
import io.m2mconsole.operations.Action;
import io.m2mconsole.operations.Command;
import io.m2mconsole.operations.Operations;
import io.m2mconsole.people.People;
import io.m2mconsole.shared.EnvironmentId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** What is not as it should be in an environment: this room's rules, and those of the rooms above. */
@Service
public class Findings {

    private static final Duration FRESH = Duration.ofMinutes(2);

    private final Inspection inspection;
    private final ObjectProvider<FindingSource> sources;
    private final JdbcAcknowledgements acknowledgements;
    private final Operations operations;
    private final People people;
    private final Map<EnvironmentId, Looked> looked = new ConcurrentHashMap<>();

    Findings(
            Inspection inspection,
            ObjectProvider<FindingSource> sources,
            JdbcAcknowledgements acknowledgements,
            Operations operations,
            People people) {
        this.inspection = inspection;
        this.sources = sources;
        this.acknowledgements = acknowledgements;
        this.operations = operations;
        this.people = people;
    }

    /** All rules there are. */
    public List<Rule> rules() {
        return Stream.concat(FindingRules.rules().stream(), sources.stream().flatMap(source -> source.rules().stream()))
                .toList();
    }

    /**
     * What is found, from a look that may be minutes old; acknowledgements are as they are now. Blocks.
     *
     * @throws io.m2mconsole.shared.RemoteFailure where the facts cannot be read
     */
    public FindingsReport report(Environment environment) {
        var last = looked.get(environment.id());
        return last == null || last.at().plus(FRESH).isBefore(Instant.now())
                ? look(environment, false)
                : known(environment.id(), last);
    }

    /** As {@link #report}, looked at anew. */
    public FindingsReport refresh(Environment environment) {
        return look(environment, true);
    }

    /** What the last look found, with acknowledgements as they are now; empty before the first look. No remote call. */
    public Optional<FindingsReport> known(EnvironmentId environment) {
        return Optional.ofNullable(looked.get(environment)).map(last -> known(environment, last));
    }

    /** Lets the next report look anew, as something changed that may be found. */
    public void forget(EnvironmentId environment) {
        looked.remove(environment);
    }

    private FindingsReport look(Environment environment, boolean anew) {
        var at = Instant.now();
        var found = Stream.concat(
                        FindingRules.check(inspection.of(environment, anew)).stream(),
                        sources.stream().flatMap(source -> source.find(environment).stream()))
                .sorted(FindingRules.ORDER)
                .toList();
        var now = new Looked(found, at);
        looked.put(environment.id(), now);
        return known(environment.id(), now);
    }

    /**
     * Lets a finding be until a day is over.
     *
     * @throws IllegalArgumentException without a reason, or with a day that is over
     * @throws io.m2mconsole.shared.RemoteFailure DENIED without the right to provision
     */
    public void acknowledge(Environment environment, Finding finding, String reason, LocalDate until) {
        var acknowledgement = new Acknowledgement(reason, until, people.actor().name());
        if (!acknowledgement.holds(today())) {
            throw new IllegalArgumentException("The day is over already.");
        }
        var target = target(finding) + " until " + until + ", because: " + acknowledgement.reason();
        operations.run(new Command(Action.FINDING_ACKNOWLEDGE, target, environment.id()), () -> {
            acknowledgements.put(environment.id(), finding, acknowledgement);
            return target;
        });
    }

    /** Takes an acknowledgement back. */
    public void reopen(Environment environment, Finding finding) {
        var target = target(finding) + ": taken back";
        operations.run(new Command(Action.FINDING_ACKNOWLEDGE, target, environment.id()), () -> {
            acknowledgements.remove(environment.id(), finding);
            return target;
        });
    }

    private static String target(Finding finding) {
        return finding.rule().id() + " of " + finding.subject().label();
    }

    private FindingsReport known(EnvironmentId environment, Looked last) {
        var holding = acknowledgements.holding(environment, today());
        return new FindingsReport(
                last.findings().stream()
                        .map(finding -> new KnownFinding(finding, holding.get(finding.fingerprint(environment))))
                        .toList(),
                last.at());
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private record Looked(List<Finding> findings, Instant at) {}
}
