package io.m2mconsole.environments;

import io.m2mconsole.shared.ApiId;
import io.m2mconsole.shared.StageName;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A deployed stage of an API.
 *
 * @param apiName the API's name, for people
 * @param invokeUrl where its methods answer, without a trailing slash: a custom domain name's URL where only that answers
 * @param obstacle why it cannot be reached from here, as a sentence; absent where it can. Nothing is to be sent then
 */
public record ApiStage(
        ApiId api,
        String apiName,
        Protocol protocol,
        StageName stage,
        URI invokeUrl,
        @Nullable String obstacle) {

    /** The kind of API. */
    public enum Protocol {
        REST,
        HTTP
    }

    /** A stage of a REST API that can be reached. */
    public ApiStage(ApiId api, String apiName, StageName stage, URI invokeUrl) {
        this(api, apiName, Protocol.REST, stage, invokeUrl, null);
    }

    /** Why it cannot be reached from here, as a sentence; empty where it can. */
    public Optional<String> unreachable() {
        return Optional.ofNullable(obstacle);
    }
}
