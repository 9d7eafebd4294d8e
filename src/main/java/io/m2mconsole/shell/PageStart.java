package io.m2mconsole.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import io.m2mconsole.kit.Notices;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/** What every page and every session begins with. */
@Component
class PageStart implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(page -> {
            var head = page.getDocument().head();
            // Whichever comes first, this or the policy for scripts: without the page's nonce it would not run.
            var nonce = head.getElementsByAttribute("nonce").attr("nonce");
            head.prependChild(new Element("script").attr("nonce", nonce).append(ThemeChoice.atLoad()));
            head.appendChild(new Element("link")
                    .attr("rel", "icon")
                    .attr("type", "image/svg+xml")
                    .attr("href", "app/icon.svg"));
        });
        // Views catch nothing themselves: what fails in a listener is told here, never as a stack trace.
        event.getSource()
                .addSessionInitListener(session ->
                        session.getSession().setErrorHandler(error -> Notices.problem(error.getThrowable())));
    }
}
