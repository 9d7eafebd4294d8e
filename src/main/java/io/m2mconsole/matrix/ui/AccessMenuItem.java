package io.m2mconsole.matrix.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.m2mconsole.kit.MenuItem;
import io.m2mconsole.shared.EnvironmentId;
import org.springframework.stereotype.Component;

@Component
class AccessMenuItem implements MenuItem {

    @Override
    public String title() {
        return "Access";
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.GRID_SMALL_O;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String path(EnvironmentId environment) {
        return MatrixNavigation.access(environment);
    }
}
