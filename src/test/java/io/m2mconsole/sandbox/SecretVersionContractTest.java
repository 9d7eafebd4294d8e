package io.m2mconsole.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.CreateSecretResponse;
import software.amazon.awssdk.services.secretsmanager.model.InvalidParameterException;
import software.amazon.awssdk.services.secretsmanager.model.InvalidRequestException;
import software.amazon.awssdk.services.secretsmanager.model.ResourceExistsException;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;
import software.amazon.awssdk.services.secretsmanager.model.UpdateSecretVersionStageRequest;

/** Versions of secrets and their staging labels, as Secrets Manager's API reference describes them. */
class SecretVersionContractTest {

    @RegisterExtension
    static final Aws aws = Aws.open();

    private final SecretsManagerClient secrets = aws.secrets();
    private final String name = "contract/" + UUID.randomUUID() + "/s";

    @Test
    void repeatsACreationWithTheSameTokenOnlyForTheSameData() {
        var token = UUID.randomUUID().toString();
        Supplier<CreateSecretResponse> create =
                () -> secrets.createSecret(b -> b.name(name).secretString("v1").clientRequestToken(token));
        var first = create.get();
        assertThat(first.versionId()).isEqualTo(token);
        assertThat(create.get().arn()).isEqualTo(first.arn());
        assertThatThrownBy(() -> secrets.createSecret(
                        b -> b.name(name).secretString("other").clientRequestToken(token)))
                .isInstanceOf(ResourceExistsException.class)
                .hasMessageContaining("The operation failed because the secret " + name + " already exists.");
    }

    @Test
    void repeatsAPutWithTheSameTokenOnlyForTheSameData() {
        create("v1");
        var token = UUID.randomUUID().toString();
        put("v2", token);
        put("v2", token);
        assertThat(secrets.listSecretVersionIds(b -> b.secretId(name)).versions())
                .hasSize(2);
        assertThatThrownBy(() -> put("v3", token))
                .isInstanceOf(ResourceExistsException.class)
                .hasMessageContaining("You can't use ClientRequestToken " + token);
    }

    @Test
    void movesCurrentAndPreviousWithEveryPut() {
        var first = create("v1").versionId();
        var second = put("v2", token());
        put("v3", token());
        assertThat(value("AWSCURRENT")).isEqualTo("v3");
        assertThat(value("AWSPREVIOUS")).isEqualTo("v2");
        assertThat(secrets.getSecretValue(b -> b.secretId(name).versionId(first))
                        .versionStages())
                .isEmpty();
        assertThat(secrets.getSecretValue(b -> b.secretId(name).versionId(second))
                        .secretString())
                .isEqualTo("v2");
        assertThat(secrets.listSecretVersionIds(b -> b.secretId(name)).versions())
                .hasSize(2);
        assertThat(secrets.listSecretVersionIds(b -> b.secretId(name).includeDeprecated(true))
                        .versions())
                .hasSize(3);
    }

    @Test
    void attachesCurrentToTheFirstVersionWhateverItIs() {
        secrets.createSecret(b -> b.name(name));
        var put =
                secrets.putSecretValue(b -> b.secretId(name).secretString("v1").versionStages("AWSPENDING"));
        assertThat(put.versionStages()).containsExactlyInAnyOrder("AWSPENDING", "AWSCURRENT");
    }

    @Test
    void finishesARotationByMovingTheLabel() {
        var old = create("v1").versionId();
        var pending = secrets.putSecretValue(
                        b -> b.secretId(name).secretString("v2").versionStages("AWSPENDING"))
                .versionId();
        assertThat(value("AWSCURRENT")).isEqualTo("v1");
        assertThatThrownBy(() -> move("AWSCURRENT", b -> b.moveToVersionId(pending)))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining(
                        "The parameter RemoveFromVersionId can't be empty. Staging label AWSCURRENT is currently "
                                + "attached to version " + old);
        move("AWSCURRENT", b -> b.moveToVersionId(pending).removeFromVersionId(old));
        assertThat(value("AWSCURRENT")).isEqualTo("v2");
        assertThat(value("AWSPREVIOUS")).isEqualTo("v1");
        move("AWSPENDING", b -> b.removeFromVersionId(pending));
        assertThatThrownBy(() -> value("AWSPENDING"))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining(
                        "Secrets Manager can't find the specified secret value for staging label: AWSPENDING");
        assertThatThrownBy(() -> move("AWSCURRENT", b -> b.removeFromVersionId(pending)))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("can't be completely removed");
    }

    @Test
    void refusesAStageThatIsNotOnTheVersion() {
        var version = create("v1").versionId();
        assertThatThrownBy(() -> secrets.getSecretValue(
                        b -> b.secretId(name).versionId(version).versionStage("AWSPREVIOUS")))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("not associated to the provided VersionId");
        assertThatThrownBy(() -> secrets.getSecretValue(b -> b.secretId(name).versionId(token())))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining("for VersionId: ");
    }

    @Test
    void keepsBytesToo() {
        var bytes = SdkBytes.fromByteArray(new byte[] {0, 1, (byte) 255});
        secrets.createSecret(b -> b.name(name).secretBinary(bytes));
        assertThat(secrets.getSecretValue(b -> b.secretId(name)).secretBinary()).isEqualTo(bytes);
    }

    @Test
    void updatesDescriptionAndValue() {
        create("v1");
        secrets.updateSecret(b -> b.secretId(name).description("new").secretString("v2"));
        assertThat(value("AWSCURRENT")).isEqualTo("v2");
        assertThat(secrets.describeSecret(b -> b.secretId(name)).description()).isEqualTo("new");
    }

    private String put(String value, String token) {
        return secrets.putSecretValue(b -> b.secretId(name).secretString(value).clientRequestToken(token))
                .versionId();
    }

    private void move(String stage, Consumer<UpdateSecretVersionStageRequest.Builder> between) {
        secrets.updateSecretVersionStage(
                b -> b.secretId(name).versionStage(stage).applyMutation(between));
    }

    private static String token() {
        return UUID.randomUUID().toString();
    }

    private CreateSecretResponse create(String value) {
        return secrets.createSecret(b -> b.name(name).secretString(value));
    }

    private String value(String stage) {
        return secrets.getSecretValue(b -> b.secretId(name).versionStage(stage)).secretString();
    }
}
