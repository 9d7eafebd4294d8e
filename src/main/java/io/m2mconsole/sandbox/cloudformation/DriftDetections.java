package io.m2mconsole.sandbox.cloudformation;

import io.m2mconsole.sandbox.cloudformation.template.Refusal;
import io.m2mconsole.sandbox.wire.AwsFault;
import io.m2mconsole.sandbox.wire.QueryRpc.Form;
import io.m2mconsole.sandbox.wire.Realm;
import io.m2mconsole.sandbox.wire.Xml;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Detecting drift: it is begun, asked after, and its findings read; it works on while others are served. */
final class DriftDetections {

    private final Realm realm;
    private final Stacks stacks;
    private final Map<String, Detection> detections = new ConcurrentHashMap<>();

    DriftDetections(Realm realm, Stacks stacks) {
        this.realm = realm;
        this.stacks = stacks;
    }

    Map<String, Function<Form, String>> actions() {
        return Map.of(
                "DetectStackDrift", this::detect,
                "DescribeStackDriftDetectionStatus", this::status,
                "DescribeStackResourceDrifts", this::resources);
    }

    private String detect(Form form) {
        var stack = stacks.find(Members.required(form, "StackName"));
        if (!stack.status().matches("(CREATE|UPDATE|ROLLBACK|UPDATE_ROLLBACK)_(COMPLETE|FAILED)")) {
            throw Refusal.validation("Drift detection cannot be performed on stack [" + stack.id() + "] while it is in "
                    + stack.status() + " state.");
        }
        var wanted = Members.list(form, "LogicalResourceIds");
        wanted.stream().filter(id -> stack.made(id).isEmpty()).findFirst().ifPresent(missing -> {
            throw Refusal.validation("Resource " + missing + " does not exist for stack " + stack.name());
        });
        var id = UUID.randomUUID().toString();
        detections.put(
                id,
                new Detection(stack, "DETECTION_IN_PROGRESS", "", realm.clock().now()));
        Thread.ofVirtual().name("drift-" + stack.name()).start(() -> run(id, stack, wanted));
        return Xml.element("StackDriftDetectionId", id);
    }

    private void run(String id, Stack stack, List<String> wanted) {
        stack.work().lock();
        try {
            var found = stack.made().stream()
                    .filter(made -> wanted.isEmpty() || wanted.contains(made.logicalId()))
                    .flatMap(made -> Comparison.of(made).stream())
                    .toList();
            stack.drifted(new StackDrift(found, realm.clock().now()));
            end(id, stack, "DETECTION_COMPLETE", "");
        } catch (AwsFault fault) {
            end(id, stack, "DETECTION_FAILED", fault.message());
        } finally {
            stack.work().unlock();
        }
    }

    private void end(String id, Stack stack, String status, String reason) {
        detections.put(id, new Detection(stack, status, reason, realm.clock().now()));
    }

    private String status(Form form) {
        var id = Members.required(form, "StackDriftDetectionId");
        var detection = Optional.ofNullable(detections.get(id))
                .orElseThrow(() -> Refusal.validation("Drift detection status for id " + id + " does not exist"));
        var drift = detection.stack().drift().filter(_ -> detection.status().equals("DETECTION_COMPLETE"));
        return Xml.element("StackId", detection.stack().id())
                + Xml.element("StackDriftDetectionId", id)
                + StackXml.optional("StackDriftStatus", drift.map(StackDrift::status))
                + Xml.element("DetectionStatus", detection.status())
                + StackXml.optional(
                        "DetectionStatusReason", Optional.of(detection.reason()).filter(reason -> !reason.isEmpty()))
                + StackXml.optional("DriftedStackResourceCount", drift.map(one -> String.valueOf(one.drifted())))
                + Xml.element("Timestamp", StackXml.time(detection.at()));
    }

    private String resources(Form form) {
        var stack = stacks.find(Members.required(form, "StackName"));
        var wanted = Members.list(form, "StackResourceDriftStatusFilters");
        var found = stack.drift().map(StackDrift::resources).orElse(List.of()).stream()
                .filter(one -> wanted.isEmpty() || wanted.contains(one.status().name()))
                .toList();
        var at = stack.drift().map(StackDrift::at).orElseGet(stack::created);
        return StackXml.members("StackResourceDrifts", found, one -> DriftXml.resource(stack, one, at));
    }

    private record Detection(Stack stack, String status, String reason, Instant at) {}
}
