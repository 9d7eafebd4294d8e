package io.m2mconsole.secrets;

import io.m2mconsole.environments.Environment;
import io.m2mconsole.operations.Action;
import io.m2mconsole.operations.Command;
import io.m2mconsole.operations.Operations;
import io.m2mconsole.shared.RemoteFailure;
import io.m2mconsole.tokens.TokenAnswer;
import io.m2mconsole.tokens.Tokens;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Trying stored secrets, as workloads would. Each try costs a token request. */
@Service
public class StoredProofs {

    private final AwsSecrets secrets;
    private final Tokens tokens;
    private final Operations operations;
    private final ApplicationEventPublisher events;

    StoredProofs(AwsSecrets secrets, Tokens tokens, Operations operations, ApplicationEventPublisher events) {
        this.secrets = secrets;
        this.tokens = tokens;
        this.operations = operations;
        this.events = events;
    }

    /**
     * Asks for a token with what is stored. Blocks; recorded, and told as {@link StoredSecretTried}.
     *
     * @throws RemoteFailure where it cannot be read, or no answer comes
     */
    public StoredProof check(Environment environment, StoredSecret secret) {
        var proof = operations.run(
                new Command(Action.SECRET_VERIFY, secret.name(), environment.id()),
                () -> secrets.value(environment.target(), secret.arn(), AwsSecrets.CURRENT)
                        .flatMap(value ->
                                Documents.read(value, environment.target().region()))
                        .map(document -> check(environment, document))
                        .orElseGet(() -> new StoredProof.Undecided("It holds no document of a client.")));
        events.publishEvent(new StoredSecretTried(environment.id(), secret, proof));
        return proof;
    }

    private StoredProof check(Environment environment, SecretDocument document) {
        if (document.scopes().isEmpty()) {
            return new StoredProof.Undecided("It names no scope to ask for.");
        }
        var scope = Set.of(document.scopes().iterator().next());
        return switch (tokens.request(environment, document.clientId(), document.clientSecret(), scope)) {
            case TokenAnswer.Granted _ -> new StoredProof.Valid();
            case TokenAnswer.Refused(var error, var _) ->
                switch (error) {
                    case "invalid_client" -> new StoredProof.NoLongerValid();
                    // Cognito says so only after it has accepted the secret.
                    case "invalid_scope" -> new StoredProof.Valid();
                    default -> new StoredProof.Undecided("The token endpoint says " + error + ".");
                };
        };
    }
}
