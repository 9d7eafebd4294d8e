package io.m2mconsole.permissions;

import static io.m2mconsole.permissions.ConsolePermission.Level.FULL;
import static io.m2mconsole.permissions.ConsolePermission.Level.READ;

import io.m2mconsole.permissions.ConsolePermission.Level;
import java.util.List;

/**
 * Every permission that the console uses, and no other: the source of the check on page Environment. Tests compare it with the
 * calls in the code, and with the roles in {@code cloudformation/console-role.yaml}.
 */
public final class ConsolePermissions {

    /** All of them, those for reading first. */
    public static final List<ConsolePermission> ALL = List.of(
            of("cognito-idp:DescribeUserPool", READ, Place.POOL, "see the user pool"),
            of("cognito-idp:DescribeUserPoolDomain", READ, Place.ANYTHING, "see whether the pool's domain is active"),
            of("cognito-idp:ListUserPoolClients", READ, Place.POOL, "list the app clients"),
            of("cognito-idp:DescribeUserPoolClient", READ, Place.POOL, "see an app client's settings"),
            of("cognito-idp:ListUserPoolClientSecrets", READ, Place.POOL, "see the age of an app client's secrets"),
            of("cognito-idp:ListResourceServers", READ, Place.POOL, "list the scopes"),
            of(
                    "cognito-idp:DescribeResourceServer",
                    READ,
                    Place.POOL,
                    "see a resource server as it is before changing it"),
            of("apigateway:GET", READ, Place.GATEWAY, "see APIs, methods, stages and what is deployed"),
            of("secretsmanager:ListSecrets", READ, Place.ANYTHING, "see which clients' secrets are stored"),
            of("secretsmanager:DescribeSecret", READ, Place.SECRETS, "see a stored secret's tags and versions"),
            of("secretsmanager:ListSecretVersionIds", READ, Place.SECRETS, "see the age of a stored secret's versions"),
            of("cloudformation:DescribeStacks", READ, Place.STACK, "see how the stack stands"),
            of("cloudformation:DescribeStackEvents", READ, Place.STACK, "see why the stack failed"),
            of("cloudformation:ListStackResources", READ, Place.STACK, "find pool and APIs in the stack"),
            of("cloudformation:DescribeStackResources", READ, Place.ANYTHING, "see whether a stack owns an app client"),
            of("cloudformation:DetectStackDrift", READ, Place.STACK, "detect the stack's drift"),
            new ConsolePermission(
                    "cloudformation:DetectStackResourceDrift",
                    READ,
                    Place.STACK,
                    "let CloudFormation compare each resource",
                    false),
            of("cloudformation:DescribeStackResourceDrifts", READ, Place.STACK, "see what drifted"),
            of(
                    "cloudformation:DescribeStackDriftDetectionStatus",
                    READ,
                    Place.ANYTHING,
                    "see whether a drift detection has ended"),
            of("iam:SimulatePrincipalPolicy", READ, Place.ITSELF, "check these permissions without trying them"),
            of("cognito-idp:CreateUserPoolClient", FULL, Place.POOL, "create an app client"),
            of("cognito-idp:UpdateUserPoolClient", FULL, Place.POOL, "change an app client"),
            of("cognito-idp:DeleteUserPoolClient", FULL, Place.POOL, "delete an app client"),
            of("cognito-idp:AddUserPoolClientSecret", FULL, Place.POOL, "add a secret to an app client"),
            of("cognito-idp:DeleteUserPoolClientSecret", FULL, Place.POOL, "delete one of an app client's secrets"),
            of("cognito-idp:CreateResourceServer", FULL, Place.POOL, "add a resource server"),
            of("cognito-idp:UpdateResourceServer", FULL, Place.POOL, "change scopes"),
            of("cognito-idp:DeleteResourceServer", FULL, Place.POOL, "remove a resource server"),
            of("secretsmanager:CreateSecret", FULL, Place.SECRETS, "store a new secret"),
            of("secretsmanager:TagResource", FULL, Place.SECRETS, "tag a stored secret with its client and owner"),
            of("secretsmanager:UntagResource", FULL, Place.SECRETS, "take a tag off a stored secret"),
            of("secretsmanager:GetSecretValue", FULL, Place.SECRETS, "use a stored secret for a test, or reveal it"),
            of(
                    "secretsmanager:BatchGetSecretValue",
                    FULL,
                    Place.ANYTHING,
                    "read several stored secrets for a test with one call"),
            of("secretsmanager:PutSecretValue", FULL, Place.SECRETS, "store a rotation's new secret"),
            of("secretsmanager:UpdateSecretVersionStage", FULL, Place.SECRETS, "make a new secret the current one"),
            of("secretsmanager:PutResourcePolicy", FULL, Place.SECRETS, "let a workload's role read its secret"),
            of("secretsmanager:DeleteSecret", FULL, Place.SECRETS, "delete a stored secret"),
            of("secretsmanager:RestoreSecret", FULL, Place.SECRETS, "bring a deleted secret back"),
            of("apigateway:PATCH", FULL, Place.METHODS, "change the scopes of a method"),
            of("apigateway:POST", FULL, Place.DEPLOYMENTS, "deploy an API"),
            forAws("kms:GenerateDataKey", Place.KEY, "encrypt secrets with the environment's own key"),
            forAws("kms:Decrypt", Place.KEY, "read secrets encrypted with the environment's own key"));

    private ConsolePermissions() {}

    private static ConsolePermission of(String action, Level level, Place place, String what) {
        return new ConsolePermission(action, level, place, what, true);
    }

    private static ConsolePermission forAws(String action, Place place, String what) {
        return new ConsolePermission(action, FULL, place, what, false);
    }
}
