package io.m2mconsole.deployments.ui;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.m2mconsole.apis.ApiAuthorizer;
import io.m2mconsole.kit.Badge;
import io.m2mconsole.kit.Panel;
import io.m2mconsole.shared.PoolId;
import java.util.List;
import java.util.stream.Collectors;

/** Authorizers with the pools they trust, and how long their verdicts may be reused. */
final class AuthorizersPanel extends Div {

    AuthorizersPanel(List<ApiAuthorizer> authorizers, PoolId pool) {
        addClassName("authorizers");
        var lines = new Div();
        lines.addClassName("authorizer-lines");
        authorizers.forEach(authorizer -> lines.add(line(authorizer, pool)));
        add(new Panel("Authorizers", lines));
    }

    private static Div line(ApiAuthorizer authorizer, PoolId pool) {
        var pools = authorizer.pools().stream().sorted().map(PoolId::toString).collect(Collectors.joining(", "));
        var line = new Div(
                new Span(authorizer.apiName() + " / " + authorizer.name()),
                authorizer.pools().contains(pool)
                        ? Badge.success("Trusts this pool")
                        : Badge.neutral(authorizer.kind()),
                new Code(pools.isEmpty() ? "no user pool" : pools),
                new Span(authorizer
                        .remembers()
                        .filter(ttl -> !ttl.isZero())
                        .map(ttl -> "verdicts reused for " + ttl.toSeconds() + " s")
                        .orElse("no verdict is reused")));
        line.addClassName("authorizer-line");
        return line;
    }
}
