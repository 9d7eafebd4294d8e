package io.m2mconsole.sandbox.cloudformation;

import io.m2mconsole.sandbox.cloudformation.template.Declaration;
import io.m2mconsole.sandbox.cloudformation.template.Template;
import io.m2mconsole.sandbox.wire.AwsFault;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The consent that templates with IAM resources need; with names of their own, a stronger one. */
final class Capabilities {

    private static final String IAM = "CAPABILITY_IAM";
    private static final String NAMED = "CAPABILITY_NAMED_IAM";
    private static final Set<String> NAMES =
            Set.of("RoleName", "UserName", "GroupName", "ManagedPolicyName", "InstanceProfileName");

    private Capabilities() {}

    /** What the template needs, empty for nothing. */
    static Optional<String> needed(Template template) {
        var iam = iamTypes(template);
        if (iam.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(iam.stream().anyMatch(Capabilities::isNamed) ? NAMED : IAM);
    }

    static List<String> types(Template template) {
        return iamTypes(template).stream().map(Declaration::type).distinct().toList();
    }

    static void require(Template template, List<String> given) {
        needed(template).ifPresent(capability -> {
            if (!given.contains(capability) && !given.contains(NAMED)) {
                throw new AwsFault(
                        "InsufficientCapabilitiesException", "Requires capabilities : [" + capability + "]", 400);
            }
        });
    }

    private static List<Declaration> iamTypes(Template template) {
        return template.resources().values().stream()
                .filter(resource -> resource.type().startsWith("AWS::IAM::"))
                .toList();
    }

    private static boolean isNamed(Declaration resource) {
        return resource.properties().propertyNames().stream().anyMatch(NAMES::contains);
    }
}
