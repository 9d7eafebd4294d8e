package io.m2mconsole.environments;

import io.m2mconsole.shared.ApiId;
import io.m2mconsole.shared.StageName;
import java.net.URI;

/**
 * A deployed stage of a REST API.
 *
 * @param apiName the API's name, for people
 * @param invokeUrl where its methods answer, without a trailing slash
 */
public record ApiStage(ApiId api, String apiName, StageName stage, URI invokeUrl) {}
