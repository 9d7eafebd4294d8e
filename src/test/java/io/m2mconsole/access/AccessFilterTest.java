package io.m2mconsole.access;

import static io.m2mconsole.access.Samples.anyOf;
import static io.m2mconsole.access.Samples.client;
import static io.m2mconsole.access.Samples.method;
import static org.assertj.core.api.Assertions.assertThat;

import io.m2mconsole.apis.Verb;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccessFilterTest {

    private static final List<ClientGroup> CLIENTS = List.of(
            new ClientGroup(List.of(client("Reporting", "read"), client("Dashboard", "read"))),
            ClientGroup.of(client("Orders", "read", "admin")));
    private static final List<MethodGroup> METHODS = List.of(
            MethodGroup.of(method(Verb.GET, "/customers", anyOf("read"))),
            MethodGroup.of(method(Verb.DELETE, "/customers/{id}", anyOf("admin"))));

    @Test
    void keepsMembersThatHaveEveryWordInNameIdOrScopes() {
        assertThat(new AccessFilter("dash", "").clients(CLIENTS))
                .containsExactly(ClientGroup.of(client("Dashboard", "read")));
        assertThat(new AccessFilter("API/Admin ord", "").clients(CLIENTS)).containsExactly(CLIENTS.get(1));
        assertThat(new AccessFilter("reporting admin", "").clients(CLIENTS)).isEmpty();
    }

    @Test
    void findsMethodsByVerbPathApiOrScope() {
        assertThat(new AccessFilter("", "delete").methods(METHODS)).containsExactly(METHODS.get(1));
        assertThat(new AccessFilter("", "customers/prod get").methods(METHODS)).containsExactly(METHODS.get(0));
        assertThat(new AccessFilter("", "admin").methods(METHODS)).containsExactly(METHODS.get(1));
    }

    @Test
    void blankKeepsAll() {
        assertThat(new AccessFilter(" ", "").clients(CLIENTS)).isEqualTo(CLIENTS);
        assertThat(new AccessFilter("", " ").methods(METHODS)).isEqualTo(METHODS);
    }
}
