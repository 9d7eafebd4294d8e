package io.m2mconsole.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.sts.model.StsException;

class StsContractTest {

    private static final String ROLE = "arn:aws:iam::123456789012:role/team/console";

    @RegisterExtension
    static final Aws aws = Aws.open();

    @Test
    void tellsWhoOneIs() {
        var identity = aws.sts().getCallerIdentity();

        assertThat(identity.account()).matches("[0-9]{12}");
        assertThat(identity.arn()).contains(identity.account()).startsWith("arn:aws");
        assertThat(identity.userId()).isNotBlank();
    }

    @Test
    void lendsTheCredentialsOfARole() {
        assumeTrue(System.getProperty("contract.endpoint") == null, "needs a role that the account trusts");
        var assumed = aws.sts()
                .assumeRole(request -> request.roleArn(ROLE)
                        .roleSessionName("console")
                        .externalId("team-x")
                        .durationSeconds(900));

        assertThat(assumed.credentials().expiration())
                .isBetween(
                        Instant.now().plus(Duration.ofMinutes(14)),
                        Instant.now().plus(Duration.ofMinutes(16)));
        assertThat(assumed.assumedRoleUser().arn()).isEqualTo("arn:aws:sts::123456789012:assumed-role/console/console");
        var credentials = StaticCredentialsProvider.create(AwsSessionCredentials.create(
                assumed.credentials().accessKeyId(),
                assumed.credentials().secretAccessKey(),
                assumed.credentials().sessionToken()));
        assertThat(aws.sts()
                        .getCallerIdentity(request ->
                                request.overrideConfiguration(override -> override.credentialsProvider(credentials)))
                        .arn())
                .isEqualTo(assumed.assumedRoleUser().arn());
    }

    @Test
    void refusesWhatIsNoRole() {
        assertThatThrownBy(() -> aws.sts()
                        .assumeRole(request -> request.roleArn("arn:aws:iam::123456789012:user/nobody")
                                .roleSessionName("console")))
                .isInstanceOfSatisfying(
                        StsException.class,
                        refused -> assertThat(refused.awsErrorDetails().errorCode())
                                .isIn("ValidationError", "AccessDenied"));
    }

    @Test
    void refusesASessionThatIsTooShort() {
        assertThatThrownBy(() -> aws.sts()
                        .assumeRole(request ->
                                request.roleArn(ROLE).roleSessionName("console").durationSeconds(60)))
                .isInstanceOfSatisfying(
                        StsException.class,
                        refused -> assertThat(refused.awsErrorDetails().errorCode())
                                .isEqualTo("ValidationError"));
    }
}
