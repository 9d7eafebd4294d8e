package io.m2mconsole.onboarding.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.m2mconsole.kit.MenuItem;
import io.m2mconsole.shared.EnvironmentId;
import org.springframework.stereotype.Component;

@Component
class OnboardMenuItem implements MenuItem {

    @Override
    public String title() {
        return "Onboard";
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.PLUS_CIRCLE_O;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String path(EnvironmentId environment) {
        return OnboardingNavigation.onboard(environment);
    }
}
