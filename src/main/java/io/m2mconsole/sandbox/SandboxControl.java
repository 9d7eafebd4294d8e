package io.m2mconsole.sandbox;

import io.m2mconsole.sandbox.wire.AwsFault;
import io.m2mconsole.sandbox.wire.Fault;
import io.m2mconsole.sandbox.wire.Faults;
import io.m2mconsole.sandbox.wire.Json;
import io.m2mconsole.sandbox.wire.Realm;
import io.m2mconsole.sandbox.wire.RequestRates;
import io.m2mconsole.sandbox.wire.RestCall;
import io.m2mconsole.sandbox.wire.RestJson;
import io.m2mconsole.sandbox.wire.RestJson.Route;
import io.m2mconsole.sandbox.wire.WireResponse;
import io.m2mconsole.sandbox.wire.WireService;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * The switches of a running sandbox, below {@code /_sandbox}, guarded like every control plane: {@code PUT
 * /_sandbox/faults} with {@code {"faults":[{"operation","kind","delayMillis","times","skip"}]}}, {@code PUT
 * /_sandbox/quotas} with {@code {"scale"}}, {@code PUT /_sandbox/clock} with {@code {"offset":"PT2H"}}; GET shows each.
 */
final class SandboxControl {

    private final Realm realm;
    private final Faults faults;

    private SandboxControl(Realm realm, Faults faults) {
        this.realm = realm;
        this.faults = faults;
    }

    static WireService service(Realm realm, Faults faults) {
        var control = new SandboxControl(realm, faults);
        // Faults of its own: the switches themselves must always answer.
        return new RestJson(
                "sandbox",
                List.of("/_sandbox"),
                List.of(
                        new Route("GetFaults", "GET", "/_sandbox/faults", _ -> control.faults()),
                        new Route("PutFaults", "PUT", "/_sandbox/faults", control::putFaults),
                        new Route("GetQuotas", "GET", "/_sandbox/quotas", _ -> control.quotas()),
                        new Route("PutQuotas", "PUT", "/_sandbox/quotas", control::putQuotas),
                        new Route("GetClock", "GET", "/_sandbox/clock", _ -> control.clock()),
                        new Route("PutClock", "PUT", "/_sandbox/clock", control::putClock)),
                new Faults(new RequestRates(0)));
    }

    private WireResponse faults() {
        var list = Json.array(faults.list().stream().map(SandboxControl::write).toList());
        return WireResponse.json(200, Json.object().set("faults", list).toString());
    }

    private WireResponse putFaults(RestCall call) {
        faults.set(call.body()
                .path("faults")
                .valueStream()
                .map(SandboxControl::read)
                .toList());
        return faults();
    }

    private WireResponse quotas() {
        var rates = faults.rates();
        return WireResponse.json(
                200,
                Json.object()
                        .put("scale", rates.scale())
                        .put("refused", rates.refused())
                        .toString());
    }

    private WireResponse putQuotas(RestCall call) {
        faults.rates().setScale(call.body().path("scale").asDouble(0));
        return quotas();
    }

    private WireResponse clock() {
        var clock = realm.clock();
        return WireResponse.json(
                200,
                Json.object()
                        .put("offset", clock.offset().toString())
                        .put("now", clock.now().toString())
                        .toString());
    }

    private WireResponse putClock(RestCall call) {
        try {
            realm.clock().setOffset(Duration.parse(call.body().path("offset").asString("PT0S")));
        } catch (DateTimeException e) {
            throw new AwsFault("ValidationException", "offset is an ISO 8601 duration, such as PT2H.", 400);
        }
        return clock();
    }

    private static JsonNode write(Faults.Struck armed) {
        var fault = armed.fault();
        return Json.object()
                .put("struck", armed.times())
                .put("operation", fault.operation())
                .put("kind", fault.kind().name())
                .put("delayMillis", fault.delay().toMillis())
                .put("times", fault.times())
                .put("skip", fault.skip());
    }

    private static Fault read(JsonNode fault) {
        var kind = fault.path("kind").asString("").toUpperCase(Locale.ROOT);
        for (var known : Fault.Kind.values()) {
            if (known.name().equals(kind)) {
                return new Fault(
                        fault.path("operation").asString(""),
                        known,
                        Duration.ofMillis(fault.path("delayMillis").asLong(0)),
                        fault.path("times").asInt(0),
                        fault.path("skip").asInt(0));
            }
        }
        throw new AwsFault("ValidationException", "kind is one of " + List.of(Fault.Kind.values()) + ".", 400);
    }
}
