package io.m2mconsole.apis;

import io.m2mconsole.environments.Environment;
import io.m2mconsole.scopes.ScopeUse;
import io.m2mconsole.shared.ScopeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Which deployed methods require each scope. */
@Component
@Order(20)
class MethodScopeUse implements ScopeUse {

    private final Apis apis;

    MethodScopeUse(Apis apis) {
        this.apis = apis;
    }

    @Override
    public String label() {
        return "Required by";
    }

    @Override
    public Map<ScopeName, List<String>> users(Environment environment) {
        var users = new TreeMap<ScopeName, List<String>>();
        for (var method : apis.deployed(environment)) {
            for (var scope : method.requirement().anyOf()) {
                users.computeIfAbsent(scope, _ -> new ArrayList<>()).add(label(environment, method));
            }
        }
        return users;
    }

    private static String label(Environment environment, ApiMethod method) {
        var label = method.id().label();
        return environment.stages().size() == 1
                ? label
                : label + " (" + method.stage().apiName() + "/" + method.stage().stage() + ")";
    }
}
