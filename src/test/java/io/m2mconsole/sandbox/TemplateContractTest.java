package io.m2mconsole.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.InsufficientCapabilitiesException;

/** Templates, parameters and functions, as CloudFormation's user guide describes them. */
class TemplateContractTest {

    @RegisterExtension
    static final Aws aws = Aws.open();

    private final CloudFormationClient cloudFormation = aws.cloudFormation();
    private final StackHelper stacks = new StackHelper(aws);
    private final String name = "contract-" + UUID.randomUUID();

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
}
