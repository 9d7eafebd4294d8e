package io.m2mconsole.findings;

import io.m2mconsole.secrets.StoredProof;
import io.m2mconsole.secrets.StoredSecretTried;
import io.m2mconsole.shared.ClientId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Remembers which stored secrets were refused, whoever tried them. */
@Component
class ProofListener {

    private final JdbcProofs proofs;

    ProofListener(JdbcProofs proofs) {
        this.proofs = proofs;
    }

    @EventListener
    void on(StoredSecretTried tried) {
        tried.secret().clientId().map(ClientId::new).ifPresent(client -> {
            switch (tried.proof()) {
                case StoredProof.Valid _ -> proofs.accept(tried.environment(), client);
                case StoredProof.NoLongerValid _ -> proofs.refuse(tried.environment(), client);
                case StoredProof.Undecided _ -> {}
            }
        });
    }
}
