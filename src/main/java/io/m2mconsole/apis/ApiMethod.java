package io.m2mconsole.apis;

import io.m2mconsole.environments.ApiStage;
import io.m2mconsole.shared.ScopeName;
import java.util.Set;

/** A method as deployed to a stage. */
public record ApiMethod(ApiStage stage, Verb verb, String path, Requirement requirement, boolean apiKeyRequired) {

    /** The same on another stage. */
    ApiMethod at(ApiStage other) {
        return new ApiMethod(other, verb, path, requirement, apiKeyRequired);
    }

    /**
     * The same with other scopes, any one of which suffices; without any, a REST method expects an ID token and a route
     * takes every token of its audience.
     *
     * @throws IllegalStateException where its authorizer knows no scopes
     */
    public ApiMethod requiring(Set<ScopeName> scopes) {
        return new ApiMethod(stage, verb, path, requirement.with(scopes), apiKeyRequired);
    }

    public MethodId id() {
        return new MethodId(stage.api(), stage.stage(), verb, path);
    }
}
