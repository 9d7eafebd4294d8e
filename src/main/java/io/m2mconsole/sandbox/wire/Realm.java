package io.m2mconsole.sandbox.wire;

import java.net.URI;

/**
 * What every service of one sandbox shares.
 *
 * @param account the twelve digits of the account it plays
 * @param region the one region it plays
 * @param url where it listens, without a trailing slash; hosts that AWS would name are paths below it
 * @param clock its time, which tests and demonstrations can put forward
 */
public record Realm(String account, String region, URI url, SandboxClock clock) {

    /** Token and login endpoint of a user pool's domain: {@code https://<prefix>.auth.<region>.amazoncognito.com} on AWS. */
    public String domainUrl(String prefix) {
        return url + "/_aws/auth/" + prefix;
    }

    /** Issuer of a pool's tokens: {@code https://cognito-idp.<region>.amazonaws.com/<poolId>} on AWS. */
    public String issuer(String poolId) {
        return url + "/" + poolId;
    }

    /** Invoke URL of a stage: {@code https://<apiId>.execute-api.<region>.amazonaws.com/<stage>} on AWS. */
    public String stageUrl(String apiId, String stage) {
        return url + "/_aws/execute-api/" + apiId + "/" + stage;
    }

    public String arn(String service, String resource) {
        return "arn:aws:" + service + ":" + region + ":" + account + ":" + resource;
    }
}
