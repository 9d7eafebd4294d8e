package io.m2mconsole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The rooms keep to what they may use, and the map of them is up to date. */
class ModularityTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(ConsoleApplication.class);
    private static final Path DRAWN = Path.of("target/spring-modulith-docs/components.puml");
    private static final Path KEPT = Path.of("src/docs/modules.puml");

    @Test
    void modulesUseOnlyWhatTheyMay() {
        MODULES.verify();
    }

    @Test
    void theMapShowsTheModulesAsTheyAre() throws IOException {
        new Documenter(MODULES).writeModulesAsPlantUml();
        assertThat(lines(KEPT))
                .as("The map is out of date: cp %s %s", DRAWN, KEPT)
                .isEqualTo(lines(DRAWN));
    }

    /** In any order: it changes from run to run. */
    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream().sorted().toList();
    }
}
