package io.m2mconsole.findings.ui;

import io.m2mconsole.clients.ui.ClientsNavigation;
import io.m2mconsole.deployments.ui.ApisNavigation;
import io.m2mconsole.findings.Finding;
import io.m2mconsole.findings.Subject;
import io.m2mconsole.scopes.ui.ScopesNavigation;
import io.m2mconsole.shared.EnvironmentId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where a finding is cured. @param path without a leading slash */
record Cure(String label, String path) {

    static Cure of(EnvironmentId environment, Finding finding) {
        return switch (finding.subject()) {
            case Subject.OfClient(var id, var _) -> {
                var tab = tab(finding);
                yield new Cure(
                        tab.equals("secrets") ? "Open its secrets" : "Open the client",
                        tab.isEmpty()
                                ? ClientsNavigation.client(environment, id)
                                : ClientsNavigation.client(environment, id, tab));
            }
            case Subject.OfMethod(var id, var _) ->
                new Cure("Open the method", ApisNavigation.apis(environment) + search(id.verb() + " " + id.path()));
            case Subject.OfScope(var scope) ->
                switch (finding.rule().id()) {
                    case "scope-undefined", "scope-unheld" ->
                        new Cure("Open its methods", ApisNavigation.apis(environment) + search(scope.toString()));
                    default ->
                        new Cure("Open the scope", ScopesNavigation.scopes(environment) + search(scope.toString()));
                };
            case Subject.OfStage(var stage) ->
                new Cure("Open the API", ApisNavigation.apis(environment) + search(stage.apiName()));
            case Subject.Of(var _, var path) -> new Cure("Open it", path);
        };
    }

    private static String tab(Finding finding) {
        return finding.rule().id().contains("secret") ? "secrets" : "";
    }

    private static String search(String text) {
        return "?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
