package io.m2mconsole.environments;

import io.m2mconsole.shared.ApiId;
import io.m2mconsole.shared.StageName;
import java.util.Optional;

/**
 * An API named in the configuration: {@code a1b2c3}, or {@code a1b2c3/prod} for one of its stages alone.
 *
 * @param stage empty for all
 */
record ConfiguredApi(ApiId api, Optional<StageName> stage) {

    static ConfiguredApi parse(String text) {
        var cut = text.indexOf('/');
        return cut < 0
                ? new ConfiguredApi(new ApiId(text), Optional.empty())
                : new ConfiguredApi(
                        new ApiId(text.substring(0, cut)), Optional.of(new StageName(text.substring(cut + 1))));
    }
}
