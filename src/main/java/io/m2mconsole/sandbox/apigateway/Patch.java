package io.m2mconsole.sandbox.apigateway;

import io.m2mconsole.sandbox.apigateway.rest.Members;
import io.m2mconsole.sandbox.apigateway.rest.Refuse;
import io.m2mconsole.sandbox.wire.RestCall;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * One patch operation of an update.
 *
 * @param op add, remove or replace
 * @param path where, with {@code ~1} for a slash inside a name
 * @param value empty where none was sent
 */
record Patch(String op, String path, String value) {

    static List<Patch> of(RestCall call) {
        return call.body()
                .path("patchOperations")
                .valueStream()
                .map(one -> new Patch(
                        Members.required(one, "op"),
                        Members.required(one, "path"),
                        one.path("value").asString("")))
                .toList();
    }

    boolean replaces(String member) {
        return op.equals("replace") && path.equals("/" + member);
    }

    boolean removes() {
        return op.equals("remove");
    }

    /** What follows a prefix, unescaped; empty where the path does not begin so. */
    Optional<String> below(String prefix) {
        return path.startsWith(prefix + "/")
                ? Optional.of(unescape(path.substring(prefix.length() + 1)))
                : Optional.empty();
    }

    static String unescape(String name) {
        return name.replace("~1", "/").replace("~0", "~");
    }

    RuntimeException invalid(Collection<String> allowed) {
        return Refuse.badRequest("Invalid patch path  '%s' specified for op '%s'. Must be one of: %s"
                .formatted(path, op, allowed.stream().map(name -> "/" + name).toList()));
    }
}
