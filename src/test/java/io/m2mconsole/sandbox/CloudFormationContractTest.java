package io.m2mconsole.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.AlreadyExistsException;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.InsufficientCapabilitiesException;
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

    @Test
    void worksOutFunctionsConditionsAndMappings() {
        var stack = stacks.create(name, """
                Parameters:
                  List: {Type: CommaDelimitedList, Default: 'x, y,z'}
                  Hidden: {Type: String, Default: secret, NoEcho: true}
                Mappings:
                  Sizes: {us-east-1: {small: 1}}
                Conditions:
                  IsEmpty: !Equals [!Ref 'AWS::Region', '']
                  Both: !And [!Not [!Condition IsEmpty], !Or [!Condition IsEmpty, !Equals [a, a]]]
                Resources:
                  Absent:
                    Type: AWS::SecretsManager::Secret
                    Condition: IsEmpty
                  Role:
                    Type: AWS::IAM::Role
                    Properties:
                      Description: !If [IsEmpty, text, !Ref 'AWS::NoValue']
                      AssumeRolePolicyDocument:
                        Statement: [{Effect: Allow, Principal: {Service: lambda.amazonaws.com}, Action: 'sts:AssumeRole'}]
                Outputs:
                  Join: {Value: !Join ['-', !Ref List]}
                  Select: {Value: !Select [1, !Split ['/', 'a/b/c']]}
                  If: {Value: !If [Both, 'yes', 'no']}
                  Map: {Value: !FindInMap [Sizes, !Ref 'AWS::Region', small]}
                  Base64: {Value: {'Fn::Base64': hello}}
                  Sub: {Value: !Sub ['${A}${!B}-${AWS::Partition}', {A: !Ref 'AWS::URLSuffix'}]}
                  Arn: {Value: !GetAtt Role.Arn}
                  Nothing: {Condition: IsEmpty, Value: x}
                """, b -> b.capabilitiesWithStrings("CAPABILITY_IAM"));
        var outputs = StackHelper.outputs(stack);
        assertThat(outputs)
                .containsEntry("Join", "x-y-z")
                .containsEntry("Select", "b")
                .containsEntry("If", "yes")
                .containsEntry("Map", "1")
                .containsEntry("Base64", "aGVsbG8=")
                .containsEntry("Sub", "amazonaws.com${B}-aws")
                .doesNotContainKey("Nothing");
        assertThat(outputs.get("Arn")).contains(":role/");
        assertThat(stack.parameters())
                .filteredOn(parameter -> parameter.parameterKey().equals("Hidden"))
                .allSatisfy(parameter -> assertThat(parameter.parameterValue()).isEqualTo("****"));
    }

    @Test
    void takesJsonTemplatesToo() {
        var stack = stacks.create(name, """
                {"Resources": {"S": {"Type": "AWS::SecretsManager::Secret", "Properties":
                  {"GenerateSecretString": {"SecretStringTemplate": "{\\"user\\":\\"a\\"}", "GenerateStringKey": "p"}}}},
                 "Outputs": {"Arn": {"Value": {"Ref": "S"}}}}""", _ -> {});
        var arn = StackHelper.outputs(stack).get("Arn");
        assertThat(aws.secrets().getSecretValue(b -> b.secretId(arn)).secretString())
                .matches("\\{\"user\":\"a\",\"p\":\".{32,}\"}");
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
    void asksForConsentToIamResources() {
        var role =
                "Resources: {R: {Type: 'AWS::IAM::Role', Properties: {%s AssumeRolePolicyDocument: {Statement: [{}]}}}}";
        assertThatThrownBy(() -> stacks.create(name, role.formatted(""), _ -> {}))
                .isInstanceOf(InsufficientCapabilitiesException.class)
                .hasMessageContaining("Requires capabilities : [CAPABILITY_IAM]");
        assertThatThrownBy(() -> stacks.create(
                        name, role.formatted("RoleName: named,"), b -> b.capabilitiesWithStrings("CAPABILITY_IAM")))
                .hasMessageContaining("Requires capabilities : [CAPABILITY_NAMED_IAM]");
        var validated = cloudFormation.validateTemplate(b -> b.templateBody(role.formatted("")));
        assertThat(validated.capabilitiesAsStrings()).containsExactly("CAPABILITY_IAM");
    }

    @Test
    void refusesASecondStackOfTheSameName() {
        stacks.create(name, SECRET, _ -> {});
        assertThatThrownBy(() -> stacks.create(name, SECRET, _ -> {}))
                .isInstanceOf(AlreadyExistsException.class)
                .hasMessageContaining("Stack [" + name + "] already exists");
    }

    @Test
    void checksParameters() {
        var template = """
                Parameters:
                  Short: {Type: String, MaxLength: 3, AllowedPattern: '[a-z]+', ConstraintDescription: only letters}
                  One: {Type: String, Default: a, AllowedValues: [a, b]}
                  Count: {Type: Number, Default: 1, MinValue: 1}
                Resources: {S: {Type: 'AWS::SecretsManager::Secret'}}
                """;
        assertThat(refusal(template)).contains("Parameters: [Short] must have values");
        assertThat(refusal(template, "Short", "A1"))
                .contains("Parameter Short failed to satisfy constraint: only letters");
        assertThat(refusal(template, "Short", "a", "One", "c"))
                .contains("Parameter 'One' must be one of AllowedValues");
        assertThat(refusal(template, "Short", "a", "Count", "0")).contains("must be a number not less than 1");
        assertThat(refusal(template, "Short", "a", "Other", "x"))
                .contains("Parameters: [Other] do not exist in the template");
    }

    @Test
    void refusesTemplatesThatAreNone() {
        assertThat(refusal("Resources: {}")).contains("At least one Resources member must be defined.");
        assertThat(refusal("a: [")).contains("YAML not well-formed");
        assertThat(refusal("{\"a\"")).contains("JSON not well-formed");
        assertThat(refusal("just text")).contains("unsupported structure");
        assertThat(refusal("Resources: {A: {Type: X}}\nColour: red")).contains("Invalid template property");
        assertThat(refusal("Resources: {A: {Type: 'AWS::IAM::Role', Properties: {Path: !Ref Nobody}}}"))
                .contains("Unresolved resource dependencies [Nobody] in the Resources block of the template");
        assertThat(refusal("Resources: {A: {Type: X, DependsOn: B}, B: {Type: X, DependsOn: A}, C: {Type: X}}"))
                .contains("Circular dependency between resources: [A, B]");
        assertThat(refusal("Resources: {A: {Type: X, Properties: {P: '" + "x".repeat(51_200) + "'}}}"))
                .contains("51200");
        assertThat(refusal("a: &a [x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\n"
                        + "d: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d]\n"
                        + "f: [*e,*e,*e,*e,*e,*e,*e,*e,*e]"))
                .contains("Template format error");
    }

    private String refusal(String template, String... parameters) {
        return messageOf(() -> cloudFormation.createStack(b -> b.stackName(name)
                .templateBody(template)
                .parameters(IntStream.range(0, parameters.length / 2)
                        .mapToObj(i -> StackHelper.parameter(parameters[2 * i], parameters[2 * i + 1]))
                        .toList())));
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
