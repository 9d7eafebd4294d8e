package io.m2mconsole.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/** The figures of a benchmark with their goals, printed and written to its file as they come. */
final class Measures {

    private final Path file;
    private final List<Figure> figures = new ArrayList<>();

    Measures(Path file) {
        this.file = file;
    }

    /** A figure that should not be larger than its goal. */
    void atMost(String metric, double value, String unit, double goal) throws IOException {
        add(new Figure(metric, rounded(value), unit, "at most " + plain(goal), value <= goal));
    }

    /** A figure that should not be smaller than its goal. */
    void atLeast(String metric, double value, String unit, double goal) throws IOException {
        add(new Figure(metric, rounded(value), unit, "at least " + plain(goal), value >= goal));
    }

    /** A figure without a goal, which tells what the others are to be read against. */
    void note(String metric, double value, String unit) throws IOException {
        add(new Figure(metric, rounded(value), unit, "none", true));
    }

    boolean allMet() {
        return figures.stream().allMatch(Figure::met);
    }

    private void add(Figure figure) throws IOException {
        figures.add(figure);
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(figures) + "\n");
        System.out.printf(
                Locale.ROOT,
                "%-4s %-70s %12s %-10s %s%n",
                figure.met() ? "ok" : "MISS",
                figure.metric(),
                plain(figure.value()),
                figure.unit(),
                figure.goal());
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    /** A line of the file. */
    record Figure(String metric, double value, String unit, String goal, boolean met) {}
}
