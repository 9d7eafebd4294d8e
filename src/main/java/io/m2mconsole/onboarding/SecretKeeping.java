package io.m2mconsole.onboarding;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the new client's secret is kept.
 *
 * @param key the KMS key that encrypts it: an id, an ARN or an alias; absent for Secrets Manager's own
 * @param reader the ARN of the role that may read it by the secret's resource policy; absent for no resource policy
 */
public record SecretKeeping(@Nullable String key, @Nullable String reader) {

    public static final SecretKeeping USUAL = new SecretKeeping(null, null);

    /** What a key may look like, as a sentence for the person. */
    public static final String KEY_SENTENCE =
            "A KMS key is an id such as 1234abcd-12ab-34cd-56ef-1234567890ab, an ARN, or alias/ and a name.";

    /** What a role's ARN looks like, as a sentence for the person. */
    public static final String READER_SENTENCE = "A role's ARN looks like arn:aws:iam::123456789012:role/orders.";

    private static final String ID = "(mrk-)?[0-9a-f]{8,32}(-[0-9a-f]{4,12}){0,4}";
    private static final String ALIAS = "alias/[A-Za-z0-9/_-]{1,250}";
    private static final Pattern KEY =
            Pattern.compile("%1$s|%2$s|arn:aws[a-z-]*:kms:[a-z0-9-]+:\\d{12}:(key/%1$s|%2$s)".formatted(ID, ALIAS));
    private static final Pattern READER = Pattern.compile("arn:aws[a-z-]*:iam::\\d{12}:role/[\\w+=,.@/-]{1,512}");

    public SecretKeeping {
        key = key == null || key.isBlank() ? null : key.strip();
        reader = reader == null || reader.isBlank() ? null : reader.strip();
        if (key != null && !fitsKey(key)) {
            throw new IllegalArgumentException(KEY_SENTENCE);
        }
        if (reader != null && !fitsReader(reader)) {
            throw new IllegalArgumentException(READER_SENTENCE);
        }
    }

    public static boolean fitsKey(String text) {
        return KEY.matcher(text).matches();
    }

    public static boolean fitsReader(String text) {
        return READER.matcher(text).matches();
    }

    public Optional<String> kmsKey() {
        return Optional.ofNullable(key);
    }

    public Optional<String> readerRole() {
        return Optional.ofNullable(reader);
    }
}
