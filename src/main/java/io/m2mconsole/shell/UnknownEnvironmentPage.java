package io.m2mconsole.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import io.m2mconsole.environments.Environments;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** The URL names an environment that the console does not know; here are those it does. */
@ParentLayout(MainLayout.class)
@PageTitle("Unknown environment · M2M Console")
@PermitAll
class UnknownEnvironmentPage extends ErrorPage implements HasErrorParameter<UnknownEnvironment> {

    private final Environments environments;

    UnknownEnvironmentPage(Environments environments) {
        this.environments = environments;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<UnknownEnvironment> parameter) {
        var name = parameter.getCustomMessage();
        var mistake = Optional.ofNullable(environments.mistakes().get(name));
        var known = new UnorderedList();
        environments.ids().forEach(id -> known.add(new ListItem(new Anchor(id.value(), id.value()))));
        show(
                VaadinIcon.CLOUD_O,
                "There is no environment " + name,
                mistake.map(reason -> "It is configured, but was left out: " + reason)
                        .orElse(environments.ids().isEmpty() ? "None is configured." : "The console knows these:"),
                known);
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
