package io.m2mconsole.sandbox.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The processes of one function, for one version of its code and configuration. */
final class WorkerPool implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(WorkerPool.class);
    private static final int MOST = 4;

    private final Semaphore places = new Semaphore(MOST, true);
    private final Deque<Worker> idle = new ArrayDeque<>();
    private final Set<Worker> busy = new HashSet<>();
    private final Launch launch;
    private final FunctionLog output;
    private boolean closed;

    WorkerPool(Launch launch, FunctionLog output) {
        this.launch = launch;
        this.output = output;
    }

    /**
     * Runs an event, in a process that is there already if possible; waits where all are busy.
     *
     * @return empty where the pool has retired meanwhile, with nothing run
     */
    Optional<Outcome> invoke(String requestId, String event) {
        places.acquireUninterruptibly();
        try {
            var worker = take();
            if (worker.isEmpty()) {
                return Optional.empty();
            }
            try {
                var timeout = Duration.ofSeconds(launch.configuration().timeout());
                return Optional.of(worker.get().invoke(requestId, event, timeout));
            } finally {
                giveBack(worker.get());
            }
        } catch (IOException e) {
            log.warn("The Lambda function {} cannot be run: {}", launch.name(), e.getMessage());
            return Optional.of(Outcome.Failure.of(
                    "Runtime.Unknown", "RequestId: " + requestId + " Error: The function's process does not start."));
        } finally {
            places.release();
        }
    }

    private Optional<Worker> take() throws IOException {
        synchronized (this) {
            if (closed) {
                return Optional.empty();
            }
        }
        var ready = idleOne();
        var worker = ready.isPresent() ? ready.get() : Worker.start(launch, output);
        synchronized (this) {
            if (!closed) {
                busy.add(worker);
                return Optional.of(worker);
            }
        }
        worker.kill();
        return Optional.empty();
    }

    private synchronized Optional<Worker> idleOne() {
        while (!idle.isEmpty()) {
            var worker = idle.pop();
            if (worker.isAlive()) {
                return Optional.of(worker);
            }
        }
        return Optional.empty();
    }

    private void giveBack(Worker worker) {
        boolean last;
        synchronized (this) {
            busy.remove(worker);
            if (!closed && worker.isAlive()) {
                idle.push(worker);
                return;
            }
            last = closed && busy.isEmpty();
        }
        worker.kill();
        if (last) {
            deleteFolder();
        }
    }

    /** Ends the processes that do nothing; the others end with what they are doing. */
    void retire() {
        List<Worker> unused;
        boolean last;
        synchronized (this) {
            closed = true;
            unused = List.copyOf(idle);
            idle.clear();
            last = busy.isEmpty();
        }
        unused.forEach(Worker::kill);
        if (last) {
            deleteFolder();
        }
    }

    /** Ends all processes at once. */
    @Override
    public void close() {
        retire();
        List<Worker> running;
        synchronized (this) {
            running = List.copyOf(busy);
        }
        running.forEach(Worker::kill);
        deleteFolder();
    }

    private synchronized void deleteFolder() {
        var folder = launch.folder().getParent();
        if (!Files.exists(folder)) {
            return;
        }
        try (var tree = Files.walk(folder)) {
            tree.sorted(Comparator.reverseOrder()).forEach(WorkerPool::delete);
        } catch (IOException | UncheckedIOException e) {
            log.warn("The folder {} of a Lambda function could not be deleted", folder, e);
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
