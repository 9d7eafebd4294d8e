package io.m2mconsole.sandbox.cognito;

import io.m2mconsole.sandbox.cognito.pool.Domain;
import io.m2mconsole.sandbox.cognito.pool.Pool;
import io.m2mconsole.sandbox.cognito.pool.Pools;
import io.m2mconsole.sandbox.cognito.pool.Refusal;
import io.m2mconsole.sandbox.wire.Json;
import io.m2mconsole.sandbox.wire.Operation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Domains of user pools: one prefix and one custom domain each, unique across all pools. */
final class DomainOperations {

    private static final List<String> RESERVED = List.of("aws", "amazon", "cognito");

    private final Pools pools;

    DomainOperations(Pools pools) {
        this.pools = pools;
    }

    Map<String, Operation> all() {
        return Map.of(
                "CreateUserPoolDomain", this::create,
                "DescribeUserPoolDomain", this::describe,
                "UpdateUserPoolDomain", this::update,
                "DeleteUserPoolDomain", this::delete);
    }

    private JsonNode create(ObjectNode input) {
        check(input);
        var domain = domain(input);
        requireGoodName(domain);
        var pool = pools.require(input.path("UserPoolId").asString());
        synchronized (pool) {
            if (pool.domain(domain.custom()).isPresent()) {
                throw Refusal.invalid("User pool already has a domain configured.");
            }
            if (!pools.claim(domain.name(), pool)) {
                throw Refusal.invalid("Domain already associated with another user pool.");
            }
            pool.add(domain);
        }
        return created(domain);
    }

    private JsonNode describe(ObjectNode input) {
        new Check(input)
                .required("Domain")
                .text("Domain", 1, 255, Patterns.SCOPE)
                .done();
        var name = input.path("Domain").asString();
        var description = pools.ofDomain(name)
                .flatMap(pool -> pool.domains().stream()
                        .filter(domain -> domain.name().equals(name))
                        .map(domain -> domain.describe(pool, pools.realm().account()))
                        .findFirst())
                .orElseGet(Json::object);
        return Json.object().set("DomainDescription", description);
    }

    private JsonNode update(ObjectNode input) {
        check(input);
        var pool = pools.require(input.path("UserPoolId").asString());
        synchronized (pool) {
            var before = own(pool, input);
            var sent = domain(input);
            var domain = new Domain(before.name(), sent.certificate(), sent.managedLogin(), before.created());
            if (before.custom() != domain.custom()) {
                throw Refusal.invalid("CustomDomainConfig is for custom domains, and required there.");
            }
            pool.replace(domain);
            return created(domain);
        }
    }

    private JsonNode delete(ObjectNode input) {
        check(input);
        var pool = pools.require(input.path("UserPoolId").asString());
        synchronized (pool) {
            var domain = own(pool, input);
            pool.remove(domain);
            pools.release(domain.name());
        }
        return Json.object();
    }

    private static void check(ObjectNode input) {
        new Check(input)
                .required("Domain")
                .required("UserPoolId")
                .text("Domain", 1, 255, Patterns.ANY)
                .text("UserPoolId", 1, 55, Patterns.POOL_ID)
                .number("ManagedLoginVersion", 1, 2)
                .object("CustomDomainConfig")
                .done();
    }

    private Domain domain(ObjectNode input) {
        var certificate =
                input.path("CustomDomainConfig").path("CertificateArn").asString("");
        return new Domain(
                input.path("Domain").asString(),
                certificate,
                input.path("ManagedLoginVersion").asInt(1),
                pools.now());
    }

    private static void requireGoodName(Domain domain) {
        if (domain.custom()) {
            if (!Patterns.CUSTOM_DOMAIN.matcher(domain.name()).matches()) {
                throw Refusal.invalid("Custom domain is not a valid subdomain: " + domain.name());
            }
            return;
        }
        if (!Patterns.DOMAIN.matcher(domain.name()).matches()) {
            throw Refusal.invalid("The domain name contains an invalid character. Domain names can only contain"
                    + " lower-case letters, numbers, and hyphens. Please enter a different name that follows this"
                    + " format: ^" + Patterns.DOMAIN + "$");
        }
        Arrays.stream(domain.name().split("-"))
                .filter(RESERVED::contains)
                .findFirst()
                .ifPresent(word -> {
                    throw Refusal.invalid("Domain cannot contain reserved word: " + word);
                });
    }

    private static Domain own(Pool pool, ObjectNode input) {
        var name = input.path("Domain").asString();
        return pool.domains().stream()
                .filter(domain -> domain.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("No such domain or user pool exists."));
    }

    private static ObjectNode created(Domain domain) {
        var output = Json.object().put("ManagedLoginVersion", domain.managedLogin());
        return domain.custom() ? output.put("CloudFrontDomain", domain.distribution()) : output;
    }
}
