package io.m2mconsole.operations.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.m2mconsole.kit.MenuItem;
import io.m2mconsole.shared.EnvironmentId;
import org.springframework.stereotype.Component;

@Component
class UnfinishedItem implements MenuItem {

    @Override
    public String title() {
        return "Unfinished";
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.TOOLS;
    }

    @Override
    public int order() {
        return 85;
    }

    @Override
    public String path(EnvironmentId environment) {
        return OperationsNavigation.unfinished(environment);
    }
}
