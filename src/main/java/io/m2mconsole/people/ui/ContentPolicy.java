package io.m2mconsole.people.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.jsoup.nodes.Element;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.stereotype.Component;

/**
 * The Content-Security-Policy: pages run only scripts that carry this answer's nonce, or that such a script loads; everything
 * else runs nothing at all. Why it is as it is stands in the decision on it.
 */
@Component
class ContentPolicy implements VaadinServiceInitListener, HeaderWriter {

    private static final String HEADER = "Content-Security-Policy";
    private static final String NONCE = ContentPolicy.class.getName() + ".nonce";
    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

    /** Vaadin's client makes functions of texts. This makes them by script elements with the nonce, so that eval stays shut. */
    private static final String FUNCTIONS = """
            (() => {
              const nonce = document.currentScript.nonce, Native = Function;
              let made = 0;
              const make = function (...args) {
                const body = args.pop() ?? '', name = '__m2mFunction' + made++;
                const script = document.createElement('script');
                script.nonce = nonce;
                script.text = 'window.' + name + ' = function anonymous(' + args.join(',') + '\\n) {\\n' + body + '\\n}';
                document.head.append(script);
                script.remove();
                const result = window[name];
                delete window[name];
                return result;
              };
              make.prototype = Native.prototype;
              window.Function = make;
            })();""";

    private final SecureRandom random = new SecureRandom();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(page -> {
            var nonce = nonce(page.getVaadinRequest());
            var document = page.getDocument();
            document.head().prependChild(new Element("script").append(FUNCTIONS));
            document.getElementsByTag("script").attr("nonce", nonce);
        });
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader(HEADER)) {
            response.setHeader(HEADER, request.getAttribute(NONCE) instanceof String nonce ? pages(nonce) : NOTHING);
        }
    }

    static String pages(String nonce) {
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src 'nonce-" + nonce + "' 'strict-dynamic'",
                "script-src-attr 'none'",
                "style-src 'self' 'unsafe-inline'",
                "img-src 'self' data:",
                "font-src 'self' data:",
                "connect-src 'self'",
                "manifest-src 'self'",
                "worker-src 'self'",
                "object-src 'none'",
                "base-uri 'self'",
                "form-action 'self'",
                "frame-ancestors 'none'");
    }

    private String nonce(VaadinRequest request) {
        var bytes = new byte[18];
        random.nextBytes(bytes);
        var nonce = Base64.getEncoder().encodeToString(bytes);
        request.setAttribute(NONCE, nonce);
        return nonce;
    }
}
