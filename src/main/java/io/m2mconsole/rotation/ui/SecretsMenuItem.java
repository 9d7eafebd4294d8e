package io.m2mconsole.rotation.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.m2mconsole.kit.MenuItem;
import io.m2mconsole.shared.EnvironmentId;
import org.springframework.stereotype.Component;

@Component
class SecretsMenuItem implements MenuItem {

    @Override
    public String title() {
        return "Secrets";
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.PASSWORD;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public String path(EnvironmentId environment) {
        return RotationNavigation.secrets(environment);
    }
}
