package io.m2mconsole.findings;

import io.m2mconsole.apis.MethodId;
import io.m2mconsole.environments.ApiStage;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.ClientName;
import io.m2mconsole.shared.ScopeName;

/** What a finding is about. */
public sealed interface Subject {

    /** An app client. */
    record OfClient(ClientId id, ClientName name) implements Subject {}

    /** A deployed method. @param apiName for people */
    record OfMethod(MethodId id, String apiName) implements Subject {}

    /** A scope, whether any server defines it or not. */
    record OfScope(ScopeName scope) implements Subject {}

    /** All of a stage. */
    record OfStage(ApiStage stage) implements Subject {}

    /** Anything else. @param path where in the console it is looked at, without a leading slash */
    record Of(String name, String path) implements Subject {}

    /** What it is called. */
    default String label() {
        return switch (this) {
            case OfClient client -> client.name().value();
            case OfMethod method ->
                method.id().label() + " of " + method.apiName() + "/"
                        + method.id().stage();
            case OfScope(var scope) -> scope.toString();
            case OfStage(var stage) -> stage.apiName() + "/" + stage.stage();
            case Of(var name, var _) -> name;
        };
    }

    /** What tells it from all others of its environment, whatever it is called. */
    default String key() {
        return switch (this) {
            case OfClient client -> "client " + client.id();
            case OfMethod(var id, var _) -> "method " + id.api() + "/" + id.stage() + " " + id.label();
            case OfScope(var scope) -> "scope " + scope;
            case OfStage(var stage) -> "stage " + stage.api() + "/" + stage.stage();
            case Of(var name, var _) -> "other " + name;
        };
    }
}
