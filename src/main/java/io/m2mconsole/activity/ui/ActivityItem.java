package io.m2mconsole.activity.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.m2mconsole.kit.MenuItem;
import io.m2mconsole.shared.EnvironmentId;
import org.springframework.stereotype.Component;

@Component
class ActivityItem implements MenuItem {

    @Override
    public String title() {
        return "Activity";
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.TIME_BACKWARD;
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public String path(EnvironmentId environment) {
        return ActivityNavigation.activity(environment);
    }
}
