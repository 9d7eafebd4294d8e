package io.m2mconsole.access;

import static io.m2mconsole.access.Samples.POOL;
import static io.m2mconsole.access.Samples.anyOf;
import static io.m2mconsole.access.Samples.client;
import static io.m2mconsole.access.Samples.method;
import static org.assertj.core.api.Assertions.assertThat;

import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.apis.MethodChange;
import io.m2mconsole.apis.Requirement.Open;
import io.m2mconsole.apis.Verb;
import io.m2mconsole.clients.AppClient;
import java.util.List;
import org.junit.jupiter.api.Test;

class MethodFlipsTest {

    private static final AppClient REPORTING = client("Reporting", "read");
    private static final AppClient ORDERS = client("Orders", "read", "admin");
    private static final ApiMethod ADMIN = method(Verb.DELETE, "/customers/{id}", anyOf("admin"));
    private static final ApiMethod READ = method(Verb.DELETE, "/customers/{id}", anyOf("read"));

    private static List<String> flips(List<ApiMethod> deployed, List<ApiMethod> working) {
        return MethodFlips.of(List.of(ORDERS, REPORTING), MethodChange.between(deployed, working), POOL).stream()
                .map(Flip::sentence)
                .toList();
    }

    @Test
    void namesOnlyTheCellsThatTurn() {
        assertThat(flips(List.of(READ), List.of(ADMIN)))
                .containsExactly("DELETE /customers/{id}: Reporting allowed → denied");
        assertThat(flips(List.of(ADMIN), List.of(READ)))
                .containsExactly("DELETE /customers/{id}: Reporting denied → allowed");
        assertThat(flips(List.of(ADMIN), List.of(ADMIN))).isEmpty();
    }

    @Test
    void countsAddedMethodsAsDeniedBeforeAndRemovedOnesAfter() {
        var open = method(Verb.GET, "/health", new Open());

        assertThat(flips(List.of(), List.of(open)))
                .containsExactly("GET /health: Orders denied → allowed", "GET /health: Reporting denied → allowed");
        assertThat(flips(List.of(open, ADMIN), List.of(open)))
                .containsExactly("DELETE /customers/{id}: Orders allowed → denied");
    }

    @Test
    void tellsWhatAnUndeployedChangeWouldAlterACellTo() {
        var change = MethodChange.between(List.of(READ), List.of(ADMIN)).getFirst();

        assertThat(change.word()).isEqualTo("scopes changed");
        assertThat(MethodFlips.pending(REPORTING, change, POOL))
                .hasValueSatisfying(pending ->
                        assertThat(pending.sentence()).isEqualTo("An undeployed change would alter it to Denied"));
        assertThat(MethodFlips.pending(ORDERS, change, POOL)).isEmpty();
    }
}
