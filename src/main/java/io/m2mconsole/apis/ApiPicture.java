package io.m2mconsole.apis;

import io.m2mconsole.environments.ApiStage;
import java.util.List;
import java.util.stream.Stream;

/**
 * An environment's APIs: what is deployed, and the working copy beside it.
 *
 * @param deployed every method of every stage as it answers now
 * @param changes what a deployment would change, stage by stage
 */
public record ApiPicture(List<ApiMethod> deployed, List<MethodChange> changes, List<ApiAuthorizer> authorizers) {

    public ApiPicture {
        deployed = List.copyOf(deployed);
        changes = List.copyOf(changes);
        authorizers = List.copyOf(authorizers);
    }

    /** What a deployment to the stage would change. */
    public List<MethodChange> changes(ApiStage stage) {
        return changes.stream()
                .filter(change -> change.id().api().equals(stage.api())
                        && change.id().stage().equals(stage.stage()))
                .toList();
    }

    /** The stages to which something is to be deployed. */
    public List<ApiStage> pending() {
        return changes.stream()
                .flatMap(change -> Stream.concat(change.before().stream(), change.after().stream()))
                .map(ApiMethod::stage)
                .distinct()
                .toList();
    }
}
