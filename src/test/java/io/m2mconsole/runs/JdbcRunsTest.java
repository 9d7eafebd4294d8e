package io.m2mconsole.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.m2mconsole.OnBothDatabases;
import io.m2mconsole.TestDatabase;
import io.m2mconsole.apis.MethodId;
import io.m2mconsole.apis.Verb;
import io.m2mconsole.probes.Consent;
import io.m2mconsole.probes.Match;
import io.m2mconsole.probes.TokenVariant;
import io.m2mconsole.runs.RunProgress.State;
import io.m2mconsole.shared.ApiId;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.StageName;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

@OnBothDatabases
class JdbcRunsTest {

    private static final EnvironmentId HERE = new EnvironmentId("sandbox");
    private static final RunPlan PLAN = new RunPlan(
            List.of(new ClientId("abc")),
            List.of(new MethodId(new ApiId("abc123"), new StageName("prod"), Verb.GET, "/a")),
            List.of(TokenVariant.GOOD),
            Consent.NONE,
            "123");

    private final JdbcRuns runs;
    private final JdbcRunSchedules schedules;

    JdbcRunsTest(TestDatabase database) {
        var jdbc = database.jdbc();
        runs = new JdbcRuns(jdbc);
        schedules = new JdbcRunSchedules(jdbc);
    }

    @Test
    void letsOneRunGoOnInAnEnvironment() {
        var first = runs.add(HERE, PLAN, "admin", "one");

        assertThatThrownBy(() -> runs.add(HERE, PLAN, "admin", "one")).isInstanceOf(DuplicateKeyException.class);
        assertThat(runs.cancel(first)).isTrue();
        assertThat(runs.add(HERE, PLAN, "admin", "one")).isGreaterThan(first);
        assertThat(runs.latest(HERE))
                .hasValueSatisfying(run -> assertThat(run.state()).isEqualTo(State.RUNNING));
    }

    @Test
    void believesNobodyWhoLostARun() {
        var id = runs.add(HERE, PLAN, "admin", "one");
        var later = Instant.now().plusSeconds(60);

        assertThat(runs.takeOver(id, "two", Instant.EPOCH)).isFalse();
        assertThat(runs.takeOver(id, "two", later)).isTrue();
        assertThat(runs.advance(id, "one", 1, Map.of(), 0)).isFalse();
        assertThat(runs.advance(id, "two", 1, Map.of(), 0)).isFalse();
        assertThat(runs.end(id, "one", 1, State.FAILED, "")).isFalse();
        assertThat(runs.advance(id, "two", 2, Map.of(Match.AGREES, 1, Match.NOT_SENT, 2), 4))
                .isTrue();
        assertThat(runs.find(id)).hasValueSatisfying(run -> {
            assertThat(run.plan()).isEqualTo(PLAN);
            assertThat(run.progress().done()).isEqualTo(3);
            assertThat(run.progress().tokenRequests()).isEqualTo(4);
        });
        assertThat(runs.end(id, "two", 2, State.FINISHED, "")).isTrue();
        assertThat(runs.reopen(id, "three", "admin")).isFalse();
    }

    @Test
    void startsAScheduledRunOnce() {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        schedules.add(HERE, PLAN, Duration.ofHours(1), now, "admin");
        var due = schedules.due(now).getFirst();

        assertThat(schedules.claim(due, now.plusSeconds(3600))).isTrue();
        assertThat(schedules.claim(due, now.plusSeconds(3600))).isFalse();
        assertThat(schedules.due(now)).isEmpty();
    }
}
