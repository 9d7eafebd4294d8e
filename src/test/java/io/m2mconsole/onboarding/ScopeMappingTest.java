package io.m2mconsole.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import io.m2mconsole.scopes.ResourceServer;
import io.m2mconsole.scopes.Scope;
import io.m2mconsole.shared.ResourceServerId;
import io.m2mconsole.shared.ScopeName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScopeMappingTest {

    private static final ScopeName READ = ScopeName.parse("dev-orders/read");

    @Test
    void takesTheScopeOfTheSameServerAndName() {
        assertThat(propose(List.of(server("dev-orders", "Orders", "read"), server("x", "Orders", "read"))))
                .isEqualTo(Map.of(READ, Optional.of(READ)));
    }

    @Test
    void takesTheOnlyServerOfTheSameNameElse() {
        assertThat(propose(List.of(server("prod-orders", "Orders", "read", "write"), server("stock", "Stock", "read"))))
                .isEqualTo(Map.of(READ, Optional.of(ScopeName.parse("prod-orders/read"))));
    }

    @Test
    void proposesNothingWhereItCouldBeAnyOrNone() {
        assertThat(propose(List.of(server("a", "Orders", "read"), server("b", "Orders", "read"))))
                .isEqualTo(Map.of(READ, Optional.empty()));
        assertThat(propose(List.of(server("stock", "Stock", "read")))).isEqualTo(Map.of(READ, Optional.empty()));
        assertThat(propose(List.of(server("prod-orders", "Orders", "write"))))
                .isEqualTo(Map.of(READ, Optional.empty()));
    }

    private static Map<ScopeName, Optional<ScopeName>> propose(List<ResourceServer> to) {
        return ScopeMapping.propose(Set.of(READ), List.of(server("dev-orders", "Orders", "read")), to);
    }

    private static ResourceServer server(String id, String name, String... scopes) {
        var server = new ResourceServerId(id);
        return new ResourceServer(
                server,
                name,
                Stream.of(scopes)
                        .map(scope -> new Scope(new ScopeName(server, scope), "d"))
                        .toList());
    }
}
