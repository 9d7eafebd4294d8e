package io.m2mconsole.trials.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import io.m2mconsole.kit.Badge;
import io.m2mconsole.probes.TokenStep;
import io.m2mconsole.tokens.Claims;
import io.m2mconsole.tokens.Verification;
import java.util.Optional;

/** The token's part of a trial: how it was asked for, what it says, and whether its signature holds. */
final class TokenPanel extends Div {

    TokenPanel(TokenStep step) {
        addClassName("token-panel");
        Optional.ofNullable(step.trace()).ifPresent(trace -> add(new ExchangePanel("Token request", trace, false)));
        Optional.ofNullable(step.claims()).ifPresent(claims -> {
            var head = new Div(new H2("Token"));
            head.addClassName("exchange-head");
            Optional.ofNullable(step.verification()).ifPresent(verification -> addVerification(head, verification));
            head.add(new ExpiryCountdown(claims.expires()));
            add(head, table(claims));
        });
    }

    private static void addVerification(Div head, Verification verification) {
        switch (verification) {
            case Verification.Valid _ -> head.add(Badge.success("Signature verified against the JWKS"));
            case Verification.Invalid(var reason) -> head.add(Badge.error("Not valid"), new Span(reason));
        }
    }

    private static ClaimsTable table(Claims claims) {
        return new ClaimsTable(claims.header(), claims.all());
    }
}
