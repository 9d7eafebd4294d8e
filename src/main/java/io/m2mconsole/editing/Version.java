package io.m2mconsole.editing;

import io.m2mconsole.clients.AppClient;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * An app client as it was at one moment, with every field that Cognito tells of it but its secret.
 *
 * @param fields by Cognito's own names, as text; those that the console does not know included
 */
public record Version(AppClient client, Map<String, String> fields) {

    public Version {
        fields = Collections.unmodifiableMap(new TreeMap<>(fields));
    }

    /** Whether nothing was changed between them: neither a field nor the date of the last change. */
    public boolean same(Version other) {
        return fields.equals(other.fields) && client.changed().equals(other.client.changed());
    }
}
