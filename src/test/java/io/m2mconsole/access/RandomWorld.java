package io.m2mconsole.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Pools, clients and APIs as chance has them.
 *
 * @param methods REST methods by their place, such as {@code GET /a/{id}}
 * @param routes routes of an HTTP API by their key
 * @param later what of the REST methods is changed after the first deployment
 */
record RandomWorld(
        List<Member> clients, Map<String, Guard> methods, Map<String, Guard> routes, Map<String, Set<String>> later) {

    static final List<String> SCOPES = List.of("api/read", "api/write", "api/admin", "other/read", "other/export");

    private static final List<String> PATHS = List.of(
            "/a",
            "/a/{id}",
            "/a/{id}/parts",
            "/b",
            "/b/{proxy+}",
            "/c",
            "/c/all",
            "/c/{id}",
            "/d",
            "/e",
            "/e/{proxy+}");

    /** A client. @param machine whether it has the client-credentials flow */
    record Member(boolean machine, Set<String> scopes) {}

    /** What stands before a method. @param scopes for an authorizer only */
    record Guard(Kind kind, Set<String> scopes, boolean apiKey) {}

    /** Which authorizer. */
    enum Kind {
        NONE,
        POOL,
        OTHER_POOL,
        BOTH_POOLS
    }

    static Arbitrary<RandomWorld> any() {
        var member = Combinators.combine(Arbitraries.of(true, true, true, true, false), scopes(1))
                .as(Member::new);
        var kind = Arbitraries.of(Kind.NONE, Kind.POOL, Kind.POOL, Kind.POOL, Kind.OTHER_POOL, Kind.BOTH_POOLS);
        var guard = Combinators.combine(kind, scopes(0), Arbitraries.of(false, false, false, false, true))
                .as(Guard::new);
        var methods = Arbitraries.maps(place("GET", "POST", "DELETE", "ANY"), guard)
                .ofMinSize(18)
                .ofMaxSize(26);
        var routes =
                Arbitraries.maps(place("GET", "PUT", "ANY"), guard).ofMinSize(6).ofMaxSize(10);
        var later = Arbitraries.maps(place("GET", "POST", "DELETE", "ANY"), scopes(1))
                .ofMinSize(6)
                .ofMaxSize(12);
        return Combinators.combine(member.list().ofMinSize(6).ofMaxSize(9), methods, routes, later)
                .as(RandomWorld::new);
    }

    private static Arbitrary<String> place(String... verbs) {
        return Combinators.combine(Arbitraries.of(verbs), Arbitraries.of(PATHS)).as((verb, path) -> verb + " " + path);
    }

    private static Arbitrary<Set<String>> scopes(int least) {
        return Arbitraries.of(SCOPES).set().ofMinSize(least).ofMaxSize(3);
    }
}
