package io.m2mconsole.health;

import io.m2mconsole.environments.ApiStage;
import io.m2mconsole.environments.Environment;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whether there is a deployed stage to call. */
@Component
class StagesHealth implements HealthCheck {

    private static final String SUBJECT = "APIs and stages";

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<HealthItem> check(Environment environment) {
        if (environment.stages().isEmpty()) {
            return List.of(HealthItem.failed(
                    SUBJECT,
                    "No deployed stage was found.",
                    "Deploy an API of the stack, or name APIs under console.environments." + environment.id()
                            + ".apis, then refresh."));
        }
        var now = environment.stages().stream()
                .map(stage -> stage.apiName() + "/" + stage.stage())
                .sorted()
                .collect(Collectors.joining(", "));
        var deployed = HealthItem.ok(SUBJECT, "Deployed: " + now + ".");
        return Stream.concat(Stream.of(deployed), environment.stages().stream().flatMap(StagesHealth::unreachable))
                .toList();
    }

    private static Stream<HealthItem> unreachable(ApiStage stage) {
        return stage.unreachable().stream()
                .map(why -> HealthItem.warning(
                        "Reach of " + stage.apiName() + "/" + stage.stage(),
                        "It cannot be reached from here: " + why,
                        "Run the console where the API answers; until then its cells stay predicted."));
    }
}
