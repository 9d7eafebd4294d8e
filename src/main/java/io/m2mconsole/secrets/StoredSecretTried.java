package io.m2mconsole.secrets;

import io.m2mconsole.shared.EnvironmentId;

/** An event: what is stored for a client was tried. */
public record StoredSecretTried(EnvironmentId environment, StoredSecret secret, StoredProof proof) {}
