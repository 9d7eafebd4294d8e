package io.m2mconsole.secrets;

import io.m2mconsole.shared.ClientName;
import io.m2mconsole.shared.SecretValue;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A client's secret before the client is.
 *
 * @param value from {@link Secrets#generate()}
 * @param tags what people say of the client: owner, contact, purpose, expiry, see {@link SecretTags}
 * @param key the KMS key that encrypts it; absent for Secrets Manager's own
 * @param reader the ARN of the role that its resource policy lets read it; absent for no resource policy
 * @param run the attempt that makes it, the same when the attempt is resumed, such as a saga's id
 */
public record NewSecret(
        ClientName client,
        SecretValue value,
        Map<String, String> tags,
        @Nullable String key,
        @Nullable String reader,
        String run) {

    public NewSecret {
        tags = Map.copyOf(tags);
    }

    /** One with an owner only; empty where nobody said. */
    public NewSecret(ClientName client, SecretValue value, String owner, String run) {
        this(client, value, owner.isBlank() ? Map.of() : Map.of(SecretTags.OWNER, owner.strip()), null, null, run);
    }

    Optional<String> kmsKey() {
        return Optional.ofNullable(key);
    }

    Optional<String> readerRole() {
        return Optional.ofNullable(reader);
    }
}
