package io.m2mconsole.runs;

import io.m2mconsole.apis.MethodId;
import io.m2mconsole.apis.Verb;
import io.m2mconsole.probes.Consent;
import io.m2mconsole.probes.TokenVariant;
import io.m2mconsole.shared.ApiId;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.StageName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Plans as the database keeps them. */
final class RunPlans {

    private static final JsonMapper JSON = JsonMapper.shared();

    private RunPlans() {}

    static String write(RunPlan plan) {
        var node = JSON.createObjectNode().put("consent", plan.consent().name()).put("probe", plan.probe());
        var clients = node.putArray("clients");
        plan.clients().forEach(client -> clients.add(client.value()));
        var methods = node.putArray("methods");
        plan.methods()
                .forEach(method -> methods.addObject()
                        .put("api", method.api().value())
                        .put("stage", method.stage().value())
                        .put("verb", method.verb().name())
                        .put("path", method.path()));
        var variants = node.putArray("variants");
        plan.variants().forEach(variant -> variants.add(variant.name()));
        return JSON.writeValueAsString(node);
    }

    static RunPlan read(String text) {
        var node = JSON.readTree(text);
        return new RunPlan(
                node.path("clients")
                        .valueStream()
                        .map(one -> new ClientId(one.asString()))
                        .toList(),
                node.path("methods").valueStream().map(RunPlans::method).toList(),
                node.path("variants")
                        .valueStream()
                        .map(one -> TokenVariant.valueOf(one.asString()))
                        .toList(),
                Consent.valueOf(node.path("consent").asString()),
                node.path("probe").asString());
    }

    private static MethodId method(JsonNode node) {
        return new MethodId(
                new ApiId(node.path("api").asString()),
                new StageName(node.path("stage").asString()),
                Verb.valueOf(node.path("verb").asString()),
                node.path("path").asString());
    }
}
