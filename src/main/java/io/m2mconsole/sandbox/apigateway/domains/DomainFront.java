package io.m2mconsole.sandbox.apigateway.domains;

import io.m2mconsole.sandbox.wire.Json;
import io.m2mconsole.sandbox.wire.WireRequest;
import io.m2mconsole.sandbox.wire.WireResponse;
import io.m2mconsole.sandbox.wire.WireService;

/**
 * What answers behind custom domain names: {@code https://api.example.com/base/…} on AWS is {@code
 * /_aws/execute-domain/api.example.com/base/…} here.
 */
final class DomainFront implements WireService {

    private static final String ROOT = "/_aws/execute-domain/";

    private final Domains domains;
    private final Gateway gateway;

    DomainFront(Domains domains, Gateway gateway) {
        this.domains = domains;
        this.gateway = gateway;
    }

    @Override
    public boolean serves(WireRequest request) {
        return request.path().startsWith(ROOT);
    }

    @Override
    public boolean open(WireRequest request) {
        return true;
    }

    @Override
    public WireResponse serve(WireRequest request) {
        var below = request.path().substring(ROOT.length());
        var cut = below.indexOf('/');
        var name = cut < 0 ? below : below.substring(0, cut);
        var path = cut < 0 ? "/" : below.substring(cut);
        return domains.find(name)
                .flatMap(domain -> domain.of(path))
                .map(mapping -> gateway.answer(request, mapping.apiId(), mapping.stage(), rest(path, mapping)))
                .orElseGet(() -> WireResponse.json(
                                403, Json.object().put("message", "Forbidden").toString())
                        .with("x-amzn-ErrorType", "ForbiddenException"));
    }

    private static String rest(String path, Domain.Mapping mapping) {
        var rest = mapping.key().isEmpty() ? path : path.substring(mapping.key().length() + 1);
        return rest.isEmpty() ? "/" : rest;
    }
}
