package io.m2mconsole.editing;

import static org.assertj.core.api.Assertions.assertThat;

import io.m2mconsole.OnSandbox;
import io.m2mconsole.aws.AwsClients;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.ClientName;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AnalyticsConfigurationType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CreateUserPoolClientRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.FeatureType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.OAuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.PreventUserExistenceErrorTypes;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RefreshTokenRotationType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.TimeUnitsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.TokenValidityUnitsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UpdateUserPoolClientRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientType;

/** UpdateUserPoolClient resets what is left out: a client with every field set keeps all of them through every edit. */
@OnSandbox
class FieldsKeptTest {

    /** Every field that can be set, each with a way to set it to something that is no default. */
    private static final Map<String, Consumer<CreateUserPoolClientRequest.Builder>> SET = Map.ofEntries(
            Map.entry("ClientName", client -> client.clientName("Kept " + UUID.randomUUID())),
            Map.entry("RefreshTokenValidity", client -> client.refreshTokenValidity(77)),
            Map.entry("AccessTokenValidity", client -> client.accessTokenValidity(35)),
            Map.entry("IdTokenValidity", client -> client.idTokenValidity(45)),
            Map.entry(
                    "TokenValidityUnits",
                    client -> client.tokenValidityUnits(units -> units.accessToken(TimeUnitsType.MINUTES)
                            .idToken(TimeUnitsType.MINUTES)
                            .refreshToken(TimeUnitsType.HOURS))),
            Map.entry("ReadAttributes", client -> client.readAttributes("email", "name")),
            Map.entry("WriteAttributes", client -> client.writeAttributes("name")),
            Map.entry("ExplicitAuthFlows", client -> client.explicitAuthFlowsWithStrings("ALLOW_CUSTOM_AUTH")),
            Map.entry("SupportedIdentityProviders", client -> client.supportedIdentityProviders("COGNITO")),
            Map.entry("CallbackURLs", client -> client.callbackURLs("https://a.example/in", "https://b.example/in")),
            Map.entry("LogoutURLs", client -> client.logoutURLs("https://a.example/out")),
            Map.entry("DefaultRedirectURI", client -> client.defaultRedirectURI("https://b.example/in")),
            Map.entry("AllowedOAuthFlows", client -> client.allowedOAuthFlows(OAuthFlowType.CLIENT_CREDENTIALS)),
            Map.entry("AllowedOAuthScopes", client -> client.allowedOAuthScopes(Bed.READ.toString())),
            Map.entry("AllowedOAuthFlowsUserPoolClient", client -> client.allowedOAuthFlowsUserPoolClient(true)),
            Map.entry(
                    "AnalyticsConfiguration",
                    client -> client.analyticsConfiguration(AnalyticsConfigurationType.builder()
                            .applicationArn("arn:aws:mobiletargeting:us-east-1:123456789012:apps/abc")
                            .userDataShared(true)
                            .build())),
            Map.entry(
                    "PreventUserExistenceErrors",
                    client -> client.preventUserExistenceErrors(PreventUserExistenceErrorTypes.ENABLED)),
            Map.entry("EnableTokenRevocation", client -> client.enableTokenRevocation(false)),
            Map.entry(
                    "EnablePropagateAdditionalUserContextData",
                    client -> client.enablePropagateAdditionalUserContextData(true)),
            Map.entry("AuthSessionValidity", client -> client.authSessionValidity(11)),
            Map.entry(
                    "RefreshTokenRotation",
                    client -> client.refreshTokenRotation(RefreshTokenRotationType.builder()
                            .feature(FeatureType.ENABLED)
                            .retryGracePeriodSeconds(40)
                            .build())));

    /** What an update addresses, and what only Cognito sets. */
    private static final Set<String> KEYS = Set.of("UserPoolId", "ClientId");

    private static final Set<String> COGNITOS_OWN = Set.of("ClientSecret", "CreationDate", "LastModifiedDate");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Edits edits;

    @Autowired
    private AwsClients clients;

    private Bed bed;

    @BeforeEach
    void prepare() {
        bed = Bed.of(context);
    }

    /** Fails as soon as the SDK knows a field that this test does not set: look at what it means, then add it above. */
    @Test
    void knowsEveryFieldOfTheSdk() {
        assertThat(names(UpdateUserPoolClientRequest.builder().build()))
                .isEqualTo(with(SET.keySet(), KEYS))
                .isEqualTo(minus(names(UserPoolClientType.builder().build()), COGNITOS_OWN));
        assertThat(names(CreateUserPoolClientRequest.builder().build()))
                .isEqualTo(with(SET.keySet(), Set.of("UserPoolId", "GenerateSecret", "ClientSecret")));
        assertThat(names(TokenValidityUnitsType.builder().build()))
                .isEqualTo(Set.of("AccessToken", "IdToken", "RefreshToken"));
        assertThat(names(RefreshTokenRotationType.builder().build()))
                .isEqualTo(Set.of("Feature", "RetryGracePeriodSeconds"));
        assertThat(names(AnalyticsConfigurationType.builder().build()))
                .contains("ApplicationArn", "ApplicationId", "RoleArn", "ExternalId", "UserDataShared")
                .hasSize(5);
    }

    @Test
    void carriesEveryFieldIntoAnUpdate() {
        var described = described(create());

        var request = AwsClientFields.same(described).build();

        assertThat(names(request))
                .allSatisfy(name ->
                        assertThat(value(request, name)).as(name).isNotNull().isEqualTo(value(described, name)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void keepsAllButWhatAnEditIsAbout(String what, Change change, Set<String> about) {
        var id = create();
        var before = described(id);
        assertThat(minus(names(before), COGNITOS_OWN))
                .as("every field is set beforehand")
                .allSatisfy(name -> assertThat(value(before, name)).as(name).isNotNull());

        var edit = edits.save(bed.environment(), edits.open(bed.environment(), id), change);

        assertThat(edit).isInstanceOf(Edit.Changed.class);
        assertThat(((Edit.Changed) edit).differences())
                .extracting(Difference::field)
                .containsExactlyInAnyOrderElementsOf(about);
        var after = described(id);
        assertThat(differing(before, after)).isEqualTo(new TreeSet<>(about));
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                Arguments.of(
                        "name", Change.NONE.named(new ClientName("Other " + UUID.randomUUID())), Set.of("ClientName")),
                Arguments.of("a scope more", Change.NONE.granting(List.of(Bed.ADMIN)), Set.of("AllowedOAuthScopes")),
                Arguments.of(
                        "another scope",
                        Change.ofScopes(Set.of(Bed.READ), Set.of(Bed.WRITE)),
                        Set.of("AllowedOAuthScopes")),
                Arguments.of(
                        "token lifetime", Change.NONE.living(Duration.ofMinutes(20)), Set.of("AccessTokenValidity")),
                Arguments.of(
                        "token lifetime in seconds",
                        Change.NONE.living(Duration.ofSeconds(1201)),
                        Set.of("AccessTokenValidity", "TokenValidityUnits")),
                Arguments.of("revocation", Change.NONE.revocable(true), Set.of("EnableTokenRevocation")),
                Arguments.of("GetClientToken", Change.NONE.ways(true, true), Set.of("ExplicitAuthFlows")),
                Arguments.of(
                        "GetClientToken alone",
                        Change.NONE.ways(false, true),
                        Set.of("ExplicitAuthFlows", "AllowedOAuthFlows", "AllowedOAuthFlowsUserPoolClient")));
    }

    @Test
    void neverTouchesTheSecret() {
        var id = create();
        var secret = described(id).clientSecret();

        edits.save(bed.environment(), edits.open(bed.environment(), id), Change.NONE.revocable(true));

        assertThat(described(id).clientSecret()).isEqualTo(secret);
        assertThat(edits.open(bed.environment(), id).toString()).doesNotContain(secret);
    }

    private ClientId create() {
        var request = CreateUserPoolClientRequest.builder()
                .userPoolId(bed.environment().pool().value())
                .generateSecret(true);
        SET.values().forEach(field -> field.accept(request));
        return new ClientId(
                cognito().createUserPoolClient(request.build()).userPoolClient().clientId());
    }

    private UserPoolClientType described(ClientId id) {
        return cognito()
                .describeUserPoolClient(request ->
                        request.userPoolId(bed.environment().pool().value()).clientId(id.value()))
                .userPoolClient();
    }

    private CognitoIdentityProviderClient cognito() {
        return clients.cognito(bed.environment().target());
    }

    private static Set<String> differing(UserPoolClientType before, UserPoolClientType after) {
        var differing = new TreeSet<String>();
        for (var name : minus(names(before), Set.of("LastModifiedDate"))) {
            if (!java.util.Objects.equals(value(before, name), value(after, name))) {
                differing.add(name);
            }
        }
        return differing;
    }

    private static Set<String> names(SdkPojo pojo) {
        return new TreeSet<>(
                pojo.sdkFields().stream().map(SdkField::locationName).toList());
    }

    private static @Nullable Object value(SdkPojo pojo, String name) {
        var values = new TreeMap<String, Object>();
        pojo.sdkFields()
                .forEach(field -> values.put(
                        field.locationName(),
                        java.util.Optional.ofNullable((Object) field.getValueOrDefault(pojo))
                                .orElse("")));
        var value = values.get(name);
        return "".equals(value) || value instanceof List<?> list && list.isEmpty() ? null : value;
    }

    private static Set<String> with(Set<String> one, Set<String> other) {
        var all = new TreeSet<>(one);
        all.addAll(other);
        return all;
    }

    private static Set<String> minus(Set<String> all, Set<String> less) {
        var left = new TreeSet<>(all);
        left.removeAll(less);
        return left;
    }
}
