package io.m2mconsole.environments;

/**
 * AWS's quotas of one user pool, as they stand in the account; the first two can be raised on request.
 *
 * @param clients how many app clients
 * @param resourceServers how many resource servers
 * @param scopesPerServer how many scopes one resource server
 * @param scopesPerClient how many scopes one client
 */
public record Quotas(int clients, int resourceServers, int scopesPerServer, int scopesPerClient) {

    /** AWS's own: 1,000, 25, 100 and 50. */
    public static final Quotas DEFAULT = new Quotas(1000, 25, 100, 50);

    public Quotas {
        if (clients < 1 || resourceServers < 1 || scopesPerServer < 1 || scopesPerClient < 1) {
            throw new IllegalArgumentException("Its quotas are whole numbers, more than 0.");
        }
    }
}
