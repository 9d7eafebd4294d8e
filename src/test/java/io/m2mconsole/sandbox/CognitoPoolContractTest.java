package io.m2mconsole.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DeletionProtectionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DomainStatusType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolTierType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolType;

class CognitoPoolContractTest {

    @RegisterExtension
    static final Aws aws = Aws.open();

    @Test
    void describesAPoolWithItsDefaultsAndDomain() {
        try (var pool = CognitoPool.create(aws)) {
            var described = describe(pool);

            assertThat(described.id()).matches("[\\w-]+_[0-9a-zA-Z]{9}");
            assertThat(described.arn()).endsWith(":userpool/" + pool.id());
            assertThat(described.domain()).isEqualTo(pool.domain());
            assertThat(described.customDomain()).isNull();
            assertThat(described.userPoolTier()).isEqualTo(UserPoolTierType.ESSENTIALS);
            assertThat(described.deletionProtection()).isEqualTo(DeletionProtectionType.INACTIVE);
            assertThat(described.policies().passwordPolicy().minimumLength()).isEqualTo(8);
            assertThat(described.creationDate()).isNotNull();
        }
    }

    @Test
    void resetsWhateverAnUpdateLeavesOut() {
        try (var pool = CognitoPool.create(aws)) {
            aws.cognito()
                    .updateUserPool(update -> update.userPoolId(pool.id())
                            .deletionProtection(DeletionProtectionType.ACTIVE)
                            .userPoolTags(Map.of("team", "platform"))
                            .policies(policies -> policies.passwordPolicy(password -> password.minimumLength(12))));
            assertThat(describe(pool).policies().passwordPolicy().minimumLength())
                    .isEqualTo(12);
            assertThat(describe(pool).userPoolTags()).containsEntry("team", "platform");

            aws.cognito().updateUserPool(update -> update.userPoolId(pool.id()));

            assertThat(describe(pool).deletionProtection()).isEqualTo(DeletionProtectionType.INACTIVE);
            assertThat(describe(pool).policies().passwordPolicy().minimumLength())
                    .isEqualTo(8);
            assertThat(describe(pool).name()).isEqualTo(pool.domain());
        }
    }

    @Test
    void refusesToDeleteAProtectedPoolOrOneWithADomain() {
        try (var pool = CognitoPool.create(aws)) {
            assertThatThrownBy(() -> aws.cognito().deleteUserPool(delete -> delete.userPoolId(pool.id())))
                    .isInstanceOf(InvalidParameterException.class)
                    .hasMessageContaining(
                            "User pool cannot be deleted. It has a domain configured that should be deleted first.");

            aws.cognito()
                    .updateUserPool(
                            update -> update.userPoolId(pool.id()).deletionProtection(DeletionProtectionType.ACTIVE));
            assertThatThrownBy(() -> aws.cognito().deleteUserPool(delete -> delete.userPoolId(pool.id())))
                    .isInstanceOf(InvalidParameterException.class)
                    .hasMessageContaining("The user pool cannot be deleted because deletion protection is activated."
                            + " Deletion protection must be inactivated first.");
            aws.cognito().updateUserPool(update -> update.userPoolId(pool.id()));
        }
    }

    @Test
    void namesAnUnknownPool() {
        assertThatThrownBy(() -> aws.cognito().describeUserPool(pool -> pool.userPoolId("us-east-1_nowhere00")))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining("User pool us-east-1_nowhere00 does not exist.");
        assertThatThrownBy(() -> aws.cognito().describeUserPool(pool -> pool.userPoolId("nonsense")))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("1 validation error detected: Value 'nonsense' at 'userPoolId' failed to satisfy"
                        + " constraint: Member must satisfy regular expression pattern: [\\w-]+_[0-9a-zA-Z]+");
    }

    @Test
    void listsPoolsPageByPageAndWantsMaxResults() {
        try (var one = CognitoPool.create(aws);
                var other = CognitoPool.create(aws)) {
            var ids = aws.cognito().listUserPoolsPaginator(list -> list.maxResults(1)).stream()
                    .flatMap(page -> page.userPools().stream())
                    .map(pool -> pool.id())
                    .toList();

            assertThat(ids).contains(one.id(), other.id()).doesNotHaveDuplicates();
            assertThatThrownBy(() -> aws.cognito().listUserPools(_ -> {}))
                    .isInstanceOf(InvalidParameterException.class)
                    .hasMessageContaining(
                            "Value null at 'maxResults' failed to satisfy constraint: Member must not be null");
        }
    }

    @Test
    void tagsPoolsOnly() {
        try (var pool = CognitoPool.create(aws)) {
            var arn = describe(pool).arn();

            aws.cognito().tagResource(tag -> tag.resourceArn(arn).tags(Map.of("a", "1", "b", "2")));
            aws.cognito().untagResource(untag -> untag.resourceArn(arn).tagKeys("a"));

            assertThat(aws.cognito()
                            .listTagsForResource(list -> list.resourceArn(arn))
                            .tags())
                    .isEqualTo(Map.of("b", "2"));
            assertThat(describe(pool).userPoolTags()).isEqualTo(Map.of("b", "2"));
            assertThatThrownBy(() -> aws.cognito()
                            .tagResource(
                                    tag -> tag.resourceArn(arn + "/client/x").tags(Map.of("a", "1"))))
                    .isInstanceOfAny(ResourceNotFoundException.class, InvalidParameterException.class);
        }
    }

    @Test
    void describesADomainAndNothingOfAnUnknownOne() {
        try (var pool = CognitoPool.create(aws)) {
            var domain = aws.cognito()
                    .describeUserPoolDomain(describe -> describe.domain(pool.domain()))
                    .domainDescription();

            assertThat(domain.userPoolId()).isEqualTo(pool.id());
            assertThat(domain.status()).isEqualTo(DomainStatusType.ACTIVE);
            var unknown = aws.cognito()
                    .describeUserPoolDomain(describe -> describe.domain("nobody-has-" + UUID.randomUUID()))
                    .domainDescription();
            assertThat(unknown.userPoolId()).isNull();
            assertThat(unknown.status()).isNull();
        }
    }

    @Test
    void refusesADomainThatIsTakenReservedOrMisspelt() {
        try (var pool = CognitoPool.create(aws)) {
            var bare = aws.cognito()
                    .createUserPool(create -> create.poolName("bare"))
                    .userPool()
                    .id();
            refusedDomain(bare, pool.domain(), "Domain already associated with another user pool.");
            refusedDomain(bare, "my-aws-thing", "Domain cannot contain reserved word: aws");
            refusedDomain(bare, "amazon-m2m", "Domain cannot contain reserved word: amazon");
            refusedDomain(bare, "m2m-cognito", "Domain cannot contain reserved word: cognito");
            refusedDomain(bare, "Upper", "The domain name contains an invalid character.");
            refusedDomain(bare, "x".repeat(64), "The domain name contains an invalid character.");
            refusedDomain(pool.id(), "another-" + UUID.randomUUID().toString().substring(0, 8), "domain");
            aws.cognito().deleteUserPool(delete -> delete.userPoolId(bare));
        }
    }

    @Test
    void freesADeletedDomain() {
        try (var pool = CognitoPool.create(aws)) {
            aws.cognito()
                    .deleteUserPoolDomain(domain -> domain.userPoolId(pool.id()).domain(pool.domain()));
            assertThatThrownBy(() -> aws.cognito()
                            .deleteUserPoolDomain(
                                    domain -> domain.userPoolId(pool.id()).domain(pool.domain())))
                    .isInstanceOfAny(InvalidParameterException.class, ResourceNotFoundException.class);

            aws.cognito()
                    .createUserPoolDomain(domain -> domain.userPoolId(pool.id()).domain(pool.domain()));
            var updated = aws.cognito()
                    .updateUserPoolDomain(domain ->
                            domain.userPoolId(pool.id()).domain(pool.domain()).managedLoginVersion(2));
            assertThat(updated.managedLoginVersion()).isEqualTo(2);
        }
    }

    private static void refusedDomain(String poolId, String domain, String message) {
        assertThatThrownBy(() -> aws.cognito()
                        .createUserPoolDomain(
                                create -> create.userPoolId(poolId).domain(domain)))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining(message);
    }

    private static UserPoolType describe(CognitoPool pool) {
        return aws.cognito()
                .describeUserPool(describe -> describe.userPoolId(pool.id()))
                .userPool();
    }
}
