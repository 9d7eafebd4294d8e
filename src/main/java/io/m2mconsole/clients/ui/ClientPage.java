package io.m2mconsole.clients.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.kit.CopyField;
import io.m2mconsole.kit.PageHeader;
import io.m2mconsole.shared.EnvironmentId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A loaded client: its name, its tabs as links, and the tab that is open. */
final class ClientPage extends Div {

    private final transient Environment environment;
    private final transient AppClient client;
    private final transient List<ClientTab> tabs;
    private final Tabs bar = new Tabs();
    private final Map<String, Tab> links = new LinkedHashMap<>();
    private final Div content = new Div();

    ClientPage(Environment environment, AppClient client, List<ClientTab> tabs) {
        this.environment = environment;
        this.client = client;
        this.tabs = tabs;
        addClassName("client-page");
        content.addClassName("client-tab");
        bar.getElement().setAttribute("aria-label", "Parts of " + client.name());
        // The links navigate; a tab selects itself when its page is entered.
        bar.setAutoselect(false);
        tabs.forEach(tab -> {
            var anchor = new Anchor(path(environment.id(), tab), tab.title());
            // The tab takes the focus, and follows its link on Enter: one stop for the keyboard, not two.
            anchor.getElement().setAttribute("tabindex", "-1");
            var link = new Tab(anchor);
            links.put(tab.segment(), link);
            bar.add(link);
        });
        var header = new PageHeader(client.name().value(), "", Wording.state(client));
        header.addComponentAsFirst(back());
        add(header, new CopyField("client id", client.id().value()), bar, content);
    }

    /** Opens a tab, made anew so that what it shows is current. */
    void select(String segment) {
        content.removeAll();
        tabs.stream().filter(tab -> tab.segment().equals(segment)).forEach(tab -> {
            bar.setSelectedTab(links.get(segment));
            content.add(tab.create(environment, client));
        });
    }

    private Anchor back() {
        var back = new Anchor(ClientsNavigation.clients(environment.id()), "Clients");
        back.addClassName("breadcrumb");
        return back;
    }

    private String path(EnvironmentId id, ClientTab tab) {
        return tab == tabs.getFirst()
                ? ClientsNavigation.client(id, client.id())
                : ClientsNavigation.client(id, client.id(), tab.segment());
    }
}
