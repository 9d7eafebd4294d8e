package io.m2mconsole.index;

import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.EnvironmentId;
import java.util.Map;
import java.util.Set;

/** Which clients have which finding, told by the room that finds them, so that the Clients page can be narrowed to them. */
public interface FindingFacet {

    /** Clients by the finding's title, such as {@code Secret older than policy}; from what is known, without a remote call. */
    Map<String, Set<ClientId>> byFinding(EnvironmentId environment);
}
