package io.m2mconsole.runs;

import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.apis.MethodId;
import io.m2mconsole.apis.Requirement;
import io.m2mconsole.apis.Routing;
import io.m2mconsole.apis.Verb;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.probes.Consent;
import io.m2mconsole.probes.Prober;
import io.m2mconsole.probes.TokenChoice;
import io.m2mconsole.probes.TokenVariant;
import io.m2mconsole.probes.TrialRequest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashMap;
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

    RunForecast of(
            Environment environment,
            Collection<AppClient> clients,
            Collection<ApiMethod> methods,
            Collection<TokenVariant> variants,
            Consent consent) {
        var verbs = new HashMap<MethodId, Verb>();
        methods.forEach(method -> Routing.probing(method, methods).ifPresent(verb -> verbs.put(method.id(), verb)));
        var sent = 0;
        var unsafe = 0;
        var tokens = 0;
        for (var client : clients) {
            var asks = false;
            for (var method : methods) {
                for (var variant : variants) {
                    var verb = verbs.get(method.id());
                    if (verb != null
                            && sends(
                                    environment,
                                    TrialRequest.plain(client, method, verb, "0", TokenChoice.of(variant), consent))) {
                        sent++;
                        unsafe += method.verb().unsafe() ? 1 : 0;
                        asks |= asks(method, variant);
                    }
                }
            }
            tokens += asks ? 1 : 0;
        }
        var cells = clients.size() * methods.size() * variants.size();
        return new RunForecast(cells, sent, unsafe, cells - sent, tokens, price(tokens));
    }

    private boolean sends(Environment environment, TrialRequest request) {
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
