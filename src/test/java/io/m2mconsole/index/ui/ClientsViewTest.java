package io.m2mconsole.index.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.QueryParameters;
import io.m2mconsole.OnSandbox;
import io.m2mconsole.clients.Clients;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.index.Facet;
import io.m2mconsole.index.IndexedClient;
import io.m2mconsole.kit.EmptyState;
import io.m2mconsole.kit.SearchField;
import io.m2mconsole.shared.EnvironmentId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

@OnSandbox
@WithMockUser(roles = "ADMINISTRATOR")
class ClientsViewTest extends SpringBrowserlessTest {

    @Autowired
    private Clients clients;

    @Autowired
    private Environments environments;

    @BeforeEach
    void crawl() {
        clients.refresh(environments.get(new EnvironmentId("sandbox")));
    }

    @Test
    void listsTheStacksClientsByName() {
        navigate("sandbox/clients", ClientsView.class);

        assertThat(names()).contains("OrderProcessingService", "ReportingService");
    }

    @Test
    void findsByNameScopeAndId() {
        navigate("sandbox/clients", ClientsView.class);

        find(SearchField.class).single().setValue("reporting customer-api/read");

        assertThat(names()).containsExactly("ReportingService");
    }

    @Test
    void takesFilterAndSortFromTheUrl() {
        UI.getCurrentOrThrow()
                .navigate(
                        "sandbox/clients",
                        QueryParameters.simple(Map.of("q", "service", "by", "cloudformation", "sort", "name-desc")));

        assertThat(find(SearchField.class).single().getValue()).isEqualTo("service");
        assertThat(names()).contains("ReportingService", "OrderProcessingService");
        assertThat(names().indexOf("ReportingService")).isLessThan(names().indexOf("OrderProcessingService"));
    }

    @Test
    void offersEachScopeWithHowManyHoldIt() {
        navigate("sandbox/clients", ClientsView.class);

        assertThat(facet("Scope").getListDataView().getItems().map(Facet::value))
                .contains("customer-api/read");
        assertThat(facet("Managed by").getListDataView().getItems().map(Facet::value))
                .contains("CLOUDFORMATION");
    }

    @Test
    void showsOtherClientsApart() {
        navigate("sandbox/clients", ClientsView.class);

        find(Tabs.class).single().setSelectedIndex(1);

        assertThat(find(EmptyState.class).exists() || !names().contains("ReportingService"))
                .isTrue();
    }

    @Test
    void keepsNoMoreOfASelectionThanAUrlCanHold() {
        var query = ClientsQuery.of(QueryParameters.simple(Map.of("selected", "a,b,?,c", "sort", "nonsense")));

        assertThat(query.selected()).extracting(Object::toString).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(query.parameters().getSingleParameter("selected")).contains("a,b,c");
        assertThat(query.parameters().getSingleParameter("sort")).isEmpty();
    }

    @Test
    void offersToRefresh() {
        navigate("sandbox/clients", ClientsView.class);

        assertThat(find(Button.class).all().stream()
                        .map(button -> button.getAriaLabel().orElse("")))
                .contains("Refresh");
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Facet> facet(String name) {
        return find(ComboBox.class).all().stream()
                .filter(box -> name.equals(box.getPlaceholder()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> names() {
        var grid = find(ClientGrid.class).single();
        return grid.getDataProvider()
                .fetch(new Query<>(0, 1000, List.of(), null, null))
                .map(IndexedClient.class::cast)
                .map(row -> row.name().value())
                .toList();
    }
}
