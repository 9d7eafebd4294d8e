package io.m2mconsole.sandbox;

import static io.m2mconsole.sandbox.StackHelper.parameter;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The template of the console's roles can be deployed. */
class ConsoleRoleTest {

    @RegisterExtension
    static final Aws aws = Aws.open();

    @Test
    void createsBothRoles() throws IOException {
        var account = aws.sts().getCallerIdentity().account();
        var template = Files.readString(Path.of("cloudformation", "console-role.yaml"));
        var stacks = new StackHelper(aws);

        var stack = stacks.create(
                "console-role",
                template,
                request -> request.capabilitiesWithStrings("CAPABILITY_IAM")
                        .parameters(
                                parameter("Principal", "arn:aws:iam::" + account + ":root"),
                                parameter("UserPoolId", "us-east-1_AbCdEfGhI"),
                                parameter("ExternalId", "team-x")));

        assertThat(stack.stackStatusAsString()).isEqualTo("CREATE_COMPLETE");
        assertThat(StackHelper.outputs(stack)).containsOnlyKeys("ReadRoleArn", "FullRoleArn");
        assertThat(StackHelper.outputs(stack).values())
                .allSatisfy(arn -> assertThat(arn).startsWith("arn:aws:iam::" + account + ":role/m2m-console/"));
        stacks.delete(stack.stackId());
    }
}
