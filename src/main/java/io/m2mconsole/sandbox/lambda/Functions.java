package io.m2mconsole.sandbox.lambda;

import io.m2mconsole.sandbox.wire.Realm;
import java.util.Collection;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;

/** All functions of the sandbox's account. */
final class Functions {

    private static final Pattern NAME = Pattern.compile(
            "(?:(?:arn:aws[a-zA-Z-]*:lambda:)?(?:[a-z]{2}-[a-z-]+-\\d:)?(?:\\d{12}:)?function:)?(?:\\d{12}:)?(?<name>[a-zA-Z0-9-_]{1,64})(?::(?<qualifier>\\$LATEST|[a-zA-Z0-9-_]+))?");

    private final ConcurrentSkipListMap<String, LambdaFunction> byName = new ConcurrentSkipListMap<>();
    private final Realm realm;
    private final Python python = new Python();

    Functions(Realm realm) {
        this.realm = realm;
    }

    Collection<LambdaFunction> all() {
        return byName.values();
    }

    LambdaFunction create(String name, Configuration configuration, CodePackage code) {
        var function = new LambdaFunction(realm, python, name, configuration, code);
        if (byName.putIfAbsent(name, function) != null) {
            throw LambdaRefusals.conflict("Function already exist: " + name);
        }
        return function;
    }

    /** @param reference a name, a partial ARN or a whole one */
    LambdaFunction get(String reference) {
        var name = name(reference);
        var function = byName.get(name);
        if (function == null) {
            throw LambdaRefusals.notFound("Function not found: " + realm.arn("lambda", "function:" + name));
        }
        return function;
    }

    void delete(String reference) {
        var function = get(reference);
        byName.remove(name(reference));
        function.close();
    }

    /** The bare name of a reference. */
    static String name(String reference) {
        var matcher = NAME.matcher(reference);
        if (!matcher.matches()) {
            throw LambdaRefusals.validation(
                    reference,
                    "functionName",
                    "Member must satisfy regular expression pattern: (arn:(aws[a-zA-Z-]*)?:lambda:)?([a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:)?(\\d{12}:)?(function:)?([a-zA-Z0-9-_]+)(:(\\$LATEST|[a-zA-Z0-9-_]+))?");
        }
        var qualifier = matcher.group("qualifier");
        if (qualifier != null && !qualifier.equals("$LATEST")) {
            throw LambdaRefusals.notFound("The sandbox keeps no versions or aliases: " + reference);
        }
        return matcher.group("name");
    }
}
