package io.m2mconsole.deployments.ui;

import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.apis.MethodChange;
import io.m2mconsole.kit.Badge;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A method as a row.
 *
 * @param method as deployed, or as it will be where it is new
 * @param change what a deployment would change about it, absent where nothing
 * @param findings the titles of what was found about it
 */
record MethodRow(ApiMethod method, @Nullable MethodChange change, List<String> findings) {

    /** What is not deployed yet, in words; empty where all is. */
    String pending() {
        return Optional.ofNullable(change)
                .map(one -> "Not deployed yet: " + one.word())
                .orElse("");
    }

    /** What was found about it, in words; empty where nothing. */
    String found() {
        return String.join(", ", findings);
    }

    /** The method of the working copy; empty where it is gone from there. */
    Optional<ApiMethod> working() {
        return change == null ? Optional.of(method) : change.after();
    }

    Badge badge() {
        return MethodState.of(method).badge();
    }

    /** Everything about it in one line, lower case, to search in. */
    String line() {
        return String.join(
                        " ",
                        method.id().label(),
                        method.stage().apiName(),
                        method.stage().stage().value(),
                        MethodState.authorizer(method),
                        MethodState.scopes(method),
                        MethodState.of(method).word(),
                        pending(),
                        found())
                .toLowerCase(Locale.ROOT);
    }
}
