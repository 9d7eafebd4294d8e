package io.m2mconsole.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.m2mconsole.clients.AppClient;
import io.m2mconsole.editing.Bed;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.ClientName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClientsCsvTest {

    @Test
    void writesOneLineAClientAndNoFormula() {
        var client = new AppClient(
                new ClientId("abc"),
                new ClientName("=a,b"),
                true,
                Set.of(Bed.WRITE, Bed.READ),
                List.of(),
                Duration.ofHours(1),
                true,
                Instant.EPOCH,
                Instant.EPOCH);

        assertThat(ClientsCsv.of(List.of(client)).lines().skip(1))
                .containsExactly(
                        "\"'=a,b\",\"abc\",\"customer-api/read customer-api/write\",\"yes\",\"\",\"3600\",\"yes\","
                                + "\"1970-01-01T00:00:00Z\",\"1970-01-01T00:00:00Z\"");
    }
}
