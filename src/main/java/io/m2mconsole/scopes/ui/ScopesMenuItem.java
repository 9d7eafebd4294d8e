package io.m2mconsole.scopes.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.m2mconsole.kit.MenuItem;
import io.m2mconsole.shared.EnvironmentId;
import org.springframework.stereotype.Component;

@Component
class ScopesMenuItem implements MenuItem {

    @Override
    public String title() {
        return "Scopes";
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.KEY;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public String path(EnvironmentId environment) {
        return ScopesNavigation.scopes(environment);
    }
}
