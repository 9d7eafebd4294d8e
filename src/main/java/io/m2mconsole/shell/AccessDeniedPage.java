package io.m2mconsole.shell;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;

/** The page exists, but is not for this person. */
@ParentLayout(MainLayout.class)
@PageTitle("No access · M2M Console")
@PermitAll
class AccessDeniedPage extends ErrorPage implements HasErrorParameter<AccessDeniedException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        show(
                VaadinIcon.LOCK,
                "This page is not for you",
                "Your account lacks the right to open it. Ask an administrator.",
                home());
        return HttpServletResponse.SC_FORBIDDEN;
    }
}
