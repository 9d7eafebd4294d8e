package io.m2mconsole.deployments;

import io.m2mconsole.apis.MethodId;
import io.m2mconsole.shared.EnvironmentId;
import java.util.List;
import java.util.Map;

/** What was found about methods, told by the room that finds it, so that the page of the APIs can show it and be narrowed to it. */
public interface MethodFindings {

    /** The titles of what is open, such as {@code Method without authorizer}, by method; from what is known, without a remote call. */
    Map<MethodId, List<String>> titles(EnvironmentId environment);
}
