package io.m2mconsole.tokens;

import com.nimbusds.jose.JWSAlgorithm;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.health.HealthCheck;
import io.m2mconsole.health.HealthItem;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether the pool's JWKS holds keys that tokens can be verified with. */
@Component
class KeysHealth implements HealthCheck {

    private static final String SUBJECT = "Signing keys (JWKS)";

    private final PoolKeys keys;

    KeysHealth(PoolKeys keys) {
        this.keys = keys;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<HealthItem> check(Environment environment) {
        var usable = keys.read(environment.endpoints().jwks()).stream()
                .filter(key -> JWSAlgorithm.RS256.equals(key.getAlgorithm()) && key.getKeyID() != null)
                .count();
        return List.of(
                usable > 0
                        ? HealthItem.ok(SUBJECT, "The pool publishes " + usable + " RS256 keys.")
                        : HealthItem.failed(
                                SUBJECT,
                                "The pool publishes no RS256 key, so no token can be verified.",
                                "Check that " + environment.endpoints().jwks() + " is the pool's own."));
    }
}
