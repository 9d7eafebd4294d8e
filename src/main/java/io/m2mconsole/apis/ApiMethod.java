package io.m2mconsole.apis;

import io.m2mconsole.environments.ApiStage;

/** A method as deployed to a stage. */
public record ApiMethod(ApiStage stage, Verb verb, String path, Requirement requirement, boolean apiKeyRequired) {

    public MethodId id() {
        return new MethodId(stage.api(), stage.stage(), verb, path);
    }
}
