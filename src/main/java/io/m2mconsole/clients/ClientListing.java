package io.m2mconsole.clients;

import java.time.Instant;
import java.util.List;

/**
 * The described app clients of an environment by name.
 *
 * @param at when the last crawl ended, or the one under way began
 * @param undescribed how many more are known by name alone, as they are not described yet or may not be
 */
public record ClientListing(List<AppClient> clients, Instant at, int undescribed) {
    public ClientListing {
        clients = List.copyOf(clients);
    }
}
