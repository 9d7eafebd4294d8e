package io.m2mconsole.health;

import io.m2mconsole.environments.Environment;
import io.m2mconsole.health.HealthItem.State;
import io.m2mconsole.shared.Problem.Kind;
import io.m2mconsole.shared.RemoteFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** What the console itself may read, shown by harmless reads; what it may change only a change can show. */
@Component
class PermissionsHealth implements HealthCheck {

    private static final String SUBJECT = "Permissions of the console";

    private final AwsProbes probes;

    PermissionsHealth(AwsProbes probes) {
        this.probes = probes;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public List<HealthItem> check(Environment environment) {
        var allowed = 0;
        var missing = new TreeSet<String>();
        var items = new ArrayList<HealthItem>();
        for (var probe : probes.of(environment)) {
            try {
                probe.read().run();
                allowed++;
            } catch (RemoteFailure e) {
                if (e.problem().kind() == Kind.DENIED) {
                    missing.add(probe.permission());
                } else {
                    items.add(HealthItem.failed(SUBJECT, e.problem()));
                }
            }
        }
        if (!missing.isEmpty()) {
            items.addFirst(new HealthItem(
                    SUBJECT,
                    State.FAILED,
                    "AWS denies the console " + String.join(", ", missing) + ".",
                    "Allow them in the IAM policy of the console's role."));
        } else if (items.isEmpty()) {
            items.add(
                    HealthItem.ok(SUBJECT, "All " + allowed + " reads it needs are allowed. Changes were not tried."));
        }
        return items;
    }
}
