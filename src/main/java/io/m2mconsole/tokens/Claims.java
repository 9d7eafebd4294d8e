package io.m2mconsole.tokens;

import io.m2mconsole.shared.ScopeName;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * A token's decoded header and claims; decoding proves nothing, see {@link Verification}.
 *
 * @param header by name, such as {@code kid} and {@code alg}
 * @param all every claim by name
 */
public record Claims(
        Map<String, Object> header, Map<String, Object> all, Set<ScopeName> scopes, Instant issuedAt, Instant expires) {

    public Claims {
        header = Map.copyOf(header);
        all = Map.copyOf(all);
        scopes = Set.copyOf(scopes);
    }
}
