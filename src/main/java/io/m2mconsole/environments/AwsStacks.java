package io.m2mconsole.environments;

import io.m2mconsole.aws.AwsCalls;
import io.m2mconsole.aws.AwsClients;
import io.m2mconsole.aws.AwsTarget;
import io.m2mconsole.shared.ApiId;
import io.m2mconsole.shared.PoolId;
import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.Problem.Kind;
import io.m2mconsole.shared.RemoteFailure;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackResourceSummary;

/** Reads stacks: DescribeStacks and ListStackResources, nested stacks included. */
@Component
class AwsStacks {

    private final AwsClients clients;

    AwsStacks(AwsClients clients) {
        this.clients = clients;
    }

    /**
     * What there is of it, also where it is deployed by half only.
     *
     * @throws RemoteFailure where there is no such stack, or it was never created whole and has no pool
     */
    StackContent content(AwsTarget target, String stackName) {
        var stack = describe(target, stackName);
        var pools = new ArrayList<PoolId>();
        var apis = new ArrayList<ApiId>();
        gather(target, stackName, pools, apis);
        if (pools.isEmpty()
                && stack.stackStatusAsString().matches("CREATE_IN_PROGRESS|CREATE_FAILED|ROLLBACK_.*|DELETE_.*")) {
            throw new RemoteFailure(Problem.of(
                    Kind.CONFLICT,
                    "The stack " + stackName + " is " + stack.stackStatusAsString() + " and has no user pool.",
                    stack.stackStatusAsString().endsWith("_IN_PROGRESS")
                            ? "Wait until it is complete, then refresh."
                            : "Look at its events in CloudFormation for the reason, delete it and create it anew."));
        }
        return new StackContent(pools, apis);
    }

    private Stack describe(AwsTarget target, String stackName) {
        return AwsCalls.call(
                "describe the stack " + stackName + " in " + target.region(),
                () -> clients.cloudFormation(target)
                        .describeStacks(request -> request.stackName(stackName))
                        .stacks()
                        .getFirst());
    }

    private void gather(AwsTarget target, String stackName, List<PoolId> pools, List<ApiId> apis) {
        for (var resource : resources(target, stackName)) {
            switch (resource.resourceType()) {
                case "AWS::Cognito::UserPool" -> pools.add(new PoolId(resource.physicalResourceId()));
                case "AWS::ApiGateway::RestApi", "AWS::ApiGatewayV2::Api" ->
                    apis.add(new ApiId(resource.physicalResourceId()));
                case "AWS::CloudFormation::Stack" -> gather(target, resource.physicalResourceId(), pools, apis);
                default -> {}
            }
        }
    }

    private List<StackResourceSummary> resources(AwsTarget target, String stackName) {
        return AwsCalls.call(
                "list the resources of the stack " + stackName,
                () -> clients
                        .cloudFormation(target)
                        .listStackResourcesPaginator(request -> request.stackName(stackName))
                        .stackResourceSummaries()
                        .stream()
                        .filter(resource ->
                                resource.physicalResourceId() != null && there(resource.resourceStatusAsString()))
                        .toList());
    }

    private static boolean there(String status) {
        return !status.equals("DELETE_COMPLETE") && !status.equals("CREATE_FAILED");
    }
}
