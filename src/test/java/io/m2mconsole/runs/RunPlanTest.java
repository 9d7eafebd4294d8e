package io.m2mconsole.runs;

import static org.assertj.core.api.Assertions.assertThat;

import io.m2mconsole.apis.MethodId;
import io.m2mconsole.apis.Verb;
import io.m2mconsole.probes.Consent;
import io.m2mconsole.probes.TokenVariant;
import io.m2mconsole.shared.ApiId;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.StageName;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunPlanTest {

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "2, 5, 2", "64, 3, 1", "65, 3, 2", "200, 7, 3"})
    void numbersEveryCellOnce(int clients, int methods, int variants) {
        var plan = plan(clients, methods, variants);

        assertThat(plan.size()).isEqualTo(clients * methods * variants);
        assertThat(IntStream.range(0, plan.size()).mapToObj(plan::at).distinct())
                .hasSize(plan.size());
    }

    @Test
    void asksManyClientsSideBySide() {
        var plan = plan(200, 7, 1);

        assertThat(IntStream.range(0, 64)
                        .mapToObj(plan::at)
                        .map(RunPlan.Target::client)
                        .distinct())
                .hasSize(64);
    }

    @Test
    void survivesTheDatabase() {
        var plan = plan(3, 2, 2);

        assertThat(RunPlans.read(RunPlans.write(plan))).isEqualTo(plan);
    }

    private static RunPlan plan(int clients, int methods, int variants) {
        return new RunPlan(
                IntStream.range(0, clients)
                        .mapToObj(number -> new ClientId("client" + number))
                        .toList(),
                IntStream.range(0, methods)
                        .mapToObj(number ->
                                new MethodId(new ApiId("abc123"), new StageName("prod"), Verb.GET, "/things/" + number))
                        .toList(),
                List.of(TokenVariant.values()).subList(0, variants),
                Consent.TICKED,
                "123");
    }
}
