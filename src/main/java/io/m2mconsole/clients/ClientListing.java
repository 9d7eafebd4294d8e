package io.m2mconsole.clients;

import java.time.Instant;
import java.util.List;

/** The app clients of an environment by name. @param at when they were read */
public record ClientListing(List<AppClient> clients, Instant at) {
    public ClientListing {
        clients = List.copyOf(clients);
    }
}
