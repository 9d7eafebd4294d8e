package io.m2mconsole.access;

import static io.m2mconsole.access.Samples.POOL;
import static io.m2mconsole.access.Samples.anyOf;
import static io.m2mconsole.access.Samples.method;
import static io.m2mconsole.access.Samples.scopes;
import static org.assertj.core.api.Assertions.assertThat;

import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.apis.Requirement.IdentityToken;
import io.m2mconsole.apis.Requirement.Open;
import io.m2mconsole.apis.Verb;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LeastScopesTest {

    private static final ApiMethod LIST = method(Verb.GET, "/customers", anyOf("read", "admin"));
    private static final ApiMethod ADD = method(Verb.POST, "/customers", anyOf("write", "admin"));
    private static final ApiMethod REMOVE = method(Verb.DELETE, "/customers/{id}", anyOf("admin"));
    private static final ApiMethod OPTIONS = method(Verb.OPTIONS, "/customers", new Open());
    private static final ApiMethod ME = method(Verb.GET, "/me", new IdentityToken("Users", Set.of(POOL)));
    private static final List<ApiMethod> ALL = List.of(LIST, ADD, REMOVE, OPTIONS, ME);

    @Test
    void prefersTheScopeThatOpensNothingElse() {
        assertThat(LeastScopes.of(List.of(LIST), ALL, POOL))
                .isEqualTo(new LeastScopes(scopes("read"), List.of(), List.of()));
    }

    @Test
    void prefersTwoNarrowScopesOverOneWideOne() {
        assertThat(LeastScopes.of(List.of(LIST, ADD), ALL, POOL).scopes()).isEqualTo(scopes("read", "write"));
    }

    @Test
    void takesOneScopeWhereItOpensNoMoreThanWanted() {
        assertThat(LeastScopes.of(List.of(LIST, ADD, REMOVE), ALL, POOL).scopes())
                .isEqualTo(scopes("admin"));
    }

    @Test
    void namesWhatIsOpenedBesides() {
        assertThat(LeastScopes.of(List.of(REMOVE), ALL, POOL).alsoOpened()).containsExactly(LIST, ADD);
    }

    @Test
    void needsNothingForOpenMethods() {
        assertThat(LeastScopes.of(List.of(OPTIONS), ALL, POOL))
                .isEqualTo(new LeastScopes(Set.of(), List.of(), List.of()));
    }

    @Test
    void namesMethodsThatNoScopeOpens() {
        assertThat(LeastScopes.of(List.of(ME), ALL, POOL).unreachable()).containsExactly(ME);
    }

    @Test
    void staysQuickOnManyMethods() {
        var many = IntStream.range(0, 300)
                .mapToObj(i -> method(Verb.GET, "/m" + i, anyOf("a" + i % 40, "b" + i % 30, "c" + i % 20)))
                .toList();

        assertThat(LeastScopes.of(many, many, POOL).unreachable()).isEmpty();
    }
}
