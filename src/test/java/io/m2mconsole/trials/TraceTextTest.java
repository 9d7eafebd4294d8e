package io.m2mconsole.trials;

import static org.assertj.core.api.Assertions.assertThat;

import io.m2mconsole.tokens.HttpTrace;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class TraceTextTest {

    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void writesAnExchangeAsTheMapperDoes() {
        var trace = new HttpTrace(
                "POST",
                URI.create("https://api.example.com/prod/customers?q=%22a%22"),
                Map.of("Authorization", "Bearer ••••", "X-Empty", ""),
                "{\"name\":\"Zoë \\\"quoted\\\"\"}\n",
                201,
                Map.of("x-amzn-RequestId", "1-2-3", "content-type", "application/json"),
                "line\u0001\u2028\t{\"ok\":true}",
                Duration.ofNanos(12_345_678));

        var written = new TraceText(json).write(trace);

        assertThat(json.readTree(written)).isEqualTo(json.readTree(json.writeValueAsString(trace)));
        assertThat(json.readValue(written, HttpTrace.class)).isEqualTo(trace);
    }
}
