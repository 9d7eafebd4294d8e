package io.m2mconsole.secrets;

import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.EnvironmentId;
import org.jspecify.annotations.Nullable;

/**
 * An event: the console just read what is stored for a client, or wrote it.
 *
 * @param secret absent where it is being deleted
 */
public record StoredSecretSeen(
        EnvironmentId environment,
        ClientId client,
        @Nullable StoredSecret secret) {}
