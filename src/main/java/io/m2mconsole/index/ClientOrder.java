package io.m2mconsole.index;

/**
 * By what clients are sorted; what is equal goes by name.
 *
 * @param descending the other way round
 */
public record ClientOrder(Key key, boolean descending) {

    public static final ClientOrder BY_NAME = new ClientOrder(Key.NAME, false);

    /** What can be sorted by. */
    public enum Key {
        NAME,
        OWNER,
        SCOPES,
        SECRETS,
        LIFETIME,
        CHANGED,
        STATE,
        MANAGED_BY
    }
}
