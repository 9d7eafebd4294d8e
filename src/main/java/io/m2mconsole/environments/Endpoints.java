package io.m2mconsole.environments;

import io.m2mconsole.aws.AwsTarget;
import io.m2mconsole.aws.BoundedHttp;
import io.m2mconsole.aws.HttpCall;
import io.m2mconsole.shared.PoolId;
import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.Problem.Kind;
import io.m2mconsole.shared.RemoteFailure;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a pool's openid-configuration (OpenID Connect Discovery 1.0) and finds its token endpoint. */
@Component
class Endpoints {

    private final BoundedHttp http;
    private final AwsPools pools;
    private final JsonMapper json = JsonMapper.shared();

    Endpoints(BoundedHttp http, AwsPools pools) {
        this.http = http;
        this.pools = pools;
    }

    /** @param chosen the domain to use for tokens, a prefix or a host name; empty for an active custom one, else the prefix */
    PoolEndpoints of(AwsTarget target, PoolFacts pool, Optional<String> chosen) {
        var url = configuration(target, pool.id());
        var stated = read(url);
        return new PoolEndpoints(
                uri(stated, "issuer").orElseThrow(() -> unreadable(url)),
                uri(stated, "jwks_uri").orElseThrow(() -> unreadable(url)),
                chosen.flatMap(domain -> named(target, domain))
                        .or(() -> custom(target, pool))
                        .or(() -> uri(stated, "token_endpoint"))
                        .or(() -> prefixed(target, pool))
                        .orElse(null));
    }

    static URI configuration(AwsTarget target, PoolId pool) {
        var base = target.endpointOverride()
                .map(URI::toString)
                .orElseGet(() -> "https://cognito-idp." + target.region() + "." + target.dnsSuffix());
        return URI.create(base + "/" + pool + "/.well-known/openid-configuration");
    }

    /** A custom domain is what callers are told to use; behind an endpoint of its own only that endpoint knows. */
    private Optional<URI> custom(AwsTarget target, PoolFacts pool) {
        return target.endpointOverride().isPresent()
                ? Optional.empty()
                : pool.customDomain()
                        .filter(domain -> active(target, domain))
                        .map(domain -> URI.create("https://" + domain + "/oauth2/token"));
    }

    private static Optional<URI> prefixed(AwsTarget target, PoolFacts pool) {
        return target.endpointOverride().isPresent()
                ? Optional.empty()
                : pool.domain().flatMap(domain -> named(target, domain));
    }

    private static Optional<URI> named(AwsTarget target, String domain) {
        var host = domain.contains(".") ? domain : domain + ".auth." + target.region() + ".amazoncognito.com";
        return target.endpointOverride().isPresent()
                ? Optional.empty()
                : Optional.of(URI.create("https://" + host + "/oauth2/token"));
    }

    private boolean active(AwsTarget target, String domain) {
        try {
            return pools.domainStatus(target, domain).filter("ACTIVE"::equals).isPresent();
        } catch (RemoteFailure e) {
            // Without the permission to look, the domain is taken as it stands; the health checklist shows what is
            // missing.
            return e.problem().kind() == Kind.DENIED;
        }
    }

    private JsonNode read(URI url) {
        var call = HttpCall.get(url).with("Accept", "application/json").within(Duration.ofSeconds(10));
        var answer = http.send(Set.of(url), call);
        if (answer.status() != 200) {
            throw unreadable(url);
        }
        try {
            return json.readTree(answer.body());
        } catch (JacksonException _) {
            throw unreadable(url);
        }
    }

    private static Optional<URI> uri(JsonNode stated, String field) {
        return stated.path(field).asStringOpt().filter(text -> !text.isBlank()).map(URI::create);
    }

    private static RemoteFailure unreadable(URI url) {
        return new RemoteFailure(Problem.of(
                Kind.UNREACHABLE,
                "The pool's openid-configuration cannot be read at " + url + ".",
                "Check the environment's pool, region and endpoint."));
    }
}
