package io.m2mconsole.runs;

import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.apis.Requirement;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.trials.Consent;
import io.m2mconsole.trials.Prober;
import io.m2mconsole.trials.TokenChoice;
import io.m2mconsole.trials.TokenVariant;
import io.m2mconsole.trials.TrialRequest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** Counts what a run would send, and what its tokens would cost. */
@Component
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
        var sent = 0;
        var unsafe = 0;
        var tokens = 0;
        for (var client : clients) {
            var asks = false;
            for (var method : methods) {
                for (var variant : variants) {
                    var request = TrialRequest.plain(client, method, "0", TokenChoice.of(variant), consent);
                    if (prober.obstacle(environment, request).isEmpty()) {
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
