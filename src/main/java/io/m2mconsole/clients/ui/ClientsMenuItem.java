package io.m2mconsole.clients.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.m2mconsole.kit.MenuItem;
import io.m2mconsole.shared.EnvironmentId;
import org.springframework.stereotype.Component;

@Component
class ClientsMenuItem implements MenuItem {

    @Override
    public String title() {
        return "Clients";
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.CUBES;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String path(EnvironmentId environment) {
        return ClientsNavigation.clients(environment);
    }
}
