package io.m2mconsole.permissions;

import io.m2mconsole.environments.Environment;
import io.m2mconsole.health.HealthCheck;
import io.m2mconsole.health.HealthItem;
import io.m2mconsole.permissions.ConsolePermission.Level;
import io.m2mconsole.permissions.PermissionReport.How;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the console itself may do, in one or two lines. */
@Component
class PermissionsHealth implements HealthCheck {

    private static final String SUBJECT = "Permissions of the console";
    private static final String CURE = "Page Environment shows the policy statement to add to the console's role.";

    private final Permissions permissions;

    PermissionsHealth(Permissions permissions) {
        this.permissions = permissions;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public List<HealthItem> check(Environment environment) {
        var report = permissions.check(environment);
        var items = new ArrayList<HealthItem>();
        var reads = report.denied(Level.READ).stream()
                .filter(action -> !action.startsWith("iam:"))
                .toList();
        if (!reads.isEmpty()) {
            items.add(HealthItem.failed(SUBJECT, "AWS denies the console " + String.join(", ", reads) + ".", CURE));
        }
        var changes = report.denied(Level.FULL);
        if (!changes.isEmpty()) {
            items.add(HealthItem.warning(
                    SUBJECT, "The console may not change everything: " + String.join(", ", changes) + ".", CURE));
        }
        if (items.isEmpty()) {
            items.add(HealthItem.ok(
                    SUBJECT,
                    report.how() == How.SIMULATED
                            ? "IAM says that all " + report.lines().size() + " permissions are there."
                            : "All reads it needs are allowed. Changes were not tried."));
        }
        return items;
    }
}
