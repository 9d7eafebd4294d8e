package io.m2mconsole.aws;

import io.m2mconsole.shared.RequestTrace;
import java.util.Optional;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Notes AWS's request id of each call, answered or refused, for the command that makes it. */
final class RequestIds implements ExecutionInterceptor {

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        if (context.response() instanceof AwsResponse response && response.responseMetadata() != null) {
            note(response.responseMetadata().requestId());
        }
    }

    @Override
    public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
        if (context.exception() instanceof AwsServiceException exception) {
            note(exception.requestId());
        }
    }

    private static void note(String id) {
        Optional.ofNullable(id).filter(text -> !text.equals("UNKNOWN")).ifPresent(RequestTrace::note);
    }
}
