package io.m2mconsole.aws;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An IAM role that the console assumes to work in its account.
 *
 * @param arn such as {@code arn:aws:iam::123456789012:role/m2m-console}
 * @param externalId what the role's trust policy may ask for
 */
public record AwsRole(String arn, @Nullable String externalId) {

    private static final Pattern ARN = Pattern.compile("arn:[\\w-]+:iam::\\d{12}:role/[\\w+=,.@/-]{1,576}");
    private static final Pattern EXTERNAL_ID = Pattern.compile("[\\w+=,.@:/-]{2,1224}");

    public AwsRole {
        if (!ARN.matcher(arn).matches()) {
            throw new IllegalArgumentException("Its role-arn looks like arn:aws:iam::123456789012:role/m2m-console.");
        }
        if (externalId != null && !EXTERNAL_ID.matcher(externalId).matches()) {
            throw new IllegalArgumentException("Its external-id has 2 to 1224 letters, digits and _ + = , . @ : / -.");
        }
    }

    /** The account that the role is in. */
    public String account() {
        return arn.split(":", -1)[4];
    }

    Optional<String> external() {
        return Optional.ofNullable(externalId);
    }
}
