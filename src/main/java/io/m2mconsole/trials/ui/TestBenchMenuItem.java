package io.m2mconsole.trials.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.m2mconsole.kit.MenuItem;
import io.m2mconsole.shared.EnvironmentId;
import org.springframework.stereotype.Component;

@Component
class TestBenchMenuItem implements MenuItem {

    @Override
    public String title() {
        return "Test bench";
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.FLASK;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String path(EnvironmentId environment) {
        return TrialsNavigation.testBench(environment);
    }
}
