package io.m2mconsole.probes;

import io.m2mconsole.apis.MethodId;
import io.m2mconsole.shared.ClientId;

/** One client and one method: a cell of the matrix. */
public record Cell(ClientId client, MethodId method) {}
