package io.m2mconsole.sandbox.cognito.pool;

import io.m2mconsole.sandbox.wire.AwsFault;
import io.m2mconsole.sandbox.wire.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import tools.jackson.databind.node.ObjectNode;

/** One user pool. Its settings are kept in the shape of the API. */
public final class Pool {

    private final String id;
    private final String arn;
    private final Instant created;
    private final SigningKeys keys = new SigningKeys();
    private final NavigableMap<String, Client> clients = new ConcurrentSkipListMap<>();
    private final NavigableMap<String, ResourceServer> servers = new ConcurrentSkipListMap<>();
    private final List<Domain> domains = new ArrayList<>();
    private final Map<String, String> tags = new TreeMap<>();
    private ObjectNode settings;
    private Instant modified;

    /** A pool without anything in it. */
    public Pool(String id, String arn, ObjectNode settings, Instant created) {
        this.id = id;
        this.arn = arn;
        this.settings = settings;
        this.created = created;
        this.modified = created;
    }

    /** Its id, such as {@code us-east-1_aB3dE5gH7}. */
    public String id() {
        return id;
    }

    /** Its ARN, by which it is tagged. */
    public String arn() {
        return arn;
    }

    /** What signs its tokens. */
    public SigningKeys keys() {
        return keys;
    }

    /** Its clients by id; changed only while holding the pool. */
    public NavigableMap<String, Client> clients() {
        return clients;
    }

    /** Its resource servers by identifier; changed only while holding the pool. */
    public NavigableMap<String, ResourceServer> servers() {
        return servers;
    }

    /** @throws AwsFault ResourceNotFoundException */
    public Client client(String clientId) {
        return Optional.ofNullable(clients.get(clientId)).orElseThrow(() -> Refusal.noClient(clientId));
    }

    /** Whether the scope, {@code identifier/name}, stands on one of the resource servers now. */
    public boolean hasScope(String scope) {
        var cut = scope.lastIndexOf('/');
        if (cut < 0) {
            return false;
        }
        var server = servers.get(scope.substring(0, cut));
        return server != null && server.hasScope(scope.substring(cut + 1));
    }

    /** A copy of its settings. */
    public synchronized ObjectNode settings() {
        return settings.deepCopy();
    }

    /** Puts other settings in place. */
    public synchronized void change(ObjectNode settings, Instant now) {
        this.settings = settings;
        this.modified = now;
    }

    /** A copy of its tags. */
    public synchronized Map<String, String> tags() {
        return new TreeMap<>(tags);
    }

    /** Puts other tags in place. */
    public synchronized void tag(Map<String, String> all) {
        tags.clear();
        tags.putAll(all);
    }

    /** Its domains: at most a prefix and a custom one. */
    public synchronized List<Domain> domains() {
        return List.copyOf(domains);
    }

    /** Adds a domain. */
    public synchronized void add(Domain domain) {
        domains.add(domain);
    }

    /** Puts a domain in the place of the one of that name. */
    public synchronized void replace(Domain domain) {
        domains.replaceAll(old -> old.name().equals(domain.name()) ? domain : old);
    }

    /** Removes a domain. */
    public synchronized void remove(Domain domain) {
        domains.remove(domain);
    }

    /** Its one prefix domain, or its one custom domain. */
    public Optional<Domain> domain(boolean custom) {
        return domains().stream().filter(domain -> domain.custom() == custom).findFirst();
    }

    /** All of it, as DescribeUserPool shows it. */
    public synchronized ObjectNode describe() {
        var output = Json.object().put("Id", id).put("Arn", arn);
        output.setAll(settings());
        output.put("CreationDate", Times.of(created)).put("LastModifiedDate", Times.of(modified));
        output.put("EstimatedNumberOfUsers", 0);
        domain(false).ifPresent(domain -> output.put("Domain", domain.name()));
        domain(true).ifPresent(domain -> output.put("CustomDomain", domain.name()));
        var shown = output.putObject("UserPoolTags");
        tags.forEach(shown::put);
        return output;
    }

    /** What ListUserPools shows. */
    public synchronized ObjectNode summary() {
        var output =
                Json.object().put("Id", id).put("Name", settings.path("Name").asString());
        output.set("LambdaConfig", settings.path("LambdaConfig").deepCopy());
        return output.put("CreationDate", Times.of(created)).put("LastModifiedDate", Times.of(modified));
    }
}
