package io.m2mconsole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Source files stay small enough to be read at a glance. */
class SourceSizeTest {

    private static final int LONGEST = 300;
    private static final int MEDIAN = 60;

    @Test
    void noFileIsLongerThanThreeHundredLines() throws IOException {
        var all = lines("src/main", List.of(".java", ".css", ".js", ".sql"));
        all.putAll(lines("frontend/components", List.of(".js")));
        assertThat(all.entrySet().stream().filter(file -> file.getValue() > LONGEST))
                .isEmpty();
    }

    @Test
    void halfOfTheFilesAreShorterThanSixtyLines() throws IOException {
        var sorted = lines("src/main/java", List.of(".java")).values().stream()
                .sorted()
                .toList();
        assertThat(sorted.get(sorted.size() / 2)).isLessThan(MEDIAN);
    }

    private static Map<Path, Integer> lines(String folder, List<String> endings) throws IOException {
        try (var files = Files.walk(Path.of(folder))) {
            return files.filter(file -> endings.stream().anyMatch(file.toString()::endsWith))
                    .collect(Collectors.toMap(file -> file, SourceSizeTest::count));
        }
    }

    private static int count(Path file) {
        try {
            return Files.readAllLines(file).size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
