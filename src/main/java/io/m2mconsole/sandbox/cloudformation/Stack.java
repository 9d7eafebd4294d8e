package io.m2mconsole.sandbox.cloudformation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** One stack: what it is to be, what it has made, and what happened. Safe to read while a thread works on it. */
final class Stack {

    static final String TYPE = "AWS::CloudFormation::Stack";

    private final String id;
    private final String name;
    private final boolean rollback;
    private final Supplier<Instant> now;
    private final Instant created;
    private final ReentrantLock work = new ReentrantLock();

    private final List<Happening> events = new ArrayList<>();
    private final Map<String, Happening> states = new LinkedHashMap<>();
    private final Map<String, Made> made = new LinkedHashMap<>();

    private Plan plan;
    private List<String> capabilities;
    private List<Output> outputs = List.of();
    private String status = "";
    private Optional<String> reason = Optional.empty();
    private Optional<Instant> updated = Optional.empty();
    private Optional<Instant> deleted = Optional.empty();
    private boolean terminationProtection;
    private Optional<StackDrift> drift = Optional.empty();

    Stack(String id, String name, Plan plan, List<String> capabilities, boolean rollback, Supplier<Instant> now) {
        this.id = id;
        this.name = name;
        this.plan = plan;
        this.capabilities = capabilities;
        this.rollback = rollback;
        this.now = now;
        this.created = now.get();
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    boolean rollback() {
        return rollback;
    }

    Instant created() {
        return created;
    }

    /** Held by whoever changes the stack's resources. */
    ReentrantLock work() {
        return work;
    }

    synchronized Plan plan() {
        return plan;
    }

    /** Takes over a plan; what is made stands in the plan's order from now on, so that it can be taken down in reverse. */
    synchronized void adopt(Plan plan, List<String> capabilities) {
        this.plan = plan;
        this.capabilities = capabilities;
        var before = new LinkedHashMap<>(made);
        made.clear();
        for (var logicalId : plan.order()) {
            var resource = before.remove(logicalId);
            if (resource != null) {
                made.put(logicalId, resource);
            }
        }
        made.putAll(before);
    }

    synchronized List<String> capabilities() {
        return capabilities;
    }

    synchronized String status() {
        return status;
    }

    synchronized Optional<String> reason() {
        return reason;
    }

    synchronized void enter(String status, String reason) {
        this.status = status;
        this.reason = reason.isEmpty() ? Optional.empty() : Optional.of(reason);
        switch (status) {
            case "UPDATE_IN_PROGRESS" -> {
                updated = Optional.of(now.get());
                drift = Optional.empty();
            }
            case "DELETE_IN_PROGRESS" -> deleted = Optional.of(now.get());
            default -> {
                // The other states have no time of their own.
            }
        }
        happen(name, id, TYPE, status, reason);
    }

    /** Notes what happened to a resource. */
    synchronized void happen(String logicalId, String physicalId, String type, String status, String reason) {
        var event = new Happening(
                UUID.randomUUID().toString(),
                logicalId,
                physicalId,
                type,
                status,
                reason.isEmpty() ? Optional.empty() : Optional.of(reason),
                now.get());
        events.add(event);
        if (!type.equals(TYPE)) {
            states.put(logicalId, event);
        }
    }

    /** Oldest first. */
    synchronized List<Happening> events() {
        return List.copyOf(events);
    }

    /** The latest event of each resource. */
    synchronized List<Happening> states() {
        return List.copyOf(states.values());
    }

    synchronized Optional<Made> made(String logicalId) {
        return Optional.ofNullable(made.get(logicalId));
    }

    /** In an order in which everything comes after what it needs. */
    synchronized List<Made> made() {
        return List.copyOf(made.values());
    }

    synchronized void keep(Made resource) {
        made.put(resource.logicalId(), resource);
    }

    synchronized void drop(String logicalId) {
        made.remove(logicalId);
    }

    synchronized List<Output> outputs() {
        return outputs;
    }

    synchronized void publish(List<Output> outputs) {
        this.outputs = outputs;
    }

    synchronized Optional<Instant> updated() {
        return updated;
    }

    synchronized Optional<Instant> deleted() {
        return deleted;
    }

    /** What the last drift detection found; empty before the first, and after a change of the stack. */
    synchronized Optional<StackDrift> drift() {
        return drift;
    }

    synchronized void drifted(StackDrift found) {
        drift = Optional.of(found);
    }

    synchronized boolean terminationProtection() {
        return terminationProtection;
    }

    synchronized void protect(boolean terminationProtection) {
        this.terminationProtection = terminationProtection;
    }
}
