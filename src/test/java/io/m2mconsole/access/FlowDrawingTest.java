package io.m2mconsole.access;

import static io.m2mconsole.access.Samples.POOL;
import static io.m2mconsole.access.Samples.anyOf;
import static io.m2mconsole.access.Samples.client;
import static io.m2mconsole.access.Samples.method;
import static org.assertj.core.api.Assertions.assertThat;

import io.m2mconsole.access.AccessFlow.Kind;
import io.m2mconsole.access.AccessFlow.Node;
import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.apis.Requirement.IdentityToken;
import io.m2mconsole.apis.Requirement.Open;
import io.m2mconsole.apis.Verb;
import io.m2mconsole.clients.AppClient;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FlowDrawingTest {

    private static AccessFlow draw(List<AppClient> clients, List<ApiMethod> methods) {
        var matrix = AccessMatrix.of(clients, methods, POOL);
        return FlowDrawing.of(matrix.clients(), matrix.methods(), POOL);
    }

    private static List<String> labels(AccessFlow flow, Kind kind) {
        return flow.nodes().stream()
                .filter(node -> node.kind() == kind)
                .map(Node::label)
                .toList();
    }

    @Test
    void leadsClientsThroughTheirScopesToMethods() {
        var flow = draw(
                List.of(client("Reporting", "read"), client("Orders", "read", "admin")),
                List.of(
                        method(Verb.GET, "/customers", anyOf("read", "admin")),
                        method(Verb.DELETE, "/customers/{id}", anyOf("admin"))));

        assertThat(labels(flow, Kind.CLIENTS)).containsExactlyInAnyOrder("Reporting", "Orders");
        assertThat(labels(flow, Kind.SCOPE)).containsExactly("customer-api/admin", "customer-api/read");
        assertThat(labels(flow, Kind.METHODS)).containsExactlyInAnyOrder("GET /customers", "DELETE /customers/{id}");
        // Three grants, and three ways in.
        assertThat(flow.links()).hasSize(6);
        assertThat(flow.notes()).isEmpty();
    }

    @Test
    void showsOpenMethodsAsAnyonesAndNotesWhatItLeavesOut() {
        var flow = draw(
                List.of(client("Portal", false, "read"), client("Empty")),
                List.of(
                        method(Verb.GET, "/health", new Open()),
                        method(Verb.GET, "/me", new IdentityToken("Users", Set.of(POOL)))));

        assertThat(labels(flow, Kind.CLIENTS)).containsExactly("Anyone, without a token");
        assertThat(labels(flow, Kind.METHODS)).containsExactly("GET /health");
        assertThat(flow.notes())
                .satisfiesExactly(
                        note -> assertThat(note).startsWith("2 clients hold no scope"),
                        note -> assertThat(note).startsWith("1 method no scope of this pool opens"));
    }

    @Test
    void staysReadableWithAHundredClientsTwentyScopesAndTwoHundredMethods() {
        var random = new Random(7);
        var names = IntStream.range(0, 20).mapToObj(number -> "scope" + number).toList();
        var clients = IntStream.range(0, 100)
                .mapToObj(number -> client("Client" + number, some(random, names, 4)))
                .toList();
        var methods = IntStream.range(0, 200)
                .mapToObj(number -> method(Verb.GET, "/m" + number, anyOf(some(random, names, 2))))
                .toList();

        var flow = draw(clients, methods);

        for (var kind : Kind.values()) {
            assertThat(labels(flow, kind)).hasSizeBetween(2, 24);
        }
        assertThat(flow.nodes().stream()
                        .filter(node -> node.kind() == Kind.CLIENTS)
                        .mapToInt(Node::size)
                        .sum())
                .isEqualTo(100);
        assertThat(flow.nodes().stream()
                        .filter(node -> node.kind() == Kind.METHODS)
                        .mapToInt(Node::size)
                        .sum())
                .isEqualTo(200);
    }

    private static String[] some(Random random, List<String> names, int number) {
        return IntStream.range(0, number)
                .mapToObj(_ -> names.get(random.nextInt(names.size())))
                .distinct()
                .toArray(String[]::new);
    }
}
