package io.m2mconsole.onboarding;

import io.m2mconsole.apis.Apis;
import io.m2mconsole.clients.Clients;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.operations.SagaData;
import io.m2mconsole.operations.SagaStep;
import io.m2mconsole.shared.RemoteFailure;
import org.springframework.stereotype.Component;

/** Proves one allowed and one denied call where the API has such; what cannot be proven is said, and fails nothing. */
@Component
class Prove implements SagaStep {

    private final Environments environments;
    private final Clients clients;
    private final Apis apis;
    private final Proofs proofs;

    Prove(Environments environments, Clients clients, Apis apis, Proofs proofs) {
        this.environments = environments;
        this.clients = clients;
        this.apis = apis;
        this.proofs = proofs;
    }

    @Override
    public String name() {
        return OnboardStep.PROVE.title();
    }

    @Override
    public void run(SagaData values) {
        var data = new OnboardData(values);
        data.detail(OnboardStep.PROVE, prove(data));
    }

    private String prove(OnboardData data) {
        try {
            var environment = environments.get(data.environment());
            var client = clients.get(environment, data.client().orElseThrow());
            var methods = apis.deployed(environment);
            return proofs.allowed(environment, client, methods) + " " + proofs.denied(environment, client, methods);
        } catch (RemoteFailure failure) {
            return "Not proven: " + failure.problem().sentence();
        }
    }

    /** Trials are no change. */
    @Override
    public void undo(SagaData values) {}
}
