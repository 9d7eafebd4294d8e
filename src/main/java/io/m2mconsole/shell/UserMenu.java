package io.m2mconsole.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.m2mconsole.accounts.ui.AccountsNavigation;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.annotation.Scope;

/** Who is signed in; light or dark; the way out. */
@SpringComponent
@Scope("prototype")
class UserMenu extends MenuBar {

    private final Map<ThemeChoice, MenuItem> themes = new EnumMap<>(ThemeChoice.class);

    UserMenu(AuthenticationContext authentication) {
        addClassName("user-menu");
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_ICON);
        authentication.getPrincipalName().ifPresent(name -> create(name, authentication));
    }

    private void create(String name, AuthenticationContext authentication) {
        var avatar = new Avatar(name);
        avatar.setAbbreviation(name.substring(0, 1).toUpperCase(Locale.ROOT));
        avatar.getElement().setAttribute("aria-hidden", "true");
        var root = addItem(avatar);
        root.setAriaLabel("Account " + name);
        var menu = root.getSubMenu();
        menu.addItem("Signed in as " + name).setEnabled(false);
        menu.addSeparator();
        for (var choice : ThemeChoice.values()) {
            var item = menu.addItem(choice.label(), _ -> choose(choice));
            item.setCheckable(true);
            themes.put(choice, item);
        }
        menu.addSeparator();
        var account =
                menu.addItem("Account and sessions", _ -> UI.getCurrentOrThrow().navigate(AccountsNavigation.ACCOUNT));
        account.addComponentAsFirst(VaadinIcon.USER.create());
        var out = menu.addItem("Sign out", _ -> authentication.logout());
        out.addComponentAsFirst(VaadinIcon.SIGN_OUT.create());
        addAttachListener(_ -> ThemeChoice.kept(this, this::mark));
    }

    private void choose(ThemeChoice choice) {
        choice.keep(this);
        mark(choice);
    }

    private void mark(ThemeChoice choice) {
        themes.forEach((each, item) -> item.setChecked(each == choice));
    }
}
