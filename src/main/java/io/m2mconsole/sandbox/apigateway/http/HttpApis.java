package io.m2mconsole.sandbox.apigateway.http;

import io.m2mconsole.sandbox.wire.Realm;
import io.m2mconsole.sandbox.wire.RestCall;
import io.m2mconsole.sandbox.wire.WireResponse;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;

/** All HTTP APIs of the sandbox's account. */
final class HttpApis {

    static final String DEFAULT_STAGE = "$default";

    private final ConcurrentSkipListMap<String, HttpApi> byId = new ConcurrentSkipListMap<>();
    private final Realm realm;

    HttpApis(Realm realm) {
        this.realm = realm;
    }

    Realm realm() {
        return realm;
    }

    /** Now, as version 2 of the service writes times. */
    String now() {
        return realm.clock().now().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    SortedMap<String, HttpApi> all() {
        return byId;
    }

    boolean knows(String id) {
        return byId.containsKey(id);
    }

    void add(HttpApi api) {
        byId.put(api.id(), api);
    }

    void remove(String id) {
        byId.remove(id);
    }

    /** Works on the API of a call's path, alone. */
    WireResponse in(RestCall call, Function<HttpApi, WireResponse> work) {
        var id = call.path("apiId");
        var api = byId.get(id);
        if (api == null) {
            throw Input.notFound("Invalid API identifier specified " + realm.account() + ":" + id);
        }
        synchronized (api) {
            return work.apply(api);
        }
    }

    /** As {@link #in}, for what changes the working copy: stages that deploy by themselves follow. */
    WireResponse change(RestCall call, Function<HttpApi, WireResponse> work) {
        return in(call, api -> {
            var answer = work.apply(api);
            api.autoDeploy(now());
            return answer;
        });
    }

    /** What a stage serves now; empty where there is no such API or stage, or nothing was deployed to it. */
    Optional<HttpStage> deployed(String apiId, String stageName) {
        var api = byId.get(apiId);
        if (api == null) {
            return Optional.empty();
        }
        synchronized (api) {
            return Optional.ofNullable(api.stages().get(stageName)).flatMap(stage -> {
                var deployment = stage.path("deploymentId").asString("");
                return Optional.ofNullable(api.snapshots().get(deployment))
                        .map(snapshot ->
                                new HttpStage(apiId, stageName, deployment, stage.path("stageVariables"), snapshot));
            });
        }
    }
}
