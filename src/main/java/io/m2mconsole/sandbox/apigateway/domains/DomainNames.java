package io.m2mconsole.sandbox.apigateway.domains;

import io.m2mconsole.sandbox.wire.Faults;
import io.m2mconsole.sandbox.wire.RestJson;
import io.m2mconsole.sandbox.wire.WireService;
import java.util.List;
import java.util.stream.Stream;

/** Custom domain names, to plug into the sandbox's server: their control plane, and what answers behind them. */
public final class DomainNames {

    private DomainNames() {}

    /** @param gateway the stages that domain names lead to */
    public static List<WireService> services(Faults faults, Gateway gateway) {
        var domains = new Domains(gateway);
        var routes = Stream.of(new RestDomainOperations(domains).routes(), new HttpDomainOperations(domains).routes())
                .flatMap(List::stream)
                .toList();
        return List.of(
                new RestJson("apigateway", List.of("/domainnames", "/v2/domainnames"), routes, faults),
                new DomainFront(domains, gateway));
    }
}
