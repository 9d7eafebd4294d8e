package io.m2mconsole.environments;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Follows the tokens of paged answers for which the SDK has no paginator. */
final class Pages {

    private Pages() {}

    /**
     * All items of all pages.
     *
     * @param read asks for the page of a token, empty for the first
     * @param next the token of the following page
     */
    static <P, T> List<T> all(
            Function<Optional<String>, P> read, Function<P, List<T>> items, Function<P, Optional<String>> next) {
        var all = new ArrayList<T>();
        var token = Optional.<String>empty();
        do {
            var page = read.apply(token);
            all.addAll(items.apply(page));
            token = next.apply(page).filter(text -> !text.isBlank());
        } while (token.isPresent());
        return all;
    }
}
