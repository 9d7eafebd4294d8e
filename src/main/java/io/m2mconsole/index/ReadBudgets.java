package io.m2mconsole.index;

import io.m2mconsole.aws.RequestBudget;
import io.m2mconsole.aws.RequestBudgets;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.shared.PoolId;
import io.m2mconsole.shared.RemoteFailure;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Reading app clients within AWS's quotas: five a second for each operation and pool, fifteen for all of them in an account
 * and region. By default the console takes half of both.
 */
@Component
class ReadBudgets {

    /** "Quotas in Amazon Cognito": UserPoolClientRead allows three times of what one operation may have in one pool. */
    private static final int OPERATIONS = 3;

    private final RequestBudgets budgets;
    private final Environments environments;
    private final JdbcClientPools pools;
    private final AwsPoolAccount accounts;
    // A pool never changes its account.
    private final Map<PoolId, String> known = new ConcurrentHashMap<>();

    ReadBudgets(RequestBudgets budgets, Environments environments, JdbcClientPools pools, AwsPoolAccount accounts) {
        this.budgets = budgets;
        this.environments = environments;
        this.pools = pools;
        this.accounts = accounts;
    }

    /** What reads app clients, as AWS names it. */
    enum Operation {
        LIST("ListUserPoolClients"),
        DESCRIBE("DescribeUserPoolClient"),
        LIST_SECRETS("ListUserPoolClientSecrets");

        private final String word;

        Operation(String word) {
            this.word = word;
        }
    }

    /** Waits until one more request in the background is within the budgets. */
    void await(Environment environment, Operation operation) throws InterruptedException {
        budgets.await(ofPool(environment, operation));
        budgets.await(ofAccount(environment));
    }

    /** Books a request that somebody waits for. */
    void book(Environment environment, Operation operation) {
        budgets.book(ofPool(environment, operation));
        budgets.book(ofAccount(environment));
    }

    /** How much of the budget of one operation is spent at the moment, out of how much a second. */
    Spent spent(Environment environment, Operation operation) {
        var budget = ofPool(environment, operation);
        return new Spent(budgets.spent(budget), budget.perSecond());
    }

    /** @param perSecond more than 0 */
    record Spent(double requests, double perSecond) {}

    private RequestBudget ofPool(Environment environment, Operation operation) {
        return new RequestBudget(
                place(environment) + " " + environment.pool() + " " + operation.word,
                environments.describesPerSecond(environment.id()));
    }

    private RequestBudget ofAccount(Environment environment) {
        return new RequestBudget(
                place(environment) + " UserPoolClientRead",
                OPERATIONS * environments.describesPerSecond(environment.id()));
    }

    private String place(Environment environment) {
        var target = environment.target();
        return account(environment) + " " + target.region()
                + target.endpointOverride().map(endpoint -> " " + endpoint).orElse("");
    }

    private String account(Environment environment) {
        try {
            return known.computeIfAbsent(environment.pool(), _ -> found(environment));
        } catch (RemoteFailure e) {
            // Asked again the next time; until then the pool shares with those whose account is unknown too.
            return "unknown";
        }
    }

    private String found(Environment environment) {
        var pool = pools.id(environment);
        return pools.account(pool).orElseGet(() -> {
            var account = accounts.of(environment);
            pools.account(pool, account);
            return account;
        });
    }
}
