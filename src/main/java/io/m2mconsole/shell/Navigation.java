package io.m2mconsole.shell;

import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.m2mconsole.kit.MenuItem;
import io.m2mconsole.shared.EnvironmentId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Scope;

/** The menu, gathered from all rooms. */
@SpringComponent
@Scope("prototype")
class Navigation extends SideNav {

    private final List<MenuItem> items;

    Navigation(List<MenuItem> items) {
        this.items =
                items.stream().sorted(Comparator.comparingInt(MenuItem::order)).toList();
        getElement().setAttribute("aria-label", "Pages");
    }

    /** Shows the pages of this environment; none where no environment is configured. */
    void show(Optional<EnvironmentId> environment) {
        removeAll();
        environment.ifPresent(known ->
                items.stream().filter(item -> item.shownIn(known)).forEach(item -> addItem(item(item, known))));
    }

    /** The letter after {@code g} by page: its first, where no page before it has the same. */
    Map<String, String> keys() {
        var pages = new LinkedHashMap<String, String>();
        items.forEach(item -> pages.putIfAbsent(letter(item), item.title()));
        return pages;
    }

    private static String letter(MenuItem item) {
        return item.title().substring(0, 1).toLowerCase(Locale.ROOT);
    }

    private SideNavItem item(MenuItem item, EnvironmentId environment) {
        var path = item.path(environment);
        var entry = new SideNavItem(item.title(), path, item.icon().create());
        if (item.title().equals(keys().get(letter(item)))) {
            entry.getElement().setAttribute("data-key", letter(item));
        }
        // The overview's path is the beginning of all others.
        entry.setMatchNested(!path.equals(environment.value()));
        return entry;
    }
}
