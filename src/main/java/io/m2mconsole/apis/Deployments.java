package io.m2mconsole.apis;

import io.m2mconsole.environments.ApiStage;
import java.util.HashMap;
import java.util.Map;

/** Which deployment each stage serves, by AWS's id: another one since means that whatever was tried may answer otherwise. */
public record Deployments(Map<String, String> ids) {

    /** Where nothing is known. */
    public static final Deployments NONE = new Deployments(Map.of());

    public Deployments {
        ids = Map.copyOf(ids);
    }

    static Deployments of(Map<ApiStage, String> ids) {
        var byPlace = new HashMap<String, String>();
        ids.forEach((stage, id) -> byPlace.put(stage.api() + "/" + stage.stage(), id));
        return new Deployments(byPlace);
    }

    /** The deployment that the method's stage serves; an empty text where it is not known. */
    public String of(MethodId method) {
        return ids.getOrDefault(method.api() + "/" + method.stage(), "");
    }
}
