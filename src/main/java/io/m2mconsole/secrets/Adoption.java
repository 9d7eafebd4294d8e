package io.m2mconsole.secrets;

import io.m2mconsole.environments.Environment;
import io.m2mconsole.operations.Action;
import io.m2mconsole.operations.Command;
import io.m2mconsole.operations.Operations;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.ClientName;
import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.Problem.Kind;
import io.m2mconsole.shared.RemoteFailure;
import io.m2mconsole.shared.ScopeName;
import io.m2mconsole.shared.SecretValue;
import io.m2mconsole.tokens.TokenAnswer;
import io.m2mconsole.tokens.Tokens;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Storing the secret of a client that only Cognito has. */
@Service
public class Adoption {

    private final AwsSecrets secrets;
    private final AwsSecretVersions versions;
    private final AwsCognitoSecrets cognito;
    private final Tokens tokens;
    private final Operations operations;
    private final Sightings sightings;

    Adoption(
            AwsSecrets secrets,
            AwsSecretVersions versions,
            AwsCognitoSecrets cognito,
            Tokens tokens,
            Operations operations,
            Sightings sightings) {
        this.sightings = sightings;
        this.secrets = secrets;
        this.versions = versions;
        this.cognito = cognito;
        this.tokens = tokens;
        this.operations = operations;
    }

    /**
     * Reads the client's secret from Cognito, proves it by a token, and stores it with the client's tags. One that stands
     * under the client's name already, as the command of the Code tab left it, is taken over where it fits. Repeatable. Blocks.
     *
     * @param scopes the client's; one is asked for in the proof
     * @return the stored secret's ARN
     * @throws RemoteFailure where it cannot be read, proven or stored; nothing is stored then
     */
    public String adopt(Environment environment, ClientId id, ClientName name, Set<ScopeName> scopes) {
        var command = new Command(Action.SECRET_ADOPT, name + " (" + id + ")", environment.id())
                .with(RepeatAdoption.of(id, name, scopes));
        return operations.run(command, () -> {
            var value = cognito.read(environment, id)
                    .orElseThrow(() -> failure(
                            Kind.NOT_FOUND,
                            "The app client " + name + " has no secret.",
                            "A public client cannot use client credentials."));
            prove(environment, id, name, scopes, value);
            var arn = store(environment, id, name, scopes, value);
            sightings.look(environment, arn);
            return arn;
        });
    }

    private void prove(
            Environment environment, ClientId id, ClientName name, Set<ScopeName> scopes, SecretValue value) {
        if (scopes.isEmpty()) {
            throw failure(
                    Kind.INVALID,
                    "The app client " + name + " has no scopes, so no token proves its secret.",
                    "Give it a scope first.");
        }
        if (tokens.request(environment, id, value, Set.of(scopes.iterator().next()))
                instanceof TokenAnswer.Refused(var error, var _)) {
            throw failure(
                    Kind.CONFLICT,
                    "The secret that Cognito shows for " + name + " gets no token: " + error + ".",
                    "Check that client credentials are enabled for the client and that its scopes exist.");
        }
    }

    private String store(
            Environment environment, ClientId id, ClientName name, Set<ScopeName> scopes, SecretValue value) {
        var target = environment.target();
        var tags = Map.of(
                SecretTags.MANAGED_BY, SecretTags.CONSOLE,
                SecretTags.ENVIRONMENT, environment.id().value(),
                SecretTags.CLIENT_ID, id.value(),
                SecretTags.CLIENT_NAME, name.value());
        var stored = environment.secretName(name);
        var existing = secrets.describe(target, stored);
        if (existing.isEmpty()) {
            var document = Documents.write(new SecretDocument(
                    id,
                    value,
                    cognito.onlyId(environment, id).orElse(null),
                    environment.endpoints().token().orElse(null),
                    scopes,
                    environment.pool(),
                    target.region()));
            try {
                return secrets.createWith(target, stored, document, tags);
            } catch (RemoteFailure e) {
                // The answer may have been lost after it was done.
                if (e.problem().kind() == Kind.DENIED || !holds(environment, stored, value)) {
                    throw e;
                }
            }
        } else if (existing.get().deletion().isPresent()) {
            throw failure(
                    Kind.CONFLICT,
                    "The secret " + stored + " was deleted and keeps its name until its recovery window ends.",
                    "Restore it on the page Secrets, then adopt again.");
        } else if (!holds(environment, stored, value)) {
            throw failure(
                    Kind.CONFLICT,
                    "There is a secret " + stored + " already, and it holds something else.",
                    "If it is this client's, mend it by rotation; else remove or rename it in Secrets Manager.");
        }
        var arn = secrets.describe(target, stored)
                .map(StoredSecret::arn)
                .orElseThrow(() -> failure(Kind.NOT_FOUND, "The secret " + stored + " is gone again.", "Try again."));
        versions.tag(target, arn, tags);
        return arn;
    }

    private boolean holds(Environment environment, String stored, SecretValue value) {
        return secrets.value(environment.target(), stored, AwsSecrets.CURRENT)
                .flatMap(Documents::clientSecret)
                .filter(value::equals)
                .isPresent();
    }

    private static RemoteFailure failure(Kind kind, String sentence, String cure) {
        return new RemoteFailure(Problem.of(kind, sentence, cure));
    }
}
