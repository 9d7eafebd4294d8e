package io.m2mconsole.secrets;

import io.m2mconsole.environments.Environment;
import io.m2mconsole.operations.Action;
import io.m2mconsole.operations.Command;
import io.m2mconsole.operations.Operations;
import io.m2mconsole.people.People;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.ClientName;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.Problem.Kind;
import io.m2mconsole.shared.RemoteFailure;
import io.m2mconsole.shared.SecretValue;
import io.m2mconsole.shared.Together;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Reads secrets for tests, each recorded. Those that a person's tests ask for at the same time are read with one call, and stand
 * in one entry of the activity that names all their clients.
 */
@Component
class CurrentSecrets {

    /** As many as AWS reads with one call. */
    private static final int MOST = 20;
    /** A run's tests ask together, but not in the same instant; a call takes ten times as long. */
    private static final Duration LINGER = Duration.ofMillis(2);
    /** How long a role that may not read many with one call is not asked again. */
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final AwsSecrets secrets;
    private final Operations operations;
    private final People people;
    private final Map<Asking, Together<Wanted, Supplier<SecretValue>>> asking = new ConcurrentHashMap<>();
    private final Map<EnvironmentId, Instant> refused = new ConcurrentHashMap<>();

    CurrentSecrets(AwsSecrets secrets, Operations operations, People people) {
        this.secrets = secrets;
        this.operations = operations;
        this.people = people;
    }

    /** Who asks where: what an entry of the activity has one of. */
    private record Asking(EnvironmentId environment, String actor, Optional<String> address) {}

    /** @param alone reads it by itself, wherever it is */
    record Wanted(Environment environment, ClientId id, ClientName name, Supplier<SecretValue> alone) {
        private String text() {
            return name + " (" + id + ")";
        }
    }

    /** The secret; throws what {@link Wanted#alone} throws, and DENIED where the actor may not test. */
    SecretValue read(Wanted wanted) {
        var who = new Asking(wanted.environment().id(), people.actor().name(), people.address());
        return asking.computeIfAbsent(who, _ -> new Together<>(MOST, LINGER, this::readAll))
                .bring(wanted)
                .get();
    }

    List<Supplier<SecretValue>> readAll(List<Wanted> all) {
        if (all.size() == 1) {
            return List.of(now(all.getFirst()));
        }
        if (oneByOne(all.getFirst().environment().id())) {
            return all.stream().map(this::later).toList();
        }
        var read = new ArrayList<Supplier<SecretValue>>();
        nameable(all).forEach(some -> read.addAll(some.size() == 1 ? List.of(now(some.getFirst())) : readSome(some)));
        return read;
    }

    /** In their order, so that an entry of the activity can name all that stand in it. */
    private static List<List<Wanted>> nameable(List<Wanted> all) {
        var parts = new ArrayList<List<Wanted>>();
        var length = Command.LONGEST_TARGET;
        for (var one : all) {
            var name = one.name().value().length();
            length += 2 + name;
            if (length > Command.LONGEST_TARGET) {
                parts.add(new ArrayList<>());
                length = name;
            }
            parts.getLast().add(one);
        }
        return parts;
    }

    private List<Supplier<SecretValue>> readSome(List<Wanted> some) {
        var environment = some.getFirst().environment();
        // The same client may be asked for twice.
        var names = some.stream()
                .map(one -> environment.secretName(one.name()))
                .distinct()
                .toList();
        var target = some.stream().map(one -> one.name().value()).collect(Collectors.joining(", "));
        var each = some.stream().map(Wanted::text).collect(Collectors.joining("\n"));
        try {
            var values = operations.run(
                    new Command(Action.SECRET_READ, target, environment.id()).changing(each),
                    () -> secrets.values(environment.target(), names));
            return some.stream()
                    .map(one -> Optional.ofNullable(values.get(environment.secretName(one.name())))
                            .filter(document -> Documents.belongs(document, one.id()))
                            .flatMap(Documents::clientSecret)
                            .<Supplier<SecretValue>>map(value -> () -> value)
                            // Elsewhere, Cognito's alone, or in trouble of its own.
                            .orElseGet(() -> later(one)))
                    .toList();
        } catch (RemoteFailure e) {
            if (e.problem().kind() == Kind.DENIED) {
                refused.put(environment.id(), Instant.now());
                return some.stream().map(this::later).toList();
            }
            return some.stream().map(_ -> failing(e)).toList();
        }
    }

    private boolean oneByOne(EnvironmentId environment) {
        return Optional.ofNullable(refused.get(environment))
                .filter(at -> Instant.now().isBefore(at.plus(PAUSE)))
                .isPresent();
    }

    private Supplier<SecretValue> now(Wanted one) {
        try {
            var value = recorded(one);
            return () -> value;
        } catch (RuntimeException e) {
            return failing(e);
        }
    }

    /** By whoever brought it, beside the others. */
    private Supplier<SecretValue> later(Wanted one) {
        return () -> recorded(one);
    }

    private static Supplier<SecretValue> failing(RuntimeException why) {
        return () -> {
            throw why;
        };
    }

    private SecretValue recorded(Wanted one) {
        return operations.run(
                new Command(Action.SECRET_READ, one.text(), one.environment().id()), one.alone());
    }
}
