package io.m2mconsole.snippets;

import io.m2mconsole.secrets.StoredSecret;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a client besides itself.
 *
 * @param call a URL that it may GET; absent where none is known
 * @param stored its stored secret, which a client that was renamed keeps under its old name; absent where none is stored
 */
public record Known(@Nullable URI call, @Nullable StoredSecret stored) {

    public static final Known NOTHING = new Known(null, null);

    /** Where its secret is stored; absent where it is not. */
    public Optional<StoredSecret> secret() {
        return Optional.ofNullable(stored);
    }

    Optional<URI> example() {
        return Optional.ofNullable(call);
    }
}
