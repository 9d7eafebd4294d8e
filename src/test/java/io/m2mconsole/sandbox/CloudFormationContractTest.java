package io.m2mconsole.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.AlreadyExistsException;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.OnFailure;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackEvent;
import software.amazon.awssdk.services.cloudformation.model.StackResource;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

/** CloudFormation as its user guide and API reference describe it. */
class CloudFormationContractTest {

    private static final String SECRET = """
            Parameters:
              Note: {Type: String, Default: first}
              Suffix: {Type: String, Default: a}
            Resources:
              Kept:
                Type: AWS::SecretsManager::Secret
                Properties:
                  Name: !Sub '${AWS::StackName}/kept/${Suffix}'
                  Description: !Ref Note
                  SecretString: v
            Outputs:
              Arn: {Value: !Ref Kept}
            """;

    private static final String BROKEN = """
            Resources:
              Good:
                Type: AWS::SecretsManager::Secret
                Properties: {SecretString: v}
              Bad:
                Type: %s
                DependsOn: Good
                Properties: %s
            """;

    @RegisterExtension
    static final Aws aws = Aws.open();

    private final CloudFormationClient cloudFormation = aws.cloudFormation();
    private final StackHelper stacks = new StackHelper(aws);
    private final String name = "contract-" + UUID.randomUUID();

    @Test
    void createsAStackAndTellsEverythingAboutIt() {
        var stack = stacks.create(name, SECRET, b -> b.tags(t -> t.key("team").value("a")));
        assertThat(stack.stackStatusAsString()).isEqualTo("CREATE_COMPLETE");
        assertThat(stack.stackId())
                .matches("arn:aws:cloudformation:[a-z0-9-]+:\\d{12}:stack/" + name + "/[0-9a-f-]{36}");
        assertThat(stack.tags())
                .singleElement()
                .satisfies(tag -> assertThat(tag.value()).isEqualTo("a"));
        var arn = StackHelper.outputs(stack).get("Arn");
        assertThat(aws.secrets().describeSecret(b -> b.secretId(arn)).name()).isEqualTo(name + "/kept/a");
        assertThat(cloudFormation.describeStackResources(b -> b.stackName(name)).stackResources())
                .extracting(StackResource::physicalResourceId)
                .containsExactly(arn);
        assertThat(cloudFormation
                        .listStackResources(b -> b.stackName(name))
                        .stackResourceSummaries()
                        .getFirst()
                        .resourceStatusAsString())
                .isEqualTo("CREATE_COMPLETE");
        assertThat(cloudFormation
                        .describeStackResource(b -> b.stackName(name).logicalResourceId("Kept"))
                        .stackResourceDetail()
                        .resourceType())
                .isEqualTo("AWS::SecretsManager::Secret");
        assertThat(cloudFormation.getTemplate(b -> b.stackName(name)).templateBody())
                .isEqualTo(SECRET);
        assertThat(events(name))
                .extracting(StackEvent::resourceStatusAsString)
                .startsWith("CREATE_COMPLETE", "CREATE_COMPLETE")
                .endsWith("CREATE_IN_PROGRESS");
        assertThat(cloudFormation.listStacks().stackSummaries())
                .anyMatch(one -> one.stackName().equals(name));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AWS::S3::Bucket | {} | does not support the resource type AWS::S3::Bucket",
                "AWS::SecretsManager::Secret | {Colour: red} | unsupported property Colour",
                "AWS::SecretsManager::Secret | {Description: !Cidr [a, b, c]} | does not support the function Fn::Cidr",
                "AWS::SecretsManager::Secret | {Name: 'not a name'} | Invalid name",
                "AWS::Cognito::UserPoolDomain | {Domain: x} | required key [UserPoolId] not found"
            })
    void rollsBackWhatItCannotMakeAndSaysWhy(String type, String properties, String reason) {
        var stack = stacks.create(name, BROKEN.formatted(type, properties), _ -> {});
        assertThat(stack.stackStatusAsString()).isEqualTo("ROLLBACK_COMPLETE");
        assertThat(events(name))
                .filteredOn(event -> event.resourceStatusAsString().equals("CREATE_FAILED"))
                .singleElement()
                .satisfies(event -> assertThat(event.resourceStatusReason()).contains(reason));
        assertThat(events(name))
                .anyMatch(event -> event.logicalResourceId().equals("Good")
                        && event.resourceStatusAsString().equals("DELETE_COMPLETE"));
        assertStateRefusesUpdate();
    }

    private void assertStateRefusesUpdate() {
        assertThatThrownBy(() -> stacks.update(name, SECRET, _ -> {}))
                .hasMessageContaining("is in ROLLBACK_COMPLETE state and can not be updated.");
    }

    @Test
    void leavesOrDeletesAFailedStackWhereAskedTo() {
        var broken = BROKEN.formatted("AWS::S3::Bucket", "{}");
        assertThat(stacks.create(name, broken, b -> b.onFailure(OnFailure.DO_NOTHING))
                        .stackStatusAsString())
                .isEqualTo("CREATE_FAILED");
        var id = cloudFormation
                .createStack(b -> b.stackName(name + "-2").templateBody(broken).onFailure(OnFailure.DELETE))
                .stackId();
        assertThat(stacks.settled(id).stackStatusAsString()).isEqualTo("DELETE_COMPLETE");
    }

    @Test
    void updatesInPlaceOrReplacesAsThePropertyAsks() {
        var first = StackHelper.outputs(stacks.create(name, SECRET, _ -> {})).get("Arn");
        var described = update("Note", "second");
        assertThat(StackHelper.outputs(described)).containsEntry("Arn", first);
        assertThat(aws.secrets().describeSecret(b -> b.secretId(first)).description())
                .isEqualTo("second");
        var replaced = StackHelper.outputs(update("Suffix", "b")).get("Arn");
        assertThat(replaced).isNotEqualTo(first);
        assertThatThrownBy(() -> aws.secrets().describeSecret(b -> b.secretId(first)))
                .isInstanceOf(ResourceNotFoundException.class);
        assertThatThrownBy(() -> update("Suffix", "b")).hasMessageContaining("No updates are to be performed.");
    }

    private Stack update(String parameter, String value) {
        return stacks.update(
                name,
                SECRET,
                b -> b.parameters(
                        StackHelper.parameter(parameter, value),
                        StackHelper.parameter(parameter.equals("Note") ? "Suffix" : "Note", "a")));
    }

    @Test
    void takesAFailedUpdateBack() {
        var before = stacks.create(name, SECRET, _ -> {});
        var arn = StackHelper.outputs(before).get("Arn");
        var after = stacks.update(
                name,
                SECRET.replace("Outputs:", "  Bad: {Type: 'AWS::S3::Bucket', DependsOn: Kept}\nOutputs:"),
                b -> b.parameters(StackHelper.parameter("Note", "second")));
        assertThat(after.stackStatusAsString()).isEqualTo("UPDATE_ROLLBACK_COMPLETE");
        assertThat(after.outputs()).isEqualTo(before.outputs());
        assertThat(aws.secrets().describeSecret(b -> b.secretId(arn)).description())
                .isEqualTo("first");
        assertThat(cloudFormation.getTemplate(b -> b.stackName(name)).templateBody())
                .isEqualTo(SECRET);
    }

    @Test
    void addsAndRemovesResources() {
        stacks.create(name, SECRET, _ -> {});
        var more = SECRET.replace("Outputs:", "  More: {Type: 'AWS::SecretsManager::Secret'}\nOutputs:");
        stacks.update(name, more, _ -> {});
        var added = physicalId("More");
        stacks.update(name, SECRET, _ -> {});
        assertThatThrownBy(() -> aws.secrets().describeSecret(b -> b.secretId(added)))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void deletesAStackButWhatItMustKeep() {
        var template = SECRET.replace("    Type: AWS", "    DeletionPolicy: Retain\n    Type: AWS");
        var stack = stacks.create(name, template, b -> b.enableTerminationProtection(true));
        assertThatThrownBy(() -> cloudFormation.deleteStack(b -> b.stackName(name)))
                .hasMessageContaining("cannot be deleted while TerminationProtection is enabled");
        cloudFormation.updateTerminationProtection(b -> b.stackName(name).enableTerminationProtection(false));
        assertThat(stacks.delete(stack.stackId()).stackStatusAsString()).isEqualTo("DELETE_COMPLETE");
        var arn = StackHelper.outputs(stack).get("Arn");
        assertThat(aws.secrets().describeSecret(b -> b.secretId(arn)).arn()).isEqualTo(arn);
        assertThat(messageOf(() -> cloudFormation.describeStacks(b -> b.stackName(name))))
                .contains("Stack with id " + name + " does not exist");
        cloudFormation.deleteStack(b -> b.stackName(name));
    }

    @Test
    void namesWhatCouldNotBeDeleted() {
        var stack = stacks.create(name, """
                Resources:
                  Pool: {Type: 'AWS::Cognito::UserPool', Properties: {DeletionProtection: ACTIVE}}
                """, _ -> {});
        var deleted = stacks.delete(stack.stackId());
        assertThat(deleted.stackStatusAsString()).isEqualTo("DELETE_FAILED");
        assertThat(deleted.stackStatusReason()).contains("[Pool]");
    }

    @Test
    void refusesASecondStackOfTheSameName() {
        stacks.create(name, SECRET, _ -> {});
        assertThatThrownBy(() -> stacks.create(name, SECRET, _ -> {}))
                .isInstanceOf(AlreadyExistsException.class)
                .hasMessageContaining("Stack [" + name + "] already exists");
    }

    private static String messageOf(Runnable call) {
        var refusal = catchThrowableOfType(CloudFormationException.class, call::run);
        assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo("ValidationError");
        assertThat(refusal.statusCode()).isEqualTo(400);
        return refusal.awsErrorDetails().errorMessage();
    }

    private String physicalId(String logicalId) {
        return cloudFormation
                .describeStackResource(b -> b.stackName(name).logicalResourceId(logicalId))
                .stackResourceDetail()
                .physicalResourceId();
    }

    private List<StackEvent> events(String stack) {
        return cloudFormation.describeStackEvents(b -> b.stackName(stack)).stackEvents();
    }
}
