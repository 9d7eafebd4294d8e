package io.m2mconsole.drift;

import io.m2mconsole.aws.AwsCalls;
import io.m2mconsole.aws.AwsClients;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.Problem.Kind;
import io.m2mconsole.shared.RemoteFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.PropertyDifference;
import software.amazon.awssdk.services.cloudformation.model.StackDriftDetectionStatus;
import software.amazon.awssdk.services.cloudformation.model.StackResourceDrift;
import software.amazon.awssdk.services.cloudformation.model.StackResourceDriftStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Has CloudFormation detect a stack's drift. It works for minutes on large stacks. */
@Component
class AwsDrift {

    // A stack of a hundred resources takes a minute or two.
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final AwsClients clients;

    AwsDrift(AwsClients clients) {
        this.clients = clients;
    }

    /**
     * The resources that are not as the template says.
     *
     * @throws RemoteFailure as AWS refuses; UNEXPECTED where the detection fails or does not end
     */
    List<DriftedResource> detect(Environment environment, String stack) {
        var formation = clients.cloudFormation(environment.target());
        var id = AwsCalls.call(
                "detect the drift of the stack " + stack,
                () -> formation
                        .detectStackDrift(request -> request.stackName(stack))
                        .stackDriftDetectionId());
        awaitEnd(formation, stack, id);
        return AwsCalls.call("read the drift of the stack " + stack, () -> read(formation, stack));
    }

    private static void awaitEnd(CloudFormationClient formation, String stack, String id) {
        var end = Instant.now().plus(LONGEST);
        var pause = FIRST_PAUSE;
        while (Instant.now().isBefore(end)) {
            var answer = AwsCalls.call(
                    "ask how the drift detection of " + stack + " goes",
                    () -> formation.describeStackDriftDetectionStatus(request -> request.stackDriftDetectionId(id)));
            if (answer.detectionStatus() == StackDriftDetectionStatus.DETECTION_COMPLETE) {
                return;
            }
            if (answer.detectionStatus() == StackDriftDetectionStatus.DETECTION_FAILED) {
                throw failure("The drift of " + stack + " could not be detected: "
                        + Optional.ofNullable(answer.detectionStatusReason()).orElse("AWS gives no reason") + ".");
            }
            pause(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
        throw failure("The drift detection of " + stack + " did not end within " + LONGEST.toMinutes() + " minutes.");
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw failure("The drift detection was interrupted.");
        }
    }

    private static RemoteFailure failure(String sentence) {
        return new RemoteFailure(Problem.of(
                Kind.UNEXPECTED, sentence, "See the stack's page in AWS, mend what it names, then detect again."));
    }

    private static List<DriftedResource> read(CloudFormationClient formation, String stack) {
        var found = new ArrayList<DriftedResource>();
        var next = Optional.<String>empty();
        do {
            var token = next;
            var answer = formation.describeStackResourceDrifts(request -> request.stackName(stack)
                    .stackResourceDriftStatusFilters(
                            StackResourceDriftStatus.MODIFIED, StackResourceDriftStatus.DELETED)
                    .nextToken(token.orElse(null)));
            answer.stackResourceDrifts().stream().map(AwsDrift::resource).forEach(found::add);
            next = Optional.ofNullable(answer.nextToken());
        } while (next.isPresent());
        return found;
    }

    private static DriftedResource resource(StackResourceDrift drift) {
        return new DriftedResource(
                drift.logicalResourceId(),
                Optional.ofNullable(drift.physicalResourceId()).orElse(""),
                drift.resourceType(),
                drift.stackResourceDriftStatus() == StackResourceDriftStatus.DELETED,
                drift.propertyDifferences().stream().map(AwsDrift::sentence).toList(),
                name(drift));
    }

    private static String sentence(PropertyDifference difference) {
        return switch (difference.differenceType()) {
            case ADD -> difference.propertyPath() + " has " + difference.actualValue() + " besides";
            case REMOVE -> difference.propertyPath() + " lacks " + difference.expectedValue();
            case NOT_EQUAL, UNKNOWN_TO_SDK_VERSION ->
                difference.propertyPath() + " is " + difference.actualValue() + " instead of "
                        + difference.expectedValue();
        };
    }

    /** An app client's name, as it is or was to be. */
    private static String name(StackResourceDrift drift) {
        return Stream.of(drift.actualProperties(), drift.expectedProperties())
                .flatMap(Stream::ofNullable)
                .map(AwsDrift::clientName)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String clientName(String properties) {
        try {
            return JsonMapper.shared().readTree(properties).path("ClientName").asString("");
        } catch (JacksonException _) {
            return "";
        }
    }
}
