package io.m2mconsole.approvals.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.m2mconsole.kit.MenuItem;
import io.m2mconsole.operations.Protection;
import io.m2mconsole.shared.EnvironmentId;
import org.springframework.stereotype.Component;

@Component
class ApprovalsItem implements MenuItem {

    private final Protection protection;

    ApprovalsItem(Protection protection) {
        this.protection = protection;
    }

    @Override
    public String title() {
        return "Approvals";
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.USER_CHECK;
    }

    @Override
    public int order() {
        return 83;
    }

    @Override
    public String path(EnvironmentId environment) {
        return environment + "/approvals";
    }

    @Override
    public boolean shownIn(EnvironmentId environment) {
        return protection.fourEyes(environment);
    }
}
