package io.m2mconsole.jobs;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** How the scheduler writes what a job carries: as JSON, so that no row of the database is ever deserialised into code. */
final class JobData implements Serializer {

    private final JsonMapper json = JsonMapper.shared();

    @Override
    public byte[] serialize(@Nullable Object data) {
        return json.writeValueAsString(data).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public <T> T deserialize(Class<T> type, byte[] data) {
        return json.readValue(data, type);
    }
}
