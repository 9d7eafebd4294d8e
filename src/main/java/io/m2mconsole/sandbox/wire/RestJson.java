package io.m2mconsole.sandbox.wire;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** AWS's REST-JSON protocol: verb and path template name the operation; errors are {@code {"message"}} and a header. */
public final class RestJson implements WireService {

    /**
     * One operation.
     *
     * @param name AWS's operation name, such as {@code GetRestApis}
     * @param template such as {@code /restapis/{restapi_id}/resources}; {@code {name+}} takes the rest of the path
     */
    public record Route(String name, String method, String template, Function<RestCall, WireResponse> handler) {}

    private final String service;
    private final List<String> roots;
    private final List<Route> routes;
    private final Faults faults;

    /** @param roots path prefixes that belong to the service even where no route fits, such as {@code /restapis} */
    public RestJson(String service, List<String> roots, List<Route> routes, Faults faults) {
        this.service = service;
        this.roots = List.copyOf(roots);
        this.routes = List.copyOf(routes);
        this.faults = faults;
    }

    @Override
    public boolean serves(WireRequest request) {
        return roots.stream()
                .anyMatch(root -> request.path().equals(root) || request.path().startsWith(root + "/"));
    }

    @Override
    public WireResponse serve(WireRequest request) {
        try {
            for (var route : routes) {
                var variables = route.method().equals(request.method())
                        ? match(route.template(), request.path())
                        : Optional.<Map<String, String>>empty();
                if (variables.isPresent()) {
                    var call = new RestCall(variables.get(), request);
                    return faults.around(
                            service + ":" + route.name(),
                            "",
                            () -> route.handler().apply(call));
                }
            }
            throw new AwsFault(
                    "UnknownOperationException",
                    "The sandbox does not offer " + request.method() + " " + request.path() + ".",
                    404);
        } catch (AwsFault fault) {
            return render(fault);
        } catch (JacksonException e) {
            // A member of another type than the operation reads it as.
            return render(new AwsFault("SerializationException", "A member has the wrong type.", 400));
        }
    }

    static WireResponse render(AwsFault fault) {
        var body = Json.object().put("message", fault.message());
        fault.details().forEach(body::put);
        var response = WireResponse.json(fault.status(), body.toString()).with("x-amzn-ErrorType", fault.code());
        return fault.status() == 429 ? response.with("Retry-After", "1") : response;
    }

    /** The path variables where {@code path} fits the template, empty where it does not. */
    static Optional<Map<String, String>> match(String template, String path) {
        var wanted = segments(template);
        var given = segments(path);
        var variables = new HashMap<String, String>();
        for (int i = 0; i < wanted.size(); i++) {
            var segment = wanted.get(i);
            var name = variable(segment);
            if (name != null && name.endsWith("+")) {
                var rest = given.subList(Math.min(i, given.size()), given.size());
                variables.put(name.substring(0, name.length() - 1), decode(String.join("/", rest)));
                return Optional.of(variables);
            }
            if (i >= given.size()) {
                return Optional.empty();
            }
            if (name != null) {
                variables.put(name, decode(given.get(i)));
            } else if (!segment.equals(given.get(i))) {
                return Optional.empty();
            }
        }
        return wanted.size() == given.size() ? Optional.of(variables) : Optional.empty();
    }

    private static @Nullable String variable(String segment) {
        return segment.startsWith("{") && segment.endsWith("}") ? segment.substring(1, segment.length() - 1) : null;
    }

    private static List<String> segments(String path) {
        var segments = new ArrayList<String>();
        for (var segment : path.split("/")) {
            if (!segment.isEmpty()) {
                segments.add(segment);
            }
        }
        return segments;
    }

    private static String decode(String segment) {
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new AwsFault("BadRequestException", "The path is not correctly percent-encoded.", 400);
        }
    }
}
