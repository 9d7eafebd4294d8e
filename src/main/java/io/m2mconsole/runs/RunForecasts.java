package io.m2mconsole.runs;

import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.apis.Requirement;
import io.m2mconsole.apis.Verb;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.probes.Prober;
import io.m2mconsole.probes.TokenChoice;
import io.m2mconsole.probes.TokenVariant;
import io.m2mconsole.probes.TrialRequest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.BitSet;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Counts what a run would send, and what its tokens would cost. */
@Component
@EnableConfigurationProperties(RunsProperties.class)
class RunForecasts {

    private final Prober prober;
    private final RunsProperties properties;

    RunForecasts(Prober prober, RunsProperties properties) {
        this.prober = prober;
        this.properties = properties;
    }

    RunForecast of(RunGround ground, RunPlan plan) {
        if (plan.cells() > properties.mostCells()) {
            return RunForecast.tooMany(plan.cells(), properties.mostCells());
        }
        var clients = plan.clients().stream()
                .map(ground::client)
                .flatMap(Optional::stream)
                .toList();
        var methods = plan.methods().stream()
                .map(ground::method)
                .flatMap(Optional::stream)
                .toList();
        var sent = 0;
        var unsafe = 0;
        var held = 0;
        var elsewhere = 0;
        var asking = new BitSet();
        for (var method : methods) {
            var verb = ground.verb(method, plan.probe());
            if (verb.isEmpty()) {
                elsewhere += clients.size() * plan.variants().size();
                continue;
            }
            for (var variant : plan.variants()) {
                for (var i = 0; i < clients.size(); i++) {
                    if (!sends(ground.environment(), clients.get(i), method, verb.get(), variant, plan)) {
                        held++;
                        continue;
                    }
                    sent++;
                    unsafe += method.verb().unsafe() ? 1 : 0;
                    if (asks(method, variant)) {
                        asking.set(i);
                    }
                }
            }
        }
        var tokens = asking.cardinality();
        return new RunForecast(
                plan.cells(), properties.mostCells(), sent, unsafe, held, elsewhere, tokens, price(tokens));
    }

    private boolean sends(
            Environment environment,
            AppClient client,
            ApiMethod method,
            Verb verb,
            TokenVariant variant,
            RunPlan plan) {
        if (!method.verb().unsafe()) {
            // Most are not, and there are many.
            return true;
        }
        var request = TrialRequest.plain(client, method, verb, plan.probe(), TokenChoice.of(variant), plan.consent());
        return prober.obstacle(environment, request, prober.expected(environment, request))
                .isEmpty();
    }

    private static boolean asks(ApiMethod method, TokenVariant variant) {
        return switch (variant) {
            case NONE, MALFORMED -> false;
            case GOOD -> !(method.requirement() instanceof Requirement.Open);
            case TAMPERED, ALG_NONE, FOREIGN_KEY, EXPIRED, OTHER_CLIENT, OTHER_POOL -> true;
        };
    }

    private BigDecimal price(int tokens) {
        return properties
                .usdPerThousandTokens()
                .multiply(BigDecimal.valueOf(tokens))
                .divide(BigDecimal.valueOf(1000), 4, RoundingMode.HALF_UP);
    }
}
