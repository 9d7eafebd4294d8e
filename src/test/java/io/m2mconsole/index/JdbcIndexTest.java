package io.m2mconsole.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.m2mconsole.OnBothDatabases;
import io.m2mconsole.TestDatabase;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.index.JdbcClientRows.Age;
import io.m2mconsole.secrets.CognitoSecret;
import io.m2mconsole.secrets.StoredSecret;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.ClientName;
import io.m2mconsole.shared.ScopeName;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

@OnBothDatabases
class JdbcIndexTest {

    private static final int POOL = 1;
    private static final Instant T0 = Instant.parse("2026-11-25T10:00:00Z");

    private final JdbcClientRows rows;
    private final JdbcClientSecrets secrets;
    private final JdbcClientPages pages;

    JdbcIndexTest(TestDatabase database) {
        var source = database.fresh();
        var jdbc = JdbcClient.create(source);
        var template = new JdbcTemplate(source);
        rows = new JdbcClientRows(jdbc, template, new JdbcTransactionManager(source));
        secrets = new JdbcClientSecrets(jdbc, template);
        pages = new JdbcClientPages(jdbc);
    }

    @Test
    void showsNamesBeforeTheyAreDescribed() {
        list(T0, "a", "b");

        assertThat(page(ClientFilter.ALL)).extracting(IndexedClient::client).allMatch(java.util.Optional::isEmpty);
        assertThat(rows.undescribed(POOL)).isEqualTo(2);
        assertThat(rows.described(POOL)).isEmpty();
    }

    @Test
    void readsWhatWasEntered() {
        list(T0, "a");
        var client = client("a", "Zürich, +1", "s/read", "t/write");

        assertThat(rows.described(POOL, client, true, at(1))).isTrue();

        assertThat(rows.described(POOL)).containsExactly(client);
        assertThat(page(ClientFilter.ALL).getFirst().client()).contains(client);
        assertThat(page(ClientFilter.ALL).getFirst().fetchedAt()).isEqualTo(at(1));
    }

    @Test
    void neverLetsSomethingOlderReplaceSomethingNewer() {
        list(T0, "a");
        rows.own(POOL, client("a", "new", "s/read"), true, at(5));

        assertThat(rows.described(POOL, client("a", "old", "s/write"), true, at(4)))
                .isFalse();

        assertThat(rows.described(POOL)).extracting(AppClient::name).containsExactly(new ClientName("new"));
        assertThat(pages.scopes(POOL)).containsExactly(new Facet("s/read", 1));
    }

    @Test
    void ordersWhatIsDueByStaleness() {
        list(T0, "a", "b", "c", "d");
        describe("a", 3);
        describe("b", 1);
        describe("c", 9);

        assertThat(rows.due(POOL, Age.DESCRIPTION, at(5), 10)).containsExactlyElementsOf(ids("d", "b", "a"));
        assertThat(rows.countDue(POOL, Age.DESCRIPTION, at(5))).isEqualTo(3);
    }

    @Test
    void noticesWhatIsNewGoneAndRenamed() {
        list(T0, "a", "b");
        describe("a", 1);
        describe("b", 1);

        var changed = rows.names(
                POOL, Map.of(new ClientId("b"), new ClientName("other"), id("c"), name("c")), _ -> true, at(2));

        assertThat(changed).isEqualTo(3);
        assertThat(page(ClientFilter.ALL)).extracting(IndexedClient::id).containsExactlyElementsOf(ids("c", "b"));
        // A changed name says that more may have changed.
        assertThat(rows.due(POOL, Age.DESCRIPTION, at(0), 10)).containsExactlyElementsOf(ids("c", "b"));
    }

    @Test
    void keepsWhatTheConsoleMadeJustBeforeAList() {
        rows.own(POOL, client("mine", "mine"), true, at(10));

        list(at(10).plusSeconds(30), "a");
        assertThat(page(ClientFilter.ALL)).extracting(IndexedClient::id).contains(id("mine"));

        list(at(10).plusSeconds(90), "a");
        assertThat(page(ClientFilter.ALL)).extracting(IndexedClient::id).containsExactly(id("a"));
    }

    @Test
    void doesNotBringBackWhatTheConsoleDeletedJustBeforeAList() {
        list(T0, "a", "b");
        rows.remove(POOL, id("a"), at(10));

        list(at(10).plusSeconds(30), "a", "b");
        assertThat(page(ClientFilter.ALL)).extracting(IndexedClient::id).containsExactly(id("b"));
        assertThat(rows.described(POOL, client("a", "a"), true, at(11))).isFalse();

        list(at(10).plusSeconds(90), "a", "b");
        assertThat(page(ClientFilter.ALL)).extracting(IndexedClient::id).containsExactlyElementsOf(ids("a", "b"));
    }

    @Test
    void searchesSortsAndPages() {
        list(T0, "a", "b", "c");
        rows.described(POOL, client("a", "Orders", "s/read", "s/write"), true, at(1));
        rows.described(POOL, client("b", "reports_100", "s/read"), true, at(1));
        rows.described(POOL, client("c", "Billing", "t/read"), true, at(1));
        secrets.own(POOL, id("b"), stored("b", Map.of("owner", "Team Blue")), at(2));

        assertThat(found("ORD s/WRITE")).containsExactly("a");
        assertThat(found("S_100")).containsExactly("b");
        assertThat(found("_")).containsExactly("b");
        assertThat(found("%")).isEmpty();
        assertThat(found("blue")).containsExactly("b");
        assertThat(found("s/read nothing")).isEmpty();
        assertThat(sorted(ClientOrder.Key.NAME, false)).containsExactly("c", "a", "b");
        assertThat(sorted(ClientOrder.Key.NAME, true)).containsExactly("b", "a", "c");
        assertThat(sorted(ClientOrder.Key.SCOPES, true)).startsWith("a");
        assertThat(sorted(ClientOrder.Key.OWNER, false)).startsWith("b");
        for (var key : ClientOrder.Key.values()) {
            assertThat(sorted(key, true)).containsExactlyInAnyOrder("a", "b", "c");
        }
        assertThat(pages.page(POOL, ClientFilter.ALL, ClientOrder.BY_NAME, 1, 1))
                .extracting(IndexedClient::id)
                .containsExactly(id("a"));
        assertThat(pages.count(POOL, ClientFilter.ALL)).isEqualTo(3);
    }

    @Test
    void narrowsDownByFacets() {
        list(T0, "a", "b", "c");
        rows.described(POOL, client("a", "a", "s/read", "s/write"), true, at(1));
        rows.described(POOL, client("b", "b", "s/read", "t/read"), true, at(1));
        secrets.listed(
                POOL, List.of(stored("a", Map.of("owner", "Blue", "m2m-console:managed-by", "m2m-console"))), at(1));
        secrets.inStacks(POOL, Set.of(id("b")));

        assertThat(pages.scopes(POOL))
                .containsExactly(new Facet("s/read", 2), new Facet("s/write", 1), new Facet("t/read", 1));
        assertThat(pages.servers(POOL)).containsExactly(new Facet("s", 2), new Facet("t", 1));
        assertThat(pages.owners(POOL))
                .containsExactlyInAnyOrder(new Facet(ClientFilter.NOBODY, 2), new Facet("Blue", 1));
        assertThat(pages.managedBy(POOL))
                .containsExactly(new Facet("CLOUDFORMATION", 1), new Facet("CONSOLE", 1), new Facet("UNKNOWN", 1));
        assertThat(found(filter("s/read", null, null, null))).containsExactly("a", "b");
        assertThat(found(filter(null, "t", null, null))).containsExactly("b");
        assertThat(found(filter(null, null, "Blue", null))).containsExactly("a");
        assertThat(found(filter(null, null, ClientFilter.NOBODY, null))).containsExactly("b", "c");
        assertThat(found(filter(null, null, null, ManagedBy.CLOUDFORMATION))).containsExactly("b");
        assertThat(found(new ClientFilter(false, "", null, null, null, null, Set.of(id("c")))))
                .containsExactly("c");
        assertThat(found(new ClientFilter(false, "", null, null, null, null, Set.of())))
                .isEmpty();
    }

    @Test
    void narrowsDownToNoOtherScopeOrServer() {
        list(T0, "a", "b", "c", "d", "e");
        rows.described(POOL, client("a", "a", "https://x.example/read", "z/last"), true, at(1));
        rows.described(POOL, client("b", "b", "https://x.example/reader"), true, at(1));
        rows.described(POOL, client("c", "c", "https://x.example/v2/read"), true, at(1));
        rows.described(POOL, client("d", "d", "z/r_ad", "y/https:"), true, at(1));
        rows.described(POOL, client("e", "e", "z/read", "zz/last"), true, at(1));

        assertThat(found(filter("https://x.example/read", null, null, null))).containsExactly("a");
        assertThat(found(filter("z/last", null, null, null))).containsExactly("a");
        assertThat(found(filter("z/r_ad", null, null, null))).containsExactly("d");
        assertThat(found(filter(null, "https://x.example", null, null))).containsExactly("a", "b");
        assertThat(found(filter(null, "z", null, null))).containsExactly("a", "d", "e");
        assertThat(found(filter(null, "https:", null, null))).isEmpty();
    }

    @Test
    void showsApartWhatIsNotTheConsoles() {
        rows.names(POOL, names("a", "web", "foreign"), name -> !name.value().equals("foreign"), T0);
        rows.described(POOL, client("a", "a", "s/read"), true, at(1));
        rows.described(POOL, web("web"), true, at(1));
        rows.described(POOL, client("foreign", "foreign", "s/read"), false, at(1));

        assertThat(found(ClientFilter.ALL)).containsExactly("a");
        var others = page(new ClientFilter(true, "", null, null, null, null, null));
        assertThat(others).extracting(row -> row.id().value()).containsExactly("foreign", "web");
        assertThat(others).noneMatch(IndexedClient::changeable);
    }

    @Test
    void staleListsOfSecretsNeverOverwriteFresherWrites() {
        list(T0, "a");
        secrets.own(POOL, id("a"), stored("a", Map.of("owner", "new")), at(10));

        secrets.listed(POOL, List.of(stored("a", Map.of("owner", "old"))), at(10).plusSeconds(200));
        assertThat(page(ClientFilter.ALL).getFirst().owner()).contains("new");

        secrets.listed(POOL, List.of(stored("a", Map.of("owner", "later"))), at(10).plusSeconds(400));
        assertThat(page(ClientFilter.ALL).getFirst().owner()).contains("later");

        secrets.listed(POOL, List.of(), at(10).plusSeconds(500));
        assertThat(page(ClientFilter.ALL).getFirst().secrets().stored()).isFalse();
    }

    @Test
    void knowsTheAgesOfActiveSecrets() {
        list(T0, "a");
        describe("a", 1);
        assertThat(rows.due(POOL, Age.SECRETS, T0, 10)).containsExactly(id("a"));

        secrets.active(POOL, id("a"), List.of(new CognitoSecret("1", at(1)), new CognitoSecret("2", at(2))), at(5));

        var facts = page(ClientFilter.ALL).getFirst().secrets();
        assertThat(facts.active()).isEqualTo(2);
        assertThat(facts.oldest()).isEqualTo(at(1));
        assertThat(facts.newest()).isEqualTo(at(2));
        assertThat(rows.due(POOL, Age.SECRETS, at(5), 10)).isEmpty();
    }

    @Test
    void keepsWhatWasMarkedByHand() {
        list(T0, "a");
        secrets.mark(POOL, id("a"), ManagedBy.TERRAFORM);
        secrets.inStacks(POOL, Set.of());
        assertThat(page(ClientFilter.ALL).getFirst().managedBy()).isEqualTo(ManagedBy.TERRAFORM);

        secrets.mark(POOL, id("a"), null);
        assertThat(page(ClientFilter.ALL).getFirst().managedBy()).isEqualTo(ManagedBy.UNKNOWN);
    }

    private void list(Instant at, String... names) {
        rows.names(POOL, names(names), _ -> true, at);
    }

    private void describe(String id, int minute) {
        rows.described(POOL, client(id, id, "s/read"), true, at(minute));
    }

    private List<IndexedClient> page(ClientFilter filter) {
        return pages.page(POOL, filter, ClientOrder.BY_NAME, 0, 50);
    }

    private List<String> found(String text) {
        return found(new ClientFilter(false, text, null, null, null, null, null));
    }

    private List<String> found(ClientFilter filter) {
        var found = page(filter).stream().map(row -> row.id().value()).toList();
        assertThat(pages.count(POOL, filter)).isEqualTo(found.size());
        return found;
    }

    private List<String> sorted(ClientOrder.Key key, boolean descending) {
        return pages.page(POOL, ClientFilter.ALL, new ClientOrder(key, descending), 0, 50).stream()
                .map(row -> row.id().value())
                .toList();
    }

    private static ClientFilter filter(
            @Nullable String scope, @Nullable String server, @Nullable String owner, @Nullable ManagedBy by) {
        return new ClientFilter(false, "", scope, server, owner, by, null);
    }

    private static Map<ClientId, ClientName> names(String... names) {
        return Stream.of(names)
                .collect(Collectors.toMap(JdbcIndexTest::id, JdbcIndexTest::name, (a, _) -> a, LinkedHashMap::new));
    }

    private static List<ClientId> ids(String... ids) {
        return Stream.of(ids).map(ClientId::new).toList();
    }

    private static ClientId id(String id) {
        return new ClientId(id);
    }

    private static ClientName name(String name) {
        return new ClientName(name);
    }

    private static Instant at(int minute) {
        return T0.plus(Duration.ofMinutes(minute));
    }

    private static AppClient client(String id, String name, String... scopes) {
        return new AppClient(
                id(id),
                name(name),
                true,
                Stream.of(scopes).map(ScopeName::parse).collect(Collectors.toSet()),
                List.of("ALLOW_CLIENT_TOKEN_AUTH"),
                Duration.ofMinutes(60),
                true,
                T0,
                T0);
    }

    private static AppClient web(String id) {
        return new AppClient(
                id(id),
                name(id),
                false,
                Set.of(),
                List.of("ALLOW_USER_SRP_AUTH"),
                Duration.ofMinutes(60),
                true,
                T0,
                T0);
    }

    private static StoredSecret stored(String client, Map<String, String> tags) {
        var all = new java.util.HashMap<>(tags);
        all.put("m2m-console:client-id", client);
        return new StoredSecret("arn:" + client, "m2m/x/" + client, all, T0, T0, null);
    }
}
