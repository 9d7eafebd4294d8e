package io.m2mconsole.activity;

import io.m2mconsole.activity.ChainRow.Place;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends each event of the chain elsewhere as well, as a line of JSON: what a log shipper picks up cannot be changed in the
 * database any more.
 */
@Component
class Shipping implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Shipping.class);
    private static final String STDOUT = "stdout";

    private final JsonMapper json = JsonMapper.builder().build();
    private final Optional<OutputStream> out;

    /** @throws IllegalStateException where the file cannot be written */
    Shipping(ActivityProperties properties) {
        this.out = Optional.of(properties.shipTo().strip())
                .filter(to -> !to.isEmpty())
                .map(Shipping::open);
    }

    void begun(ChainRow row) {
        ship(row, "begin", row.first());
    }

    void ended(ChainRow row) {
        ship(row, "end", row.last());
    }

    private void ship(ChainRow row, String event, @Nullable Place place) {
        out.ifPresent(stream -> {
            var line = new LinkedHashMap<String, @Nullable Object>();
            var begun = row.begun();
            var ended = row.ended();
            line.put("seq", place == null ? null : place.seq());
            line.put("event", event);
            line.put("entry", row.id());
            line.put("at", begun.at().toString());
            line.put("actor", begun.actor());
            line.put("address", begun.address());
            line.put("right", begun.needed());
            line.put("action", begun.action());
            line.put("target", begun.target());
            line.put("environment", begun.environment());
            line.put("difference", begun.difference());
            line.put("outcome", ended.outcome());
            line.put("durationMillis", ended.durationMillis());
            line.put("requestIds", ended.requestIds());
            line.put("problem", ended.problem());
            line.put("hash", place == null ? null : place.hash());
            line.values().removeIf(value -> value == null);
            write(stream, json.writeValueAsString(line) + "\n");
        });
    }

    /** Whole lines, one after the other; what cannot be shipped is in the database all the same. */
    private synchronized void write(OutputStream stream, String line) {
        try {
            stream.write(line.getBytes(StandardCharsets.UTF_8));
            stream.flush();
        } catch (IOException e) {
            log.warn("Activity could not be shipped: {}", e.getMessage());
        }
    }

    private static OutputStream open(String to) {
        if (to.equals(STDOUT)) {
            return new FileOutputStream(FileDescriptor.out);
        }
        try {
            var file = Path.of(to).toAbsolutePath();
            Files.createDirectories(Optional.ofNullable(file.getParent()).orElse(file));
            return Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "Activity cannot be shipped to " + to + " (console.activity.ship-to): " + e.getMessage(), e);
        }
    }

    @Override
    public void destroy() throws IOException {
        if (out.isPresent() && !(out.get() instanceof FileOutputStream)) {
            out.get().close();
        }
    }
}
