package io.m2mconsole.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ClientSecretDescriptorType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.LimitExceededException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CognitoSecretContractTest {

    @RegisterExtension
    static final Aws aws = Aws.open();

    private CognitoPool pool = new CognitoPool(aws, "", "");

    @BeforeAll
    void createPool() {
        pool = CognitoPool.create(aws);
    }

    @AfterAll
    void deletePool() {
        pool.close();
    }

    @Test
    void listsTheFirstSecretWithoutItsValue() {
        var client = pool.machine("customer-api/read");

        var secrets = list(client.clientId());

        assertThat(secrets).singleElement().satisfies(secret -> {
            assertThat(secret.clientSecretId()).matches(client.clientId() + "--[0-9]{10}");
            assertThat(secret.clientSecretValue()).isNull();
            assertThat(secret.clientSecretCreateDate()).isNotNull();
        });
    }

    @Test
    void givesAGeneratedValueOnceAndEverySecretAnIdOfItsOwn() {
        var client = pool.machine("customer-api/read");

        var added = add(client.clientId());

        assertThat(added.clientSecretValue()).matches("[0-9a-z]{51,52}").isNotEqualTo(client.clientSecret());
        assertThat(list(client.clientId()))
                .hasSize(2)
                .allSatisfy(secret -> assertThat(secret.clientSecretValue()).isNull())
                .extracting(ClientSecretDescriptorType::clientSecretId)
                .doesNotHaveDuplicates()
                .contains(added.clientSecretId());
    }

    @Test
    void doesNotGiveAnOwnValueBack() {
        var client = pool.machine("customer-api/read");

        var added = pool.cognito()
                .addUserPoolClientSecret(secret ->
                        secret.userPoolId(pool.id()).clientId(client.clientId()).clientSecret("own".repeat(10)))
                .clientSecretDescriptor();

        assertThat(added.clientSecretValue()).isNull();
    }

    @Test
    void refusesAnOwnValueOutsideThePatternWithoutRepeatingIt() {
        var client = pool.machine("customer-api/read");

        for (var value : List.of("x".repeat(23), "x".repeat(65), "not/allowed/" + "x".repeat(20))) {
            assertThatThrownBy(() -> pool.cognito()
                            .addUserPoolClientSecret(secret -> secret.userPoolId(pool.id())
                                    .clientId(client.clientId())
                                    .clientSecret(value)))
                    .isInstanceOf(InvalidParameterException.class)
                    .hasMessageNotContaining(value);
        }
    }

    @Test
    void refusesAThirdSecret() {
        var client = pool.machine("customer-api/read");
        add(client.clientId());

        assertThatThrownBy(() -> add(client.clientId())).isInstanceOf(LimitExceededException.class);
    }

    @Test
    void refusesASecretForAPublicClient() {
        var client = pool.client(_ -> {});

        assertThatThrownBy(() -> add(client.clientId())).isInstanceOf(InvalidParameterException.class);
    }

    @Test
    void describesTheSecretThatIsLeft() {
        var client = pool.machine("customer-api/read");
        var first = list(client.clientId()).getFirst();
        var added = add(client.clientId());

        delete(client.clientId(), first.clientSecretId());

        assertThat(pool.describe(client.clientId()).clientSecret()).isEqualTo(added.clientSecretValue());
        assertThatThrownBy(() -> delete(client.clientId(), first.clientSecretId()))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void refusesToDeleteTheLastSecret() {
        var client = pool.machine("customer-api/read");
        var only = list(client.clientId()).getFirst();

        assertThatThrownBy(() -> delete(client.clientId(), only.clientSecretId()))
                .isInstanceOf(InvalidParameterException.class);
        assertThat(list(client.clientId())).hasSize(1);
    }

    @Test
    void namesAnUnknownClient() {
        assertThatThrownBy(() -> add("nobody"))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining("User pool client nobody does not exist.");
        assertThatThrownBy(() -> list("nobody")).isInstanceOf(ResourceNotFoundException.class);
        assertThatThrownBy(() -> delete("nobody", "nobody--1234567890")).isInstanceOf(ResourceNotFoundException.class);
    }

    private ClientSecretDescriptorType add(String clientId) {
        return pool.cognito()
                .addUserPoolClientSecret(secret -> secret.userPoolId(pool.id()).clientId(clientId))
                .clientSecretDescriptor();
    }

    private List<ClientSecretDescriptorType> list(String clientId) {
        return pool.cognito()
                .listUserPoolClientSecrets(
                        secrets -> secrets.userPoolId(pool.id()).clientId(clientId))
                .clientSecrets();
    }

    private void delete(String clientId, String secretId) {
        pool.cognito()
                .deleteUserPoolClientSecret(secret ->
                        secret.userPoolId(pool.id()).clientId(clientId).clientSecretId(secretId));
    }
}
