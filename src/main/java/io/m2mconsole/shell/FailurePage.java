package io.m2mconsole.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import io.m2mconsole.kit.PageHeader;
import io.m2mconsole.kit.ProblemPanel;
import io.m2mconsole.kit.Problems;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;

/** A page could not be opened: its problem, or a reference number that the log has too. */
@ParentLayout(MainLayout.class)
@PageTitle("Problem · M2M Console")
@PermitAll
class FailurePage extends ErrorPage implements HasErrorParameter<Exception> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        var problem = Problems.of(parameter.getCaughtException());
        removeAll();
        add(
                new PageHeader("This page could not be opened", ""),
                new ProblemPanel(problem, () -> event.getUI().getPage().reload()),
                home());
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
