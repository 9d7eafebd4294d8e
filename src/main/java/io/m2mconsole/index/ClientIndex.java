package io.m2mconsole.index;

import io.m2mconsole.environments.Environment;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.EnvironmentId;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The index of app clients: what was last read of each, with its age. Never calls AWS, and never holds a secret. */
@Service
public class ClientIndex {

    private final JdbcClientPools pools;
    private final JdbcClientPages pages;
    private final JdbcClientSecrets secrets;
    private final ClientCrawl crawl;

    ClientIndex(JdbcClientPools pools, JdbcClientPages pages, JdbcClientSecrets secrets, ClientCrawl crawl) {
        this.pools = pools;
        this.pages = pages;
        this.secrets = secrets;
        this.crawl = crawl;
    }

    /** A part of the clients in order; empty where the environment was never crawled. */
    public List<IndexedClient> page(
            EnvironmentId environment, ClientFilter filter, ClientOrder order, int offset, int limit) {
        return pools.latest(environment)
                .map(pool -> pages.page(pool, filter, order, offset, limit))
                .orElse(List.of());
    }

    public int count(EnvironmentId environment, ClientFilter filter) {
        return pools.latest(environment).map(pool -> pages.count(pool, filter)).orElse(0);
    }

    /** All clients that fit, in order, one after the other. */
    public void each(EnvironmentId environment, ClientFilter filter, ClientOrder order, Consumer<IndexedClient> each) {
        pools.latest(environment).ifPresent(pool -> pages.each(pool, filter, order, each));
    }

    public Optional<IndexedClient> find(EnvironmentId environment, ClientId client) {
        return pools.latest(environment).flatMap(pool -> pages.find(pool, client));
    }

    /** Those of the ids that are known. */
    public List<IndexedClient> find(EnvironmentId environment, List<ClientId> clients) {
        return pools.latest(environment).map(pool -> pages.find(pool, clients)).orElse(List.of());
    }

    /** The scopes that clients hold, by name. */
    public List<Facet> scopes(EnvironmentId environment) {
        return pools.latest(environment).map(pages::scopes).orElse(List.of());
    }

    /** The resource servers of which clients hold scopes, by identifier. */
    public List<Facet> servers(EnvironmentId environment) {
        return pools.latest(environment).map(pages::servers).orElse(List.of());
    }

    /** The owners, by name; {@link ClientFilter#NOBODY} for those without. */
    public List<Facet> owners(EnvironmentId environment) {
        return pools.latest(environment).map(pages::owners).orElse(List.of());
    }

    /** By the names of {@link ManagedBy}. */
    public List<Facet> managedBy(EnvironmentId environment) {
        return pools.latest(environment).map(pages::managedBy).orElse(List.of());
    }

    /** How the crawl stands; {@link CrawlWatcher}s are told when it changes. */
    public CrawlProgress progress(EnvironmentId environment) {
        return pools.latest(environment).map(pools::progress).orElse(CrawlProgress.NONE);
    }

    /** All clients that fit as CSV, safe to open in a spreadsheet. */
    public String csv(EnvironmentId environment, ClientFilter filter, ClientOrder order) {
        var out = new StringWriter();
        var csv = new ClientCsv(out);
        each(environment, filter, order, csv::row);
        return out.toString();
    }

    /** Lets everything be read anew in the background; does not wait. */
    public void ask(Environment environment) {
        crawl.ask(environment);
    }

    /** Says by hand who owns a client's definition. @param by absent to take what was said back */
    public void mark(EnvironmentId environment, ClientId client, @Nullable ManagedBy by) {
        pools.latest(environment).ifPresent(pool -> secrets.mark(pool, client, by));
    }
}
