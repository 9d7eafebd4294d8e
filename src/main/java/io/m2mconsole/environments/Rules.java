package io.m2mconsole.environments;

import org.jspecify.annotations.Nullable;

/**
 * How an environment's clients are kept.
 *
 * @param fourEyes whether a change needs another person's approval where the environment is protected
 * @param kmsKey id, ARN or alias of the KMS key that encrypts the clients' secrets; absent for Secrets Manager's own
 * @param managed the names of the clients that the console may change; others are shown, never touched
 */
public record Rules(boolean fourEyes, @Nullable String kmsKey, NamePattern managed, Policies policies, Quotas quotas) {

    public static final Rules DEFAULT = new Rules(false, null, NamePattern.ANY, Policies.DEFAULT, Quotas.DEFAULT);
}
