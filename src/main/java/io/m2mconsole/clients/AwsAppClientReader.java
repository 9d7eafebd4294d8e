package io.m2mconsole.clients;

import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.ClientName;
import io.m2mconsole.shared.ScopeName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.cognitoidentityprovider.model.OAuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.TimeUnitsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientType;

/** Reads Cognito's description of an app client; its secret is dropped here. */
public final class AwsAppClientReader {

    private static final Duration DEFAULT_LIFETIME = Duration.ofHours(1);

    private AwsAppClientReader() {}

    public static AppClient read(UserPoolClientType client) {
        return new AppClient(
                new ClientId(client.clientId()),
                new ClientName(client.clientName()),
                Boolean.TRUE.equals(client.allowedOAuthFlowsUserPoolClient())
                        && client.allowedOAuthFlows().contains(OAuthFlowType.CLIENT_CREDENTIALS),
                scopes(client.allowedOAuthScopes()),
                client.explicitAuthFlowsAsStrings(),
                lifetime(client),
                Boolean.TRUE.equals(client.enableTokenRevocation()),
                Optional.ofNullable(client.creationDate()).orElse(Instant.EPOCH),
                Optional.ofNullable(client.lastModifiedDate()).orElse(Instant.EPOCH));
    }

    /** Scopes of resource servers; {@code openid} and its like belong to people. */
    private static Set<ScopeName> scopes(List<String> texts) {
        return texts.stream()
                .filter(text -> text.indexOf('/') > 0)
                .map(ScopeName::parse)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Duration lifetime(UserPoolClientType client) {
        var value = client.accessTokenValidity();
        if (value == null || value == 0) {
            return DEFAULT_LIFETIME;
        }
        var unit = Optional.ofNullable(client.tokenValidityUnits())
                .flatMap(units -> Optional.ofNullable(units.accessToken()))
                .orElse(TimeUnitsType.HOURS);
        return switch (unit) {
            case SECONDS -> Duration.ofSeconds(value);
            case MINUTES -> Duration.ofMinutes(value);
            case DAYS -> Duration.ofDays(value);
            case HOURS, UNKNOWN_TO_SDK_VERSION -> Duration.ofHours(value);
        };
    }
}
