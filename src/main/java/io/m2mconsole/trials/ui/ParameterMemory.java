package io.m2mconsole.trials.ui;

import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.probes.TrialRequest;
import java.io.Serializable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Which path and query parameters a person gave last, method by method. */
@Component
@VaadinSessionScope
class ParameterMemory implements Serializable {

    private final Map<String, Used> used = new ConcurrentHashMap<>();

    String path(ApiMethod method, String name, String otherwise) {
        return of(method).path().getOrDefault(name, otherwise);
    }

    Map<String, String> query(ApiMethod method) {
        return of(method).query();
    }

    void keep(TrialRequest request) {
        used.put(TrialsNavigation.key(request.method().id()), new Used(request.pathParameters(), request.query()));
    }

    private Used of(ApiMethod method) {
        return used.getOrDefault(TrialsNavigation.key(method.id()), new Used(Map.of(), Map.of()));
    }

    private record Used(Map<String, String> path, Map<String, String> query) implements Serializable {}
}
