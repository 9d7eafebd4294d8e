package io.m2mconsole.index;

import io.m2mconsole.environments.Environment;
import io.m2mconsole.health.Gauge;
import io.m2mconsole.health.GaugeSource;
import io.m2mconsole.index.ReadBudgets.Operation;
import java.util.List;
import org.springframework.stereotype.Component;

/** How much of the console's budget for describing app clients is spent at the moment, by all of its instances. */
@Component
class ReadGauges implements GaugeSource {

    private final ReadBudgets budgets;

    ReadGauges(ReadBudgets budgets) {
        this.budgets = budgets;
    }

    @Override
    public List<Gauge> gauges(Environment environment) {
        var spent = budgets.spent(environment, Operation.DESCRIBE);
        return List.of(new Gauge(
                "Descriptions of app clients, within a second",
                spent.requests(),
                spent.perSecond(),
                "The console's own budget, so that AWS's quota is left to others too; describes-per-second sets it"));
    }
}
