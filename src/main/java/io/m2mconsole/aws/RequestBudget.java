package io.m2mconsole.aws;

/**
 * How many requests of a kind the console makes a second, by all instances together, so that AWS's quota is left to others
 * too. One second's worth may go at once.
 *
 * @param name whose quota it is: account, region, operations, such as {@code 123456789012 eu-west-1 UserPoolClientRead}
 * @param perSecond more than 0
 */
public record RequestBudget(String name, double perSecond) {

    public RequestBudget {
        if (!(perSecond > 0)) {
            throw new IllegalArgumentException("A budget has more than 0 requests a second.");
        }
    }
}
