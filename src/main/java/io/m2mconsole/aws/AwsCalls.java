package io.m2mconsole.aws;

import io.m2mconsole.shared.RemoteFailure;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** Every SDK call passes here, so that its failure reaches the person as a sentence with a cure. */
public final class AwsCalls {

    private AwsCalls() {}

    /**
     * Makes the call.
     *
     * @param what what it does, to complete "could not …", such as "list the app clients"
     * @throws RemoteFailure where AWS refuses or cannot be reached
     */
    public static <T> T call(String what, Supplier<T> call) {
        try {
            return call.get();
        } catch (AwsServiceException e) {
            throw new RemoteFailure(Refusals.problem(what, e), e);
        } catch (SdkException e) {
            throw new RemoteFailure(Breakdowns.problem(what, e), e);
        }
    }

    /** As {@link #call} for a call without an answer. */
    public static void run(String what, Runnable call) {
        call(what, () -> {
            call.run();
            return what;
        });
    }
}
