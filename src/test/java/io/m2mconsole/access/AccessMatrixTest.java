package io.m2mconsole.access;

import static io.m2mconsole.access.Samples.OTHER_POOL;
import static io.m2mconsole.access.Samples.POOL;
import static io.m2mconsole.access.Samples.scopes;
import static org.assertj.core.api.Assertions.assertThat;

import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.apis.Requirement;
import io.m2mconsole.apis.Requirement.AnyScopeOf;
import io.m2mconsole.apis.Requirement.IdentityToken;
import io.m2mconsole.apis.Requirement.Jwt;
import io.m2mconsole.apis.Requirement.Open;
import io.m2mconsole.apis.Requirement.Other;
import io.m2mconsole.apis.Verb;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.PoolId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Deciding all cells at once comes to the same as deciding each by itself. */
class AccessMatrixTest {

    private static final String[] NAMES = {"read", "write", "admin", "export", "audit"};
    private static final List<String> CLIENTS = List.of("a", "b", "c", "d", "e", "f", "g", "h");

    @Property(tries = 300)
    void saysOfEachCellWhatTheRulesSay(
            @ForAll("clients") List<AppClient> clients, @ForAll("methods") List<ApiMethod> methods) {
        var matrix = AccessMatrix.of(clients, methods, POOL);
        var counts = new EnumMap<Prediction, Long>(Prediction.class);
        var cells = 0;

        for (var row = 0; row < matrix.clients().size(); row++) {
            for (var column = 0; column < matrix.methods().size(); column++) {
                for (var client : matrix.clients().get(row).members()) {
                    for (var method : matrix.methods().get(column).members()) {
                        var predicted = Prediction.of(AccessRules.decide(client, method, POOL));
                        assertThat(matrix.prediction(row, column)).isEqualTo(predicted);
                        counts.merge(predicted, 1L, Long::sum);
                        cells++;
                    }
                }
            }
        }

        assertThat(cells).isEqualTo(clients.size() * methods.size());
        for (var prediction : Prediction.values()) {
            assertThat(matrix.count(prediction)).isEqualTo(counts.getOrDefault(prediction, 0L));
        }
    }

    @Example
    void putsClientsOfEqualScopesAndMethodsOfEqualRequirementsTogether() {
        var clients =
                List.of(Samples.client("A", "read"), Samples.client("B", "read", "write"), Samples.client("C", "read"));
        var methods = List.of(
                Samples.method(Verb.GET, "/a", new AnyScopeOf("One", Set.of(POOL), scopes("read"))),
                Samples.method(Verb.GET, "/b", new AnyScopeOf("Two", Set.of(POOL), scopes("read"))),
                Samples.method(Verb.GET, "/c", new Open()));

        var matrix = AccessMatrix.of(clients, methods, POOL);

        assertThat(matrix.clients()).extracting(ClientGroup::size).containsExactly(2, 1);
        assertThat(matrix.methods()).extracting(MethodGroup::size).containsExactly(2, 1);
    }

    @Example
    void keepsClientsApartThatAnAudienceTellsApart() {
        var named = Samples.client("A", "read");
        var other = Samples.client("B", "read");
        var route =
                Samples.method(Verb.GET, "/r", new Jwt("Jwt", Set.of(POOL), Set.of(named.id()), true, scopes("read")));

        var matrix = AccessMatrix.of(List.of(named, other), List.of(route), POOL);

        assertThat(matrix.clients()).hasSize(2);
        assertThat(matrix.prediction(0, 0)).isEqualTo(Prediction.ALLOWED);
        assertThat(matrix.prediction(1, 0)).isEqualTo(Prediction.DENIED);
    }

    @Provide
    Arbitrary<List<AppClient>> clients() {
        return Combinators.combine(Arbitraries.of(true, true, true, false), subset(0))
                .as((machine, scopes) -> Map.entry(machine, scopes))
                .list()
                .ofMaxSize(CLIENTS.size())
                .map(AccessMatrixTest::named);
    }

    private static List<AppClient> named(List<Map.Entry<Boolean, Set<String>>> facts) {
        var clients = new ArrayList<AppClient>();
        for (var fact : facts) {
            clients.add(Samples.client(
                    CLIENTS.get(clients.size()), fact.getKey(), fact.getValue().toArray(String[]::new)));
        }
        return clients;
    }

    @Provide
    Arbitrary<List<ApiMethod>> methods() {
        return Combinators.combine(requirement(), Arbitraries.of(true, false, false), Arbitraries.integers())
                .as((requirement, key, number) ->
                        new ApiMethod(Samples.STAGE, Verb.GET, "/" + number, requirement, key))
                .list()
                .ofMaxSize(12);
    }

    private static Arbitrary<Requirement> requirement() {
        return Arbitraries.oneOf(
                Arbitraries.of(new Open(), new Other("AWS_IAM")),
                pools().map(pools -> new IdentityToken("Users", pools)),
                Combinators.combine(pools(), subset(0))
                        .as((pools, scopes) -> new AnyScopeOf("Pool", pools, scopes(scopes.toArray(String[]::new)))),
                Combinators.combine(
                                pools(),
                                Arbitraries.of(CLIENTS).set().ofMaxSize(CLIENTS.size()),
                                Arbitraries.of(true, false),
                                subset(1))
                        .as((pools, audience, scoped, scopes) -> new Jwt(
                                "Jwt",
                                pools,
                                audience.stream()
                                        .map(name -> new ClientId("id" + name))
                                        .collect(Collectors.toSet()),
                                scoped,
                                scoped ? scopes(scopes.toArray(String[]::new)) : Set.of())));
    }

    private static Arbitrary<Set<PoolId>> pools() {
        return Arbitraries.of(Set.of(POOL), Set.of(POOL, OTHER_POOL), Set.of(OTHER_POOL), Set.of());
    }

    private static Arbitrary<Set<String>> subset(int least) {
        return Arbitraries.of(NAMES).set().ofMinSize(least).ofMaxSize(NAMES.length);
    }
}
