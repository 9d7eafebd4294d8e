package io.m2mconsole.environments;

import io.m2mconsole.environments.ApiStage.Protocol;
import io.m2mconsole.shared.ApiId;

/**
 * An API, as far as its stages' addresses depend on it.
 *
 * @param disabled whether its execute-api endpoint is switched off, so that only custom domain names lead to it
 * @param hidden whether it is private: only VPC endpoints lead to it
 */
record ApiFacts(ApiId id, String name, Protocol protocol, boolean disabled, boolean hidden) {}
