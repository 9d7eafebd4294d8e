package io.m2mconsole.onboarding;

import io.m2mconsole.secrets.SecretTags;
import io.m2mconsole.secrets.TagValue;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What people say of a client, kept as tags of its secret; each empty where nobody said.
 *
 * @param owner the person or team that answers for it
 * @param contact how to reach them
 * @param purpose what it is for
 * @param expiry until when it is needed, as an ISO 8601 instant with its offset
 */
public record Particulars(String owner, String contact, String purpose, String expiry) {

    public static final Particulars NONE = new Particulars("", "", "", "");

    public Particulars {
        owner = TagValue.require(owner.strip());
        contact = TagValue.require(contact.strip());
        purpose = TagValue.require(purpose.strip());
        expiry = instant(expiry.strip());
    }

    static Particulars ownedBy(String owner) {
        return new Particulars(owner, "", "", "");
    }

    /** Reads them off a secret's tags; an expiry that is none is left out. */
    public static Particulars of(Map<String, String> tags) {
        var expiry = Optional.ofNullable(tags.get(SecretTags.EXPIRY))
                .filter(Particulars::isInstant)
                .orElse("");
        return new Particulars(
                tags.getOrDefault(SecretTags.OWNER, ""),
                tags.getOrDefault(SecretTags.CONTACT, ""),
                tags.getOrDefault(SecretTags.PURPOSE, ""),
                expiry);
    }

    /** As tags; what nobody said is left out. */
    public Map<String, String> tags() {
        var tags = new LinkedHashMap<String, String>();
        tags.put(SecretTags.OWNER, owner);
        tags.put(SecretTags.CONTACT, contact);
        tags.put(SecretTags.PURPOSE, purpose);
        tags.put(SecretTags.EXPIRY, expiry);
        tags.values().removeIf(String::isEmpty);
        return tags;
    }

    private static String instant(String text) {
        if (!text.isEmpty() && !isInstant(text)) {
            throw new IllegalArgumentException("An expiry is written with its zone, such as 2027-01-31T18:00:00Z.");
        }
        return text;
    }

    private static boolean isInstant(String text) {
        try {
            return OffsetDateTime.parse(text) != null;
        } catch (DateTimeException _) {
            return false;
        }
    }
}
