package io.m2mconsole.sandbox.cognito.pool;

import io.m2mconsole.sandbox.wire.Json;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import tools.jackson.databind.node.ObjectNode;

/**
 * A pool's domain.
 *
 * @param name the prefix, or a whole host name
 * @param certificate the certificate's ARN of a custom domain, empty for a prefix
 * @param managedLogin version 1 (classic pages) or 2
 */
public record Domain(String name, String certificate, int managedLogin, Instant created) {

    private static final DateTimeFormatter VERSION =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);

    /** Whether it is a host name of the customer and no prefix. */
    public boolean custom() {
        return !certificate.isEmpty();
    }

    /** The CloudFront host that would serve it. */
    public String distribution() {
        return "d" + Integer.toUnsignedString(name.hashCode(), 36) + ".cloudfront.net";
    }

    /** Its DomainDescription. */
    public ObjectNode describe(Pool pool, String account) {
        var output = Json.object()
                .put("UserPoolId", pool.id())
                .put("AWSAccountId", account)
                .put("Domain", name)
                .put("S3Bucket", "aws-cognito-prod-sandbox-assets")
                .put("CloudFrontDistribution", distribution())
                .put("Version", VERSION.format(created))
                .put("Status", "ACTIVE")
                .put("ManagedLoginVersion", managedLogin);
        var config = output.putObject("CustomDomainConfig");
        if (custom()) {
            config.put("CertificateArn", certificate);
        }
        return output;
    }
}
