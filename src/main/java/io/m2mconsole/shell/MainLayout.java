package io.m2mconsole.shell;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Layout;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.kit.Badge;
import io.m2mconsole.kit.EnvironmentParameter;
import io.m2mconsole.operations.Operations;
import io.m2mconsole.operations.Unlocks;
import io.m2mconsole.shared.EnvironmentId;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;

/** The frame of every page: which environment, where to go, and who is signed in. */
@Layout
@PermitAll
@JsModule("context://app/components/keys.js")
@JsModule("context://app/components/time.js")
class MainLayout extends AppLayout implements BeforeEnterObserver {

    private final Environments environments;
    private final Navigation navigation;
    private final EnvironmentSwitch environmentSwitch;
    private final Visible visible;
    private final Operations operations;
    private final Unlocks unlocks;
    private final Div badges = new Div();

    MainLayout(
            Environments environments,
            Navigation navigation,
            UserMenu user,
            Visible visible,
            Operations operations,
            Unlocks unlocks) {
        this.environments = environments;
        this.navigation = navigation;
        this.visible = visible;
        this.operations = operations;
        this.unlocks = unlocks;
        this.environmentSwitch = new EnvironmentSwitch(visible);
        setPrimarySection(Section.DRAWER);
        badges.addClassName("environment-badges");
        var toggle = new DrawerToggle();
        toggle.setAriaLabel("Menu");
        var bar = new Header(toggle, environmentSwitch, badges, user, new SessionWatch());
        bar.addClassName("header-bar");
        addToNavbar(bar);
        var drawer = new Aside(createBrand(), new Scroller(navigation), createKeysHint());
        drawer.addClassName("drawer");
        drawer.getElement().setAttribute("aria-label", "Menu");
        addToDrawer(drawer);
        getElement().addEventListener("show-keys", _ -> new KeysDialog(navigation.keys()).open());
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        // A landmark: screen readers jump to it.
        content.getElement().setAttribute("role", "main");
        super.showRouterLayoutContent(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = EnvironmentParameter.find(event);
        var named = event.getRouteParameters().get("environment");
        if (!event.isErrorEvent()
                && named.isPresent()
                && asked.filter(environments.ids()::contains).isEmpty()) {
            event.rerouteToError(new UnknownEnvironment(), named.get());
            return;
        }
        var ids = visible.environments();
        show(asked.filter(ids::contains).or(() -> ids.stream().findFirst()));
    }

    private void show(Optional<EnvironmentId> environment) {
        environmentSwitch.show(environment);
        navigation.show(environment);
        badges.removeAll();
        environment
                .filter(environments::sandbox)
                .ifPresent(_ -> badges.add(new Badge(Badge.Kind.WARNING, "Sandbox", VaadinIcon.FLASK)));
        var guarded = environment.filter(environments::guarded).isPresent();
        if (guarded) {
            badges.add(new Badge(Badge.Kind.ERROR, "Protected", VaadinIcon.SHIELD));
            environment.ifPresent(id -> badges.add(new LockButton(id, operations, unlocks)));
        }
        getElement().setAttribute("data-protected", guarded);
    }

    private static Div createBrand() {
        var mark = VaadinIcon.CONNECT.create();
        mark.addClassName("brand-mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        var brand = new Div(mark, new Span("M2M Console"));
        brand.addClassName("brand");
        return brand;
    }

    private static Div createKeysHint() {
        var hint = new Div(key("/"), new Span(" search  "), key("?"), new Span(" all keys"));
        hint.addClassName("keys-hint");
        return hint;
    }

    private static Span key(String key) {
        var span = new Span(key);
        span.addClassName("key");
        return span;
    }
}
