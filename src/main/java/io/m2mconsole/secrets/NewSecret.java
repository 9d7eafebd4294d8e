package io.m2mconsole.secrets;

import io.m2mconsole.shared.ClientName;
import io.m2mconsole.shared.SecretValue;

/**
 * A client's secret before the client is.
 *
 * @param value from {@link Secrets#generate()}
 * @param owner the person or team that answers for the client; empty where nobody said
 * @param run the attempt that makes it, the same when the attempt is resumed, such as a saga's id
 */
public record NewSecret(ClientName client, SecretValue value, String owner, String run) {}
