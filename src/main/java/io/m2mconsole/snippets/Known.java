package io.m2mconsole.snippets;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a client besides itself.
 *
 * @param call a URL that it may GET; absent where none is known
 * @param secretArn its stored secret's ARN; absent where none is stored
 */
public record Known(@Nullable URI call, @Nullable String secretArn) {

    public static final Known NOTHING = new Known(null, null);

    Optional<URI> example() {
        return Optional.ofNullable(call);
    }

    Optional<String> arn() {
        return Optional.ofNullable(secretArn);
    }
}
