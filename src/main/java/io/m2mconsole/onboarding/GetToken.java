package io.m2mconsole.onboarding;

import io.m2mconsole.environments.Environment;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.operations.Action;
import io.m2mconsole.operations.Command;
import io.m2mconsole.operations.Operations;
import io.m2mconsole.operations.SagaData;
import io.m2mconsole.operations.SagaStep;
import io.m2mconsole.secrets.Secrets;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.RemoteFailure;
import io.m2mconsole.shared.ScopeName;
import io.m2mconsole.tokens.Claims;
import io.m2mconsole.tokens.TokenAnswer;
import io.m2mconsole.tokens.Tokens;
import io.m2mconsole.tokens.Verification;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Shows that what is stored works: reads the secret back as the workload will, and asks for a token with it. */
@Component
class GetToken implements SagaStep {

    private final Environments environments;
    private final Secrets secrets;
    private final Tokens tokens;
    private final Operations operations;

    GetToken(Environments environments, Secrets secrets, Tokens tokens, Operations operations) {
        this.environments = environments;
        this.secrets = secrets;
        this.tokens = tokens;
        this.operations = operations;
    }

    @Override
    public String name() {
        return OnboardStep.GET_TOKEN.title();
    }

    @Override
    public void run(SagaData values) {
        var data = new OnboardData(values);
        var environment = environments.get(data.environment());
        var client = data.client().orElseThrow();
        var claims = operations.run(
                new Command(Action.TOKEN_REQUEST, data.name().value(), environment.id()),
                () -> request(environment, data, client));
        data.detail(
                OnboardStep.GET_TOKEN,
                "Signature verified; scopes "
                        + claims.scopes().stream()
                                .sorted()
                                .map(ScopeName::toString)
                                .collect(Collectors.joining(", ")));
    }

    private Claims request(Environment environment, OnboardData data, ClientId client) {
        // Else the secret would come from Cognito and prove nothing about what is stored.
        if (!secrets.isComplete(environment, data.arn().orElseThrow(), client)) {
            throw failed("The stored secret does not belong to the new client.");
        }
        var secret = secrets.current(environment, client, data.name());
        return switch (tokens.request(environment, client, secret, data.scopes())) {
            case TokenAnswer.Granted(var token, var _, var _) ->
                switch (tokens.verify(environment, token)) {
                    case Verification.Valid(var claims) -> claims;
                    case Verification.Invalid(var reason) -> throw failed("The token is not valid: " + reason);
                };
            case TokenAnswer.Refused(var error, var _) ->
                throw failed("The token endpoint refused the new client: " + error + ".");
        };
    }

    private static RemoteFailure failed(String sentence) {
        return new RemoteFailure(Problem.of(
                Problem.Kind.UNEXPECTED, sentence, "Onboard the client again; if it stays, check the overview."));
    }

    /** A token that was fetched needs no taking back. */
    @Override
    public void undo(SagaData values) {}
}
