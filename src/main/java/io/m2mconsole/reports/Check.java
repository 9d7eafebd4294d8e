package io.m2mconsole.reports;

import io.m2mconsole.clients.Clients;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.probes.Match;
import io.m2mconsole.runs.RunProgress;
import io.m2mconsole.runs.Runs;
import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.RemoteFailure;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** A run of everything without a browser, for pipelines. */
@Service
public class Check {

    /** Every cell is as predicted, and as the baseline says. */
    public static final int FITS = 0;
    /** A cell deviates. */
    public static final int DEVIATES = 1;
    /** It cannot tell: wrong usage, or something failed on the way. */
    public static final int FAULT = 2;

    private final Environments environments;
    private final Runs runs;
    private final RunReports reports;
    private final Clients clients;

    Check(Environments environments, Runs runs, RunReports reports, Clients clients) {
        this.environments = environments;
        this.runs = runs;
        this.reports = reports;
        this.clients = clients;
    }

    /**
     * Runs every client against every method, and says what deviates.
     *
     * @return what the process should end with
     */
    public int run(CheckOptions options, PrintStream out) {
        try {
            return check(options, out);
        } catch (RemoteFailure failure) {
            out.println("Cannot tell: " + failure.problem().sentence() + " "
                    + failure.problem().cure());
            return FAULT;
        } catch (IOException e) {
            out.println("Cannot tell: " + e.getMessage());
            return FAULT;
        }
    }

    private int check(CheckOptions options, PrintStream out) throws IOException {
        var baseline = options.baselineFile().isPresent()
                ? Optional.of(
                        JsonReport.read(Files.readString(options.baselineFile().get())))
                : Optional.<RunReport>empty();
        var environment = environments.get(options.environment());
        var end = runs.carryOut(environment, runs.everything(environment, options.consent()));
        if (end.state() != RunProgress.State.FINISHED) {
            throw new RemoteFailure(Problem.of(Problem.Kind.UNEXPECTED, "The run did not end: " + end.problem(), ""));
        }
        var report = reports.of(environment, end.number()).orElseThrow();
        write(options.junit(), ReportFormat.JUNIT, report);
        write(options.json(), ReportFormat.JSON, report);
        var deviating = new ArrayList<>(unpredicted(report));
        baseline.ifPresent(before -> Deviation.between(before, report).stream()
                .map(one -> "BASELINE  " + one.sentence())
                .forEach(deviating::add));
        deviating.forEach(out::println);
        var unread = clients.listing(environment).undescribed();
        out.printf(
                "%s: %d cells, %d as predicted, %d mismatches, %d undecided, %d not sent; %d token requests%n",
                environment.id(),
                end.total(),
                end.agreed(),
                end.mismatched(),
                end.undecided(),
                end.notSent(),
                end.tokenRequests());
        if (unread > 0 && deviating.isEmpty()) {
            throw new RemoteFailure(Problem.of(
                    Problem.Kind.UNEXPECTED,
                    unread + " clients could not be read, so that not every cell was tried.",
                    "See the permissions on page Environment, or wait until all are read."));
        }
        return deviating.isEmpty() ? FITS : DEVIATES;
    }

    private static List<String> unpredicted(RunReport report) {
        return report.cells().stream()
                .filter(cell -> cell.match() == Match.MISMATCH || JunitReport.failsToTell(cell))
                .map(cell -> (cell.match() == Match.MISMATCH ? "MISMATCH  " : "UNDECIDED ") + cell.key() + ": expected "
                        + cell.expected() + ", was " + cell.verdict() + ". " + cell.seen())
                .toList();
    }

    private static void write(@Nullable Path file, ReportFormat format, RunReport report) throws IOException {
        if (file != null) {
            var folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, format.write(report));
        }
    }
}
