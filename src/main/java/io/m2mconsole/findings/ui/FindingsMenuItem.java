package io.m2mconsole.findings.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.m2mconsole.kit.MenuItem;
import io.m2mconsole.shared.EnvironmentId;
import org.springframework.stereotype.Component;

@Component
class FindingsMenuItem implements MenuItem {

    @Override
    public String title() {
        return "Findings";
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.WARNING;
    }

    @Override
    public int order() {
        return 55;
    }

    @Override
    public String path(EnvironmentId environment) {
        return FindingsNavigation.findings(environment);
    }
}
