package io.m2mconsole.trials;

import io.m2mconsole.environments.Environment;
import io.m2mconsole.operations.Action;
import io.m2mconsole.operations.Command;
import io.m2mconsole.operations.Operations;
import io.m2mconsole.probes.TokenStep;
import io.m2mconsole.probes.TokenSteps;
import io.m2mconsole.secrets.Secrets;
import io.m2mconsole.tokens.TokenAnswer;
import io.m2mconsole.tokens.Tokens;
import org.springframework.stereotype.Service;

/** Token tests: who gets which token, and who does not. */
@Service
public class TokenTests {

    private final Tokens tokens;
    private final Secrets secrets;
    private final TokenSteps steps;
    private final Operations operations;

    TokenTests(Tokens tokens, Secrets secrets, TokenSteps steps, Operations operations) {
        this.tokens = tokens;
        this.secrets = secrets;
        this.steps = steps;
        this.operations = operations;
    }

    /**
     * Asks for a token and looks into what comes. Blocks.
     *
     * @throws io.m2mconsole.shared.RemoteFailure DENIED without the right to test; and where no answer tells
     */
    public TokenResult ask(Environment environment, TokenTest test) {
        var client = test.client();
        return operations.run(
                new Command(
                        Action.TRIAL_TOKEN, client.name() + ", " + test.way().word(), environment.id()),
                () -> {
                    // Fit in form and never the client's own.
                    var secret = test.wrongSecret()
                            ? secrets.generate()
                            : secrets.current(environment, client.id(), client.name());
                    return result(
                            environment,
                            test,
                            tokens.request(environment, client.id(), secret, test.scopes(), test.way()));
                });
    }

    private TokenResult result(Environment environment, TokenTest test, TokenAnswer answer) {
        return switch (answer) {
            case TokenAnswer.Granted granted ->
                new TokenResult(
                        test,
                        test.granted(),
                        true,
                        null,
                        steps.issued(environment, test.client().id(), granted));
            case TokenAnswer.Refused(var error, var trace) ->
                new TokenResult(test, test.granted(), false, error, new TokenStep(trace, null, null));
        };
    }
}
