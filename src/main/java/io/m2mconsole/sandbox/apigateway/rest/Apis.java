package io.m2mconsole.sandbox.apigateway.rest;

import io.m2mconsole.sandbox.apigateway.execute.DeployedStage;
import io.m2mconsole.sandbox.wire.Realm;
import io.m2mconsole.sandbox.wire.RestCall;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;

/** All REST APIs of the sandbox's account. */
public final class Apis {

    private final ConcurrentSkipListMap<String, Api> byId = new ConcurrentSkipListMap<>();
    private final Realm realm;

    public Apis(Realm realm) {
        this.realm = realm;
    }

    public Realm realm() {
        return realm;
    }

    /** Epoch seconds, as the service writes times. */
    public long now() {
        return realm.clock().now().getEpochSecond();
    }

    public SortedMap<String, Api> all() {
        return byId;
    }

    public void add(Api api) {
        byId.put(api.id(), api);
    }

    public void remove(String id) {
        byId.remove(id);
    }

    /** Works on the API of a call's path, alone. */
    public <T> T in(RestCall call, Function<Api, T> work) {
        return in(call.path("restapi_id"), work);
    }

    /** Works on an API, alone. */
    public <T> T in(String id, Function<Api, T> work) {
        var api = byId.get(id);
        if (api == null) {
            throw Refuse.notFound("Invalid API identifier specified " + realm.account() + ":" + id);
        }
        synchronized (api) {
            return work.apply(api);
        }
    }

    /** What a stage serves now; empty where there is no such API or stage. */
    public Optional<DeployedStage> deployed(String apiId, String stageName) {
        var api = byId.get(apiId);
        if (api == null) {
            return Optional.empty();
        }
        synchronized (api) {
            return Optional.ofNullable(api.stages().get(stageName)).map(stage -> {
                var deployment = api.deployment(stage.path("deploymentId").asString(""));
                return new DeployedStage(
                        api.id(), stageName, deployment.id(), Api.stringMap(stage, "variables"), deployment.api());
            });
        }
    }
}
