package io.m2mconsole.sandbox.wire;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * AWS's request rates, off until switched on. From "Quotas in Amazon Cognito" and "Amazon API Gateway quotas": a rate for
 * each group of operations in the account, and for client and resource operations five a second each and pool.
 */
public final class RequestRates {

    private record Group(String name, double perSecond, double burst, boolean perPoolToo) {}

    private static final double PER_OPERATION_AND_POOL = 5;

    private static final Map<String, Group> GROUPS = groups();

    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final AtomicLong refused = new AtomicLong();
    private volatile double scale;

    /** @param scale 0 for off, 1 for AWS's rates, 20 for twenty times as much */
    public RequestRates(double scale) {
        this.scale = scale;
    }

    public double scale() {
        return scale;
    }

    public void setScale(double scale) {
        this.scale = scale;
        buckets.clear();
        refused.set(0);
    }

    /** How many requests were refused since the scale was set. */
    public long refused() {
        return refused.get();
    }

    boolean admits(String operation, String resource) {
        var group = GROUPS.get(operation);
        if (scale <= 0 || group == null) {
            return true;
        }
        var pool = !group.perPoolToo()
                || bucket(operation + "@" + resource, PER_OPERATION_AND_POOL, PER_OPERATION_AND_POOL)
                        .tryConsume(1);
        var admitted =
                pool && bucket(group.name(), group.perSecond(), group.burst()).tryConsume(1);
        if (!admitted) {
            refused.incrementAndGet();
        }
        return admitted;
    }

    private Bucket bucket(String key, double perSecond, double burst) {
        var tokens = Math.max(1, Math.round(perSecond * scale * 10));
        var capacity = Math.max(1, Math.round(burst * scale));
        return buckets.computeIfAbsent(
                key,
                _ -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(capacity).refillGreedy(tokens, Duration.ofSeconds(10)))
                        .build());
    }

    private static Map<String, Group> groups() {
        var groups = new ConcurrentHashMap<String, Group>();
        var clientRead = new Group("UserPoolClientRead", 15, 15, true);
        var clientUpdate = new Group("UserPoolClientUpdate", 15, 15, true);
        var resourceRead = new Group("UserPoolResourceRead", 20, 20, true);
        var resourceUpdate = new Group("UserPoolResourceUpdate", 15, 15, true);
        put(groups, clientRead, "cognito-idp:DescribeUserPoolClient", "cognito-idp:ListUserPoolClients");
        put(groups, clientRead, "cognito-idp:ListUserPoolClientSecrets");
        put(groups, clientUpdate, "cognito-idp:CreateUserPoolClient", "cognito-idp:UpdateUserPoolClient");
        put(groups, clientUpdate, "cognito-idp:DeleteUserPoolClient", "cognito-idp:AddUserPoolClientSecret");
        put(groups, clientUpdate, "cognito-idp:DeleteUserPoolClientSecret");
        put(groups, resourceRead, "cognito-idp:ListResourceServers", "cognito-idp:DescribeResourceServer");
        put(groups, resourceRead, "cognito-idp:DescribeUserPoolDomain");
        put(groups, resourceUpdate, "cognito-idp:CreateResourceServer", "cognito-idp:UpdateResourceServer");
        put(groups, resourceUpdate, "cognito-idp:DeleteResourceServer", "cognito-idp:CreateUserPoolDomain");
        put(groups, resourceUpdate, "cognito-idp:DeleteUserPoolDomain");
        put(groups, new Group("UserPoolRead", 15, 15, false), "cognito-idp:ListUserPools");
        put(groups, new Group("UserPoolRead", 15, 15, false), "cognito-idp:DescribeUserPool");
        put(groups, new Group("ClientAuthentication", 150, 150, false), "cognito-oauth:Token");
        put(groups, new Group("ClientAuthentication", 150, 150, false), "cognito-idp:GetClientToken");
        put(groups, new Group("GetResources", 2.5, 5, false), "apigateway:GetResources");
        return groups;
    }

    private static void put(Map<String, Group> groups, Group group, String... operations) {
        for (var operation : operations) {
            groups.put(operation, group);
        }
    }
}
