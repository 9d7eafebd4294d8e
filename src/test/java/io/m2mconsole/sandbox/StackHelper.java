package io.m2mconsole.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.waiters.Waiter;
import software.amazon.awssdk.core.waiters.WaiterAcceptor;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.cloudformation.model.CreateStackRequest;
import software.amazon.awssdk.services.cloudformation.model.Output;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.UpdateStackRequest;

/** Making stacks and waiting for them. */
record StackHelper(Aws aws) {

    static String projectTemplate() {
        try {
            return Files.readString(Path.of("cloudformation", "cognito-m2m-demo.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The outputs of the project's own stack. */
    Map<String, String> createDemo(String name) {
        return outputs(create(
                name,
                projectTemplate(),
                b -> b.capabilitiesWithStrings("CAPABILITY_IAM").parameters(parameter("ProjectName", name))));
    }

    Stack create(String name, String template, Consumer<CreateStackRequest.Builder> more) {
        aws.cloudFormation()
                .createStack(b -> b.stackName(name).templateBody(template).applyMutation(more));
        return settled(name);
    }

    Stack update(String name, String template, Consumer<UpdateStackRequest.Builder> more) {
        aws.cloudFormation()
                .updateStack(b -> b.stackName(name).templateBody(template).applyMutation(more));
        return settled(name);
    }

    /** @param id the stack's id: a deleted stack has no name */
    Stack delete(String id) {
        aws.cloudFormation().deleteStack(b -> b.stackName(id));
        return settled(id, "DELETE_");
    }

    Stack settled(String name) {
        return settled(name, "");
    }

    /** The stack once nobody works on it and its status begins as given. */
    private Stack settled(String name, String begin) {
        var delay = BackoffStrategy.fixedDelay(aws.isSandbox() ? Duration.ofMillis(20) : Duration.ofSeconds(5));
        var waiter = Waiter.builder(Stack.class)
                .overrideConfiguration(o -> o.maxAttempts(500).backoffStrategyV2(delay))
                .acceptors(List.of(
                        WaiterAcceptor.successOnResponseAcceptor(
                                stack -> !stack.stackStatusAsString().endsWith("_IN_PROGRESS")
                                        && stack.stackStatusAsString().startsWith(begin)),
                        WaiterAcceptor.errorOnExceptionAcceptor(AwsServiceException.class::isInstance),
                        WaiterAcceptor.retryOnResponseAcceptor(_ -> true)))
                .build();
        return waiter.run(() -> aws.cloudFormation()
                        .describeStacks(b -> b.stackName(name))
                        .stacks()
                        .getFirst())
                .matched()
                .response()
                .orElseThrow();
    }

    static Map<String, String> outputs(Stack stack) {
        return stack.outputs().stream().collect(Collectors.toMap(Output::outputKey, Output::outputValue));
    }

    static Parameter parameter(String key, String value) {
        return Parameter.builder().parameterKey(key).parameterValue(value).build();
    }
}
