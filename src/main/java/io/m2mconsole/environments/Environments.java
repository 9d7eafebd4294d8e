package io.m2mconsole.environments;

import io.m2mconsole.operations.Protection;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.Problem.Kind;
import io.m2mconsole.shared.RemoteFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;

/** The configured environments, and what was discovered of them. */
@Service
public class Environments implements Protection {

    private final Configured configured;
    private final Discovery discovery;
    private final Duration rediscoverAfter;
    private final Map<EnvironmentId, Slot> slots = new ConcurrentHashMap<>();

    Environments(Configured configured, Discovery discovery, EnvironmentsProperties properties) {
        this.configured = configured;
        this.discovery = discovery;
        this.rediscoverAfter = properties.rediscoverAfter();
    }

    /** The ids of all environments that are configured rightly, in order; costs nothing. */
    public List<EnvironmentId> ids() {
        return List.copyOf(configured.right().keySet());
    }

    @Override
    public List<EnvironmentId> environments() {
        return ids();
    }

    /** Environments that were left out, with the reason. */
    public Map<String, String> mistakes() {
        return Map.copyOf(configured.wrong());
    }

    /** Whether the environment is protected; false where it is unknown. Costs nothing. */
    @Override
    public boolean guarded(EnvironmentId id) {
        return find(id).map(ConfiguredEnvironment::guarded).orElse(false);
    }

    /** Whether changes need another person's approval there: it is protected and asks for four eyes. Costs nothing. */
    @Override
    public boolean fourEyes(EnvironmentId id) {
        return find(id).filter(environment ->
                        environment.guarded() && environment.rules().fourEyes())
                .isPresent();
    }

    /** How the environment's clients are kept; costs nothing. */
    public Rules rules(EnvironmentId id) {
        return require(id).rules();
    }

    /** Whether the environment is the embedded sandbox; false where it is unknown. Costs nothing. */
    public boolean sandbox(EnvironmentId id) {
        return find(id).map(ConfiguredEnvironment::sandbox).orElse(false);
    }

    /** How many app clients may be described a second there. */
    public double describesPerSecond(EnvironmentId id) {
        return require(id).describesPerSecond();
    }

    /**
     * The environment with its pool, endpoints, APIs and stages. Blocks while it is discovered, once every few minutes.
     *
     * @throws RemoteFailure where it is not configured or cannot be discovered
     */
    public Environment get(EnvironmentId id) {
        return get(id, rediscoverAfter);
    }

    /** As {@link #get}, discovered anew. */
    public Environment refresh(EnvironmentId id) {
        return get(id, Duration.ZERO);
    }

    /** What came of the last look at it; costs nothing. */
    public EnvironmentState state(EnvironmentId id) {
        return Optional.ofNullable(slots.get(id)).map(Slot::state).orElseGet(EnvironmentState.Unseen::new);
    }

    private Environment get(EnvironmentId id, Duration oldest) {
        var environment = require(id);
        return slots.computeIfAbsent(id, _ -> new Slot()).get(environment, oldest);
    }

    private Optional<ConfiguredEnvironment> find(EnvironmentId id) {
        return Optional.ofNullable(configured.right().get(id));
    }

    private ConfiguredEnvironment require(EnvironmentId id) {
        return find(id).orElseThrow(() -> new RemoteFailure(Problem.of(
                Kind.NOT_FOUND,
                "There is no environment «" + id + "».",
                Optional.ofNullable(configured.wrong().get(id.value()))
                        .orElse("Choose one in the header, or configure it under console.environments."))));
    }

    /** One environment's place: discovered by one thread at a time, the others wait for its result. */
    private final class Slot {

        private volatile EnvironmentState state = new EnvironmentState.Unseen();

        EnvironmentState state() {
            return state;
        }

        synchronized Environment get(ConfiguredEnvironment environment, Duration oldest) {
            if (state instanceof EnvironmentState.Found(var known, var at)
                    && at.plus(oldest).isAfter(Instant.now())) {
                return known;
            }
            try {
                var discovered = discovery.discover(environment);
                state = new EnvironmentState.Found(discovered, Instant.now());
                return discovered;
            } catch (RemoteFailure e) {
                state = new EnvironmentState.Wrong(e.problem(), Instant.now());
                throw e;
            }
        }
    }
}
