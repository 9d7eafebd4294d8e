package io.m2mconsole.apis;

import static org.assertj.core.api.Assertions.assertThat;

import io.m2mconsole.OnSandbox;
import io.m2mconsole.apis.Requirement.AnyScopeOf;
import io.m2mconsole.apis.Requirement.Open;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.scopes.Scope;
import io.m2mconsole.scopes.ScopeUse;
import io.m2mconsole.scopes.Scopes;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.ScopeName;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnSandbox
class ApisTest {

    private static final EnvironmentId SANDBOX = new EnvironmentId("sandbox");

    @Autowired
    private Apis apis;

    @Autowired
    private Scopes scopes;

    @Autowired
    private List<ScopeUse> uses;

    @Autowired
    private Environments environments;

    @Test
    void readsTheDeployedMethodsOfTheStack() {
        var environment = environments.get(SANDBOX);

        var methods = apis.deployed(environment);

        assertThat(methods)
                .extracting(method -> method.id().label())
                .containsExactly(
                        "GET /customers",
                        "OPTIONS /customers",
                        "POST /customers",
                        "OPTIONS /customers/{id}",
                        "DELETE /customers/{id}");
        assertThat(methods.getFirst().requirement()).isInstanceOfSatisfying(AnyScopeOf.class, required -> {
            assertThat(required.pools()).containsExactly(environment.pool());
            assertThat(required.scopes()).isEqualTo(Set.of(ScopeName.parse("customer-api/read")));
        });
        assertThat(methods.get(1).requirement()).isEqualTo(new Open());
    }

    @Test
    void readsTheScopesOfTheStack() {
        assertThat(scopes.list(environments.get(SANDBOX)))
                .singleElement()
                .satisfies(server -> assertThat(server.scopes())
                        .extracting(Scope::name)
                        .map(ScopeName::toString)
                        .containsExactly("customer-api/admin", "customer-api/read", "customer-api/write"));
    }

    @Test
    void tellsWhoHoldsAScopeAndWhatRequiresIt() {
        var admin = ScopeName.parse("customer-api/admin");

        assertThat(uses).extracting(ScopeUse::label).containsExactly("Held by", "Required by");
        assertThat(uses.getFirst().users(environments.get(SANDBOX)).get(admin)).contains("OrderProcessingService");
        assertThat(uses.getLast().users(environments.get(SANDBOX)).get(admin))
                .containsExactly("DELETE /customers/{id}");
    }
}
