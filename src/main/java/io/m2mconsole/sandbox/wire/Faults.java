package io.m2mconsole.sandbox.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Stands around every operation: keeps the request rates where they are on, and lets the set {@link Fault}s strike. */
public final class Faults {

    /** Thrown where the connection is to be cut; the server gives no answer. */
    public static final class ConnectionCut extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ConnectionCut() {
            super("cut on purpose", null, false, false);
        }
    }

    private static final class Armed {
        final Fault fault;
        int seen;
        int struck;

        Armed(Fault fault) {
            this.fault = fault;
        }
    }

    private final List<Armed> armed = new ArrayList<>();
    private int settings;
    private final RequestRates rates;
    private final ThreadLocal<Boolean> bypassed = ThreadLocal.withInitial(() -> false);

    public Faults(RequestRates rates) {
        this.rates = rates;
    }

    /** Arms these in place of all before; calls that those hold back go on at once. */
    public synchronized void set(List<Fault> faults) {
        armed.clear();
        faults.forEach(fault -> armed.add(new Armed(fault)));
        settings++;
        notifyAll();
    }

    /** The armed ones, and how often each struck. */
    public synchronized List<Struck> list() {
        return armed.stream().map(one -> new Struck(one.fault, one.struck)).toList();
    }

    /** @param times how often it struck since it was armed */
    public record Struck(Fault fault, int times) {}

    public RequestRates rates() {
        return rates;
    }

    /**
     * Runs an operation.
     *
     * @param operation {@code service:Operation}
     * @param resource what request rates are counted by besides the account, such as the user pool; may be empty
     * @throws AwsFault as the operation, a request rate or a fault refuses
     */
    public <T> T around(String operation, String resource, Supplier<T> call) {
        if (bypassed.get()) {
            return call.get();
        }
        if (!rates.admits(operation, resource)) {
            throw Refusals.throttled(operation);
        }
        var fault = strike(operation);
        if (fault.isEmpty()) {
            return call.get();
        }
        pause(fault.get());
        return switch (fault.get().kind()) {
            case DELAY -> call.get();
            case FAIL_BEFORE -> throw Refusals.internal(operation);
            case THROTTLE -> throw Refusals.throttled(operation);
            case DENY -> throw Refusals.denied(operation);
            case CONFLICT -> throw Refusals.concurrent(operation);
            case FAIL_AFTER -> {
                var _ = call.get();
                throw Refusals.internal(operation);
            }
            case CUT_AFTER -> {
                var _ = call.get();
                throw new ConnectionCut();
            }
        };
    }

    /** Runs calls between services, which neither faults nor request rates concern. */
    <T> T bypass(Supplier<T> call) {
        var before = bypassed.get();
        bypassed.set(true);
        try {
            return call.get();
        } finally {
            bypassed.set(before);
        }
    }

    private synchronized Optional<Fault> strike(String operation) {
        for (var one : armed) {
            if (!one.fault.strikes(operation) || one.seen++ < one.fault.skip()) {
                continue;
            }
            if (one.fault.times() == 0 || one.struck < one.fault.times()) {
                one.struck++;
                return Optional.of(one.fault);
            }
        }
        return Optional.empty();
    }

    private synchronized void pause(Fault fault) {
        var since = settings;
        var end = System.nanoTime() + fault.delay().toNanos();
        try {
            for (var left = fault.delay().toNanos(); left > 0 && settings == since; left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
