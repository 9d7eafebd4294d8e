package io.m2mconsole.trials;

import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.apis.Requirement.AnyScopeOf;
import io.m2mconsole.apis.Requirement.IdentityToken;
import io.m2mconsole.apis.Requirement.Jwt;
import io.m2mconsole.apis.Requirement.Open;
import io.m2mconsole.apis.Requirement.Other;
import io.m2mconsole.shared.Sha256;
import java.util.TreeSet;

/** A short text that changes when what a deployed method asks of callers changes. */
final class Fingerprint {

    private static final int LENGTH = 16;

    private Fingerprint() {}

    static String of(ApiMethod method) {
        var text = switch (method.requirement()) {
            case Open() -> "open";
            case AnyScopeOf(var _, var pools, var scopes) -> "scopes" + new TreeSet<>(pools) + new TreeSet<>(scopes);
            case IdentityToken(var _, var pools) -> "identity" + new TreeSet<>(pools);
            case Jwt jwt ->
                "jwt" + new TreeSet<>(jwt.pools()) + new TreeSet<>(jwt.audience()) + jwt.scoped()
                        + new TreeSet<>(jwt.scopes());
            case Other(var kind) -> "other" + kind;
        };
        return Sha256.hex(text + method.apiKeyRequired()).substring(0, LENGTH);
    }
}
