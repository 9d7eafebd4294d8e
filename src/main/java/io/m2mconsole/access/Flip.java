package io.m2mconsole.access;

import io.m2mconsole.apis.MethodId;
import io.m2mconsole.shared.ClientName;

/**
 * A cell that a change turns.
 *
 * @param before what holds now, such as Allowed; Unknown where there is no such method yet
 * @param after what would hold then
 * @param why the reason for what would hold then, as a clause
 */
public record Flip(ClientName client, MethodId method, String before, String after, String why) {

    /** Such as "DELETE /customers/{id}: ReportingService allowed → denied". */
    public String sentence() {
        return method.label() + ": " + client + " " + before.toLowerCase(java.util.Locale.ROOT) + " → "
                + after.toLowerCase(java.util.Locale.ROOT);
    }
}
