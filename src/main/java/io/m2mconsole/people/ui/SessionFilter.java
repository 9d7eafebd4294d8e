package io.m2mconsole.people.ui;

import io.m2mconsole.people.Sessions;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Knows what a person does from what a page does by itself, and ends sessions that were revoked or left idle. Answers the
 * page's own question of how long is left, which is no activity, and its wish to stay, which is one.
 */
class SessionFilter extends OncePerRequestFilter {

    private static final String LEFT = "/account/left";
    private static final String STAY = "/account/stay";

    private final Sessions sessions;

    SessionFilter(Sessions sessions) {
        this.sessions = sessions;
    }

    /** Where the session of a browser keeps its id. */
    static String key(String account) {
        return "m2m.session " + account;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var person = Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(known -> known.isAuthenticated() && !(known instanceof AnonymousAuthenticationToken));
        var path = request.getRequestURI().substring(request.getContextPath().length());
        var asks = path.equals(LEFT) || path.equals(STAY);
        var id = person.flatMap(known -> session(request, known));
        if (id.isPresent() && !(path.equals(LEFT) || byItself(request, path)) && !sessions.touch(id.get())
                || id.isPresent() && sessions.left(id.get()).isEmpty()) {
            Optional.ofNullable(request.getSession(false)).ifPresent(SessionFilter::close);
            SecurityContextHolder.clearContext();
            id = Optional.empty();
        }
        if (asks) {
            response.setContentType("text/plain");
            response.getWriter()
                    .print(id.flatMap(sessions::left).map(Duration::toSeconds).orElse(0L));
        } else {
            chain.doFilter(request, response);
        }
    }

    /** What pages do while nobody touches them. */
    private static boolean byItself(HttpServletRequest request, String path) {
        var kind = request.getParameter("v-r");
        return "heartbeat".equals(kind)
                || "push".equals(kind)
                || path.startsWith("/VAADIN/")
                || path.startsWith("/app/")
                || path.startsWith("/webjars/");
    }

    private Optional<String> session(HttpServletRequest request, Authentication person) {
        var session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        synchronized (session.getId().intern()) {
            return Optional.of(Optional.ofNullable(session.getAttribute(key(person.getName())))
                    .map(Object::toString)
                    .orElseGet(() -> begin(request, session, person)));
        }
    }

    private String begin(HttpServletRequest request, HttpSession session, Authentication person) {
        var id = sessions.begin(
                person.getName(),
                request.getRemoteAddr(),
                Optional.ofNullable(request.getHeader("User-Agent")).orElse(""),
                Duration.ofSeconds(session.getMaxInactiveInterval()),
                () -> close(session));
        session.setAttribute(key(person.getName()), id);
        return id;
    }

    private static void close(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException _) {
            // It is over already.
        }
    }
}
