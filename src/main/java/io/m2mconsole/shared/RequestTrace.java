package io.m2mconsole.shared;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/** Gathers AWS's request ids while a command runs on this thread: the SDK clients note them, the command's log takes them. */
public final class RequestTrace {

    private static final ScopedValue<List<String>> IDS = ScopedValue.newInstance();

    private RequestTrace() {}

    /** Notes a request id for the command that runs on this thread, if any. */
    public static void note(String requestId) {
        if (IDS.isBound()) {
            IDS.get().add(requestId);
        }
    }

    /** Runs the call, noting into {@code ids}, which should be a list from {@link #ids()}. */
    public static <T> T during(List<String> ids, Supplier<T> call) {
        return ScopedValue.where(IDS, ids).call(call::get);
    }

    public static List<String> ids() {
        return Collections.synchronizedList(new ArrayList<>());
    }
}
