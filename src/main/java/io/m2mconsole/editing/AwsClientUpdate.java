package io.m2mconsole.editing;

import io.m2mconsole.clients.AwsAppClientReader;
import io.m2mconsole.shared.ScopeName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import software.amazon.awssdk.services.cognitoidentityprovider.model.OAuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.TimeUnitsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.TokenValidityUnitsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UpdateUserPoolClientRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientType;

/**
 * A change merged into everything that the client has.
 *
 * @param before the client as it was described for it
 * @param request the whole client with the change; it holds no secret
 */
record AwsClientUpdate(Version before, UpdateUserPoolClientRequest request) {

    private static final String CLIENT_TOKEN = "ALLOW_CLIENT_TOKEN_AUTH";

    /** The least that Cognito takes: an empty list would switch its user flows on, and refresh alone signs nobody in. */
    private static final String NO_SIGN_IN = "ALLOW_REFRESH_TOKEN_AUTH";

    static AwsClientUpdate of(UserPoolClientType client, Change change) {
        var request = AwsClientFields.same(client);
        Optional.ofNullable(change.name()).ifPresent(name -> request.clientName(name.value()));
        if (!change.granted().isEmpty() || !change.withdrawn().isEmpty()) {
            request.allowedOAuthScopes(scopes(client.allowedOAuthScopes(), change));
        }
        Optional.ofNullable(change.tokenLifetime()).ifPresent(lifetime -> lifetime(client, request, lifetime));
        Optional.ofNullable(change.revocation()).ifPresent(request::enableTokenRevocation);
        Optional.ofNullable(change.oauth()).ifPresent(on -> oauth(client, request, on));
        Optional.ofNullable(change.clientToken())
                .filter(on -> on != client.explicitAuthFlowsAsStrings().contains(CLIENT_TOKEN))
                .ifPresent(on -> request.explicitAuthFlowsWithStrings(on ? CLIENT_TOKEN : NO_SIGN_IN));
        return new AwsClientUpdate(version(client), request.build());
    }

    static Version version(UserPoolClientType client) {
        return new Version(AwsAppClientReader.read(client), AwsClientFields.texts(client));
    }

    /** What it would change, field by field. */
    List<Difference> differences() {
        return Difference.between(before.fields(), AwsClientFields.texts(request));
    }

    /** Whether the client is what this wants it to be. */
    boolean holdsIn(Version now) {
        return Difference.between(now.fields(), AwsClientFields.texts(request)).isEmpty();
    }

    /** Those it has keep their order; names that are no scopes of resource servers stay too. */
    private static List<String> scopes(List<String> held, Change change) {
        var scopes = new LinkedHashSet<>(held);
        change.withdrawn().stream().map(ScopeName::toString).forEach(scopes::remove);
        new TreeSet<>(change.granted()).stream().map(ScopeName::toString).forEach(scopes::add);
        return List.copyOf(scopes);
    }

    private static void lifetime(
            UserPoolClientType client, UpdateUserPoolClientRequest.Builder request, Duration lifetime) {
        var whole = lifetime.toSecondsPart() == 0;
        var units = Optional.ofNullable(client.tokenValidityUnits())
                .map(TokenValidityUnitsType::toBuilder)
                .orElseGet(TokenValidityUnitsType::builder);
        request.tokenValidityUnits(units.accessToken(whole ? TimeUnitsType.MINUTES : TimeUnitsType.SECONDS)
                        .build())
                .accessTokenValidity((int) (whole ? lifetime.toMinutes() : lifetime.toSeconds()));
    }

    private static void oauth(UserPoolClientType client, UpdateUserPoolClientRequest.Builder request, boolean on) {
        var flows = new ArrayList<>(client.allowedOAuthFlows());
        flows.remove(OAuthFlowType.CLIENT_CREDENTIALS);
        if (on) {
            flows.add(OAuthFlowType.CLIENT_CREDENTIALS);
        }
        request.allowedOAuthFlows(flows).allowedOAuthFlowsUserPoolClient(!flows.isEmpty());
    }
}
