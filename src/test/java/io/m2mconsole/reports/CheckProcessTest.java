package io.m2mconsole.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check as a pipeline runs it: a process with an exit code, and a sandbox of its own. */
class CheckProcessTest {

    @TempDir
    Path folder;

    @Test
    void endsWithWhatItFound() throws Exception {
        var junit = folder.resolve("result.xml");
        var json = folder.resolve("result.json");

        var fits =
                check("--environment", "sandbox", "--junit", junit.toString(), "--json", json.toString(), "--unsafe");

        assertThat(fits.output())
                .contains("sandbox: 10 cells, 10 as predicted, 0 mismatches")
                .contains("2 token requests");
        assertThat(fits.code()).isZero();
        assertThat(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(junit.toFile())
                        .getElementsByTagName("testcase")
                        .getLength())
                .isEqualTo(10);

        var baseline = folder.resolve("baseline.json");
        Files.writeString(
                baseline, Files.readString(json).replaceFirst("\"verdict\" : \"Allowed\"", "\"verdict\" : \"Denied\""));
        var deviates = check("--environment", "sandbox", "--baseline", baseline.toString());
        assertThat(deviates.code()).isEqualTo(1);
        assertThat(deviates.output()).contains("BASELINE").contains("Denied before, Allowed now");
    }

    @Test
    void endsWithTwoWhereItCannotTell() throws Exception {
        assertThat(check().code()).isEqualTo(2);
        assertThat(check("--environment", "sandbox", "--baseline", "/no/such/file")
                        .code())
                .isEqualTo(2);
    }

    private Ended check(String... arguments) throws IOException, InterruptedException {
        var output = Files.createTempFile(folder, "check", ".log");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "io.m2mconsole.CheckMain"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        // No sandbox of somebody else's.
        builder.environment().put("SANDBOX_PORT", "1");
        builder.environment().remove("SANDBOX_URL");
        var process = builder.start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        return new Ended(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
    }

    private record Ended(int code, String output) {}
}
