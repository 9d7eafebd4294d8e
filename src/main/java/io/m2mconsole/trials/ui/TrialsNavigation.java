package io.m2mconsole.trials.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import io.m2mconsole.apis.MethodId;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.EnvironmentId;
import java.util.LinkedHashMap;
import java.util.Optional;

/** Where this room's pages are. */
public final class TrialsNavigation {

    static final String CLIENT = "client";
    static final String METHOD = "method";
    static final String TOKEN = "token";

    private TrialsNavigation() {}

    /** The test bench with nothing chosen. */
    public static String testBench(EnvironmentId environment) {
        return environment + "/test-bench";
    }

    /** The test bench with a client chosen. */
    public static String testBench(EnvironmentId environment, ClientId client) {
        return location(environment, Optional.of(client), Optional.empty());
    }

    /** The test bench with a client and a method chosen. */
    public static String testBench(EnvironmentId environment, ClientId client, MethodId method) {
        return location(environment, Optional.of(client), Optional.of(method));
    }

    static String location(EnvironmentId environment, Optional<ClientId> client, Optional<MethodId> method) {
        return new Location(testBench(environment), query(client, method)).getPathWithQueryParameters();
    }

    /** What the test bench takes from its URL. */
    public static QueryParameters query(Optional<ClientId> client, Optional<MethodId> method) {
        var parameters = new LinkedHashMap<String, String>();
        client.ifPresent(id -> parameters.put(CLIENT, id.value()));
        method.ifPresent(id -> parameters.put(METHOD, key(id)));
        return QueryParameters.simple(parameters);
    }

    /** A method's place as one text, such as {@code abc123/prod/GET/customers}. */
    static String key(MethodId method) {
        return method.api() + "/" + method.stage() + "/" + method.verb() + method.path();
    }
}
