package io.m2mconsole.deployments.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.m2mconsole.kit.MenuItem;
import io.m2mconsole.shared.EnvironmentId;
import org.springframework.stereotype.Component;

@Component
class ApisMenuItem implements MenuItem {

    @Override
    public String title() {
        return "APIs";
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.CLOUD;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public String path(EnvironmentId environment) {
        return ApisNavigation.apis(environment);
    }
}
