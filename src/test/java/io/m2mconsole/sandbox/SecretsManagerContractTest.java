package io.m2mconsole.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.data.TemporalUnitOffset;
import org.assertj.core.data.TemporalUnitWithinOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.CreateSecretResponse;
import software.amazon.awssdk.services.secretsmanager.model.FilterNameStringType;
import software.amazon.awssdk.services.secretsmanager.model.InvalidParameterException;
import software.amazon.awssdk.services.secretsmanager.model.InvalidRequestException;
import software.amazon.awssdk.services.secretsmanager.model.MalformedPolicyDocumentException;
import software.amazon.awssdk.services.secretsmanager.model.PublicPolicyException;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;
import software.amazon.awssdk.services.secretsmanager.model.SecretListEntry;
import software.amazon.awssdk.services.secretsmanager.model.SecretsManagerException;
import software.amazon.awssdk.services.secretsmanager.model.Tag;

/** Secrets as Secrets Manager's API reference describes them; their versions: {@link SecretVersionContractTest}. */
class SecretsManagerContractTest {

    @RegisterExtension
    static final Aws aws = Aws.open();

    private final SecretsManagerClient secrets = aws.secrets();
    private final String name = "contract/" + UUID.randomUUID() + "/s";

    @Test
    void findsASecretByNameArnAndPartialArn() {
        var created = create("v1");
        assertThat(created.arn())
                .matches("arn:aws:secretsmanager:[a-z0-9-]+:\\d{12}:secret:" + name + "-[A-Za-z0-9]{6}");
        var partial = created.arn().substring(0, created.arn().length() - 7);
        for (var id : List.of(name, created.arn(), partial)) {
            assertThat(secrets.getSecretValue(b -> b.secretId(id)).secretString())
                    .isEqualTo("v1");
        }
    }

    @Test
    void describesASecretWithoutItsValue() {
        secrets.createSecret(b ->
                b.name(name).secretString("marker").description("for orders").tags(tag("owner", "team-a")));
        var description = secrets.describeSecret(b -> b.secretId(name));
        assertThat(description.description()).isEqualTo("for orders");
        assertThat(description.tags()).containsExactly(tag("owner", "team-a"));
        assertThat(description.createdDate()).isCloseTo(Instant.now(), within(Duration.ofMinutes(1)));
        assertThat(description.versionIdsToStages().values()).containsExactly(List.of("AWSCURRENT"));
        assertThat(description.lastAccessedDate()).isNull();
        assertThat(description.toString()).doesNotContain("marker");
    }

    @Test
    void keepsOnlyTheDayOfTheLastAccess() {
        create("v1");
        secrets.getSecretValue(b -> b.secretId(name));
        var accessed = secrets.describeSecret(b -> b.secretId(name)).lastAccessedDate();
        assertThat(accessed).isEqualTo(accessed.truncatedTo(ChronoUnit.DAYS));
    }

    @Test
    void plansADeletionThatCanBeTakenBack() {
        create("v1");
        var planned = secrets.deleteSecret(b -> b.secretId(name).recoveryWindowInDays(7L));
        assertThat(planned.deletionDate())
                .isCloseTo(Instant.now().plus(Duration.ofDays(7)), within(Duration.ofMinutes(1)));
        assertThatThrownBy(() -> value("AWSCURRENT"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining(
                        "You can't perform this operation on the secret because it was marked for deletion.");
        assertThatThrownBy(() -> create("v1"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("already scheduled for deletion");
        assertThat(named(false)).isEmpty();
        assertThat(named(true)).hasSize(1);
        assertThat(secrets.describeSecret(b -> b.secretId(name)).deletedDate()).isNotNull();
        secrets.restoreSecret(b -> b.secretId(name));
        assertThat(value("AWSCURRENT")).isEqualTo("v1");
    }

    @Test
    void forgetsASecretAfterItsWindow() {
        create("v1");
        secrets.deleteSecret(b -> b.secretId(name).recoveryWindowInDays(7L));
        if (aws.isSandbox()) {
            aws.switches().clock(Duration.ofDays(8));
            assertNotFound(() -> secrets.describeSecret(b -> b.secretId(name)));
        }
    }

    @Test
    void deletesAtOnceWhereAskedTo() {
        create("v1");
        secrets.deleteSecret(b -> b.secretId(name).forceDeleteWithoutRecovery(true));
        secrets.deleteSecret(b -> b.secretId(name).forceDeleteWithoutRecovery(true));
        assertNotFound(() -> secrets.describeSecret(b -> b.secretId(name)));
        assertNotFound(() -> secrets.deleteSecret(b -> b.secretId(name)));
        assertNotFound(() -> secrets.restoreSecret(b -> b.secretId(name)));
    }

    @Test
    void refusesWindowsOutOfBounds() {
        create("v1");
        assertThatThrownBy(() -> secrets.deleteSecret(b -> b.secretId(name).recoveryWindowInDays(6L)))
                .isInstanceOf(InvalidParameterException.class);
        assertThatThrownBy(() -> secrets.deleteSecret(
                        b -> b.secretId(name).recoveryWindowInDays(7L).forceDeleteWithoutRecovery(true)))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("ForceDeleteWithoutRecovery in conjunction with RecoveryWindowInDays");
    }

    @Test
    void refusesBadNamesTokensAndValues() {
        assertThat(codeOf(() -> secrets.createSecret(b -> b.name("no spaces").secretString("v"))))
                .isEqualTo("ValidationException");
        assertThatThrownBy(() ->
                        secrets.createSecret(b -> b.name(name).secretString("v").clientRequestToken("short")))
                .isInstanceOf(InvalidParameterException.class);
        assertThat(codeOf(() -> secrets.createSecret(b -> b.name(name).secretString("x".repeat(65_537)))))
                .isEqualTo("ValidationException");
        create("x".repeat(65_536));
        assertThatThrownBy(() -> secrets.putSecretValue(b -> b.secretId(name)))
                .isInstanceOf(InvalidParameterException.class);
    }

    @Test
    void holdsFiftyTags() {
        create("v1");
        var fifty = IntStream.range(0, 50).mapToObj(i -> tag("k" + i, "v")).toList();
        secrets.tagResource(b -> b.secretId(name).tags(fifty));
        assertThatThrownBy(() -> secrets.tagResource(b -> b.secretId(name).tags(tag("one-more", "v"))))
                .isInstanceOf(InvalidParameterException.class);
        secrets.untagResource(b -> b.secretId(name).tagKeys("k0"));
        assertThat(secrets.describeSecret(b -> b.secretId(name)).tags()).hasSize(49);
    }

    @Test
    void filtersByPrefixAndPages() {
        for (int i = 0; i < 3; i++) {
            var each = name + i;
            secrets.createSecret(b -> b.name(each).tags(tag("env-" + name, "prod-" + name)));
        }
        assertThat(named(false)).hasSize(3);
        for (var key : List.of(FilterNameStringType.TAG_KEY, FilterNameStringType.TAG_VALUE)) {
            var prefix = (key == FilterNameStringType.TAG_KEY ? "env-" : "prod-") + name.substring(0, 20);
            assertThat(secrets.listSecrets(b -> b.filters(f -> f.key(key).values(prefix)))
                            .secretList())
                    .hasSize(3);
        }
        var first = secrets.listSecrets(b ->
                b.maxResults(2).filters(f -> f.key(FilterNameStringType.NAME).values(name)));
        assertThat(first.secretList()).hasSize(2);
        var rest = secrets.listSecrets(b -> b.nextToken(first.nextToken())
                .filters(f -> f.key(FilterNameStringType.NAME).values(name)));
        assertThat(rest.secretList()).hasSize(1);
        assertThat(rest.nextToken()).isNull();
        assertThatThrownBy(() -> secrets.listSecrets(b -> b.maxResults(101)))
                .isInstanceOf(SecretsManagerException.class);
    }

    @Test
    void retrievesSeveralValuesAtOnceAndNamesWhatFailed() {
        create("v1");
        var batch = secrets.batchGetSecretValue(b -> b.secretIdList(name, name + "-missing"));
        assertThat(batch.secretValues())
                .singleElement()
                .satisfies(one -> assertThat(one.secretString()).isEqualTo("v1"));
        assertThat(batch.errors())
                .singleElement()
                .satisfies(one -> assertThat(one.errorCode()).isEqualTo("ResourceNotFoundException"));
    }

    @Test
    void keepsAResourcePolicyUnlessItIsPublic() {
        create("v1");
        var good = policy("{\"AWS\":\"arn:aws:iam::000000000000:role/orders\"}");
        secrets.putResourcePolicy(b -> b.secretId(name).resourcePolicy(good).blockPublicPolicy(true));
        assertThat(secrets.getResourcePolicy(b -> b.secretId(name)).resourcePolicy())
                .isEqualTo(good);
        assertThatThrownBy(() -> secrets.putResourcePolicy(
                        b -> b.secretId(name).resourcePolicy(policy("\"*\"")).blockPublicPolicy(true)))
                .isInstanceOf(PublicPolicyException.class);
        assertThatThrownBy(() -> secrets.putResourcePolicy(b -> b.secretId(name).resourcePolicy("{")))
                .isInstanceOf(MalformedPolicyDocumentException.class);
        assertThatThrownBy(() ->
                        secrets.putResourcePolicy(b -> b.secretId(name).resourcePolicy(policy("{\"AWS\":\"orders\"}"))))
                .isInstanceOf(MalformedPolicyDocumentException.class)
                .hasMessageContaining("unsupported principal");
        secrets.deleteResourcePolicy(b -> b.secretId(name));
        assertThat(secrets.getResourcePolicy(b -> b.secretId(name)).resourcePolicy())
                .isNull();
    }

    @Test
    void tellsOfAResourcePolicyWhetherItWouldDo() {
        create("v1");
        assertThat(secrets.validateResourcePolicy(
                        b -> b.secretId(name).resourcePolicy(policy("{\"AWS\":\"arn:aws:iam::000000000000:root\"}"))))
                .satisfies(valid -> assertThat(valid.policyValidationPassed()).isTrue())
                .satisfies(valid -> assertThat(valid.validationErrors()).isEmpty());
        assertThat(secrets.validateResourcePolicy(b -> b.resourcePolicy(policy("{\"AWS\":[\"*\"]}")))
                        .validationErrors())
                .singleElement()
                .satisfies(error -> assertThat(error.errorMessage()).contains("broad access"));
        assertThatThrownBy(() -> secrets.validateResourcePolicy(b -> b.resourcePolicy("no policy")))
                .isInstanceOf(MalformedPolicyDocumentException.class);
    }

    @Test
    void makesPasswordsOfTheKindAskedFor() {
        var password = secrets.getRandomPassword(b -> b.passwordLength(64L).excludePunctuation(true))
                .randomPassword();
        assertThat(password).matches("[A-Za-z0-9]{64}");
    }

    private CreateSecretResponse create(String value) {
        return secrets.createSecret(b -> b.name(name).secretString(value));
    }

    private String value(String stage) {
        return secrets.getSecretValue(b -> b.secretId(name).versionStage(stage)).secretString();
    }

    private List<SecretListEntry> named(boolean planned) {
        return secrets.listSecrets(b -> b.includePlannedDeletion(planned)
                        .filters(f -> f.key(FilterNameStringType.NAME).values(name)))
                .secretList();
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }

    private static String policy(String principal) {
        return """
                {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":%s,\
                "Action":"secretsmanager:GetSecretValue","Resource":"*"}]}""".formatted(principal);
    }

    private static void assertNotFound(Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining("Secrets Manager can't find the specified secret.");
    }

    private static String codeOf(Runnable call) {
        return catchThrowableOfType(SecretsManagerException.class, call::run)
                .awsErrorDetails()
                .errorCode();
    }

    private static TemporalUnitOffset within(Duration duration) {
        return new TemporalUnitWithinOffset(duration.toSeconds(), ChronoUnit.SECONDS);
    }
}
