package io.m2mconsole.permissions;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.m2mconsole.permissions.ConsolePermission.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import software.amazon.awssdk.core.SdkClient;

/** The list of permissions is what the code calls and what the roles allow: no more, no less. */
class ConsolePermissionsTest {

    private static final Map<String, String> SERVICES = Map.of(
            "CognitoIdentityProviderClient", "cognito-idp",
            "SecretsManagerClient", "secretsmanager",
            "CloudFormationClient", "cloudformation",
            "IamClient", "iam",
            "StsClient", "sts",
            "ApiGatewayClient", "apigateway",
            "ApiGatewayV2Client", "apigateway");

    private static final Map<String, String> VERBS = Map.of(
            "get", "GET", "export", "GET", "create", "POST", "update", "PATCH", "delete", "DELETE", "put", "PUT");

    /** GetCallerIdentity needs no permission, and GetClientToken none of IAM's. */
    private static final Set<String> FREE = Set.of("sts:GetCallerIdentity", "cognito-idp:GetClientToken");

    @Test
    void listsWhatTheCodeCalls() {
        var listed = ConsolePermissions.ALL.stream()
                .filter(ConsolePermission::direct)
                .map(ConsolePermission::action)
                .collect(toCollection(TreeSet::new));

        assertThat(listed)
                .as("ConsolePermissions and cloudformation/console-role.yaml name what the Aws… classes call")
                .isEqualTo(called());
    }

    @Test
    void allowsTheReadRoleToReadAndTheFullRoleEverything() throws IOException {
        assertThat(allowed("ReadRole")).isEqualTo(listed(Set.of(Level.READ)));
        assertThat(allowed("FullRole")).isEqualTo(listed(Set.of(Level.READ, Level.FULL)));
    }

    @Test
    void saysInTheDocumentationWhatItUses() throws IOException {
        var documented = Files.readAllLines(Path.of("src/docs/permissions.md"));
        assertThat(ConsolePermissions.ALL)
                .allSatisfy(permission -> assertThat(documented)
                        .anyMatch(line -> line.startsWith("| `" + permission.action() + "` |")
                                && line.endsWith("| " + permission.what() + " |")));
        assertThat(documented.stream().filter(line -> line.startsWith("| `"))).hasSameSizeAs(ConsolePermissions.ALL);
    }

    @Test
    void hasAResourceForEveryAction() throws IOException {
        var text = Files.readString(Path.of("cloudformation/console-role.yaml"));
        assertThat(text.lines().filter(line -> line.strip().equals("Resource: '*'")))
                .as("only DescribeUserPoolDomain, ListSecrets and BatchGetSecretValue know no resource")
                .hasSize(2);
    }

    private static SortedSet<String> listed(Set<Level> levels) {
        return ConsolePermissions.ALL.stream()
                .filter(permission -> levels.contains(permission.level()))
                .map(ConsolePermission::action)
                .collect(toCollection(TreeSet::new));
    }

    /** Calls of SDK clients' operations, but for those that merely try permissions. */
    private static SortedSet<String> called() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("io.m2mconsole").stream()
                        .filter(type -> !type.getName().contains(".AwsProbes"))
                        .flatMap(type -> type.getMethodCallsFromSelf().stream())
                        .filter(call -> call.getTargetOwner().isAssignableTo(SdkClient.class))
                        .flatMap(ConsolePermissionsTest::action)
                        .filter(action -> !FREE.contains(action))
                        .collect(toCollection(TreeSet::new));
    }

    private static Stream<String> action(JavaMethodCall call) {
        var service = SERVICES.get(call.getTargetOwner().getSimpleName());
        var method = call.getName().replaceAll("Paginator$", "");
        if (service == null
                || Set.of("builder", "close", "serviceClientConfiguration").contains(method)) {
            return Stream.empty();
        }
        if (service.equals("apigateway")) {
            var verb = VERBS.get(method.replaceAll("[A-Z].*", ""));
            assertThat(verb).as("the HTTP verb of " + method).isNotNull();
            return Stream.of("apigateway:" + verb);
        }
        return Stream.of(service + ":" + method.substring(0, 1).toUpperCase(Locale.ROOT) + method.substring(1));
    }

    private static SortedSet<String> allowed(String role) throws IOException {
        var actions = new TreeSet<String>();
        try (var reader = Files.newBufferedReader(Path.of("cloudformation/console-role.yaml"))) {
            Map<String, Map<String, Map<String, Map<String, Object>>>> template =
                    new Yaml(new ShortForms()).load(reader);
            var resources = Objects.requireNonNull(template.get("Resources"));
            var properties = Objects.requireNonNull(
                    Objects.requireNonNull(resources.get(role)).get("Properties"));
            gather(Objects.requireNonNull(properties.get("Policies")), actions);
        }
        return actions;
    }

    private static void gather(Object part, SortedSet<String> actions) {
        if (part instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (key.equals("Action")) {
                    actions.addAll(value instanceof Iterable<?> many ? texts(many) : Set.of(value.toString()));
                } else {
                    gather(value, actions);
                }
            });
        } else if (part instanceof Iterable<?> many) {
            many.forEach(each -> gather(each, actions));
        }
    }

    private static Set<String> texts(Iterable<?> many) {
        var texts = new TreeSet<String>();
        many.forEach(each -> texts.add(each.toString()));
        return texts;
    }

    /** Takes CloudFormation's short forms ({@code !Sub}, {@code !If}) for what they hold. */
    private static final class ShortForms extends SafeConstructor {

        ShortForms() {
            super(new LoaderOptions());
            yamlMultiConstructors.put("!", new AbstractConstruct() {
                @Override
                public Object construct(Node node) {
                    return switch (node) {
                        case ScalarNode scalar -> constructScalar(scalar);
                        case SequenceNode sequence -> constructSequence(sequence);
                        case MappingNode mapping -> constructMapping(mapping);
                        default -> throw new IllegalArgumentException(String.valueOf(node));
                    };
                }
            });
        }
    }
}
