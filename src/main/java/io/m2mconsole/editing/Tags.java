package io.m2mconsole.editing;

import io.m2mconsole.secrets.SecretTags;
import io.m2mconsole.secrets.StoredSecret;
import io.m2mconsole.secrets.TagValue;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;

/**
 * Who answers for a client and until when, as its stored secret's tags say; empty for nothing said.
 *
 * @param contact how to reach them
 * @param expiry an ISO 8601 instant with its offset, or what somebody else wrote there
 * @param definedBy such as {@code terraform}, where a person marked it so
 */
public record Tags(String owner, String contact, String purpose, String expiry, String definedBy) {

    public static final String TERRAFORM = "terraform";

    public Tags {
        owner = TagValue.require(owner.strip());
        contact = TagValue.require(contact.strip());
        purpose = TagValue.require(purpose.strip());
        expiry = TagValue.require(expiry.strip());
        definedBy = TagValue.require(definedBy.strip());
    }

    public static Tags of(StoredSecret secret) {
        return new Tags(
                tag(secret, SecretTags.OWNER),
                tag(secret, SecretTags.CONTACT),
                tag(secret, SecretTags.PURPOSE),
                tag(secret, SecretTags.EXPIRY),
                tag(secret, SecretTags.DEFINED_BY));
    }

    /** Empty where there is none, or what stands there is no instant with its offset. */
    public Optional<OffsetDateTime> expiresAt() {
        try {
            return expiry.isEmpty() ? Optional.empty() : Optional.of(OffsetDateTime.parse(expiry));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    public Tags ownedBy(String other) {
        return new Tags(other, contact, purpose, expiry, definedBy);
    }

    /** Values by tag, empty ones too. */
    Map<String, String> values() {
        return Map.of(
                SecretTags.OWNER, owner,
                SecretTags.CONTACT, contact,
                SecretTags.PURPOSE, purpose,
                SecretTags.EXPIRY, expiry,
                SecretTags.DEFINED_BY, definedBy);
    }

    private static String tag(StoredSecret secret, String key) {
        return secret.tags().getOrDefault(key, "");
    }
}
