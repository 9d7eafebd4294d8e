package io.m2mconsole.accounts.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.m2mconsole.kit.MenuItem;
import io.m2mconsole.people.People;
import io.m2mconsole.people.Right;
import io.m2mconsole.shared.EnvironmentId;
import org.springframework.stereotype.Component;

@Component
class PeopleItem implements MenuItem {

    private final People people;

    PeopleItem(People people) {
        this.people = people;
    }

    @Override
    public String title() {
        return "People";
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.USERS;
    }

    @Override
    public int order() {
        return 95;
    }

    @Override
    public String path(EnvironmentId environment) {
        return AccountsNavigation.PEOPLE;
    }

    @Override
    public boolean shownIn(EnvironmentId environment) {
        return people.actor().may(Right.ADMINISTER, null);
    }
}
