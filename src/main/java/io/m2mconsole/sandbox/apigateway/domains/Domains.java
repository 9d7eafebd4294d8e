package io.m2mconsole.sandbox.apigateway.domains;

import io.m2mconsole.sandbox.wire.AwsFault;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;

/** All custom domain names of the sandbox's account. */
final class Domains {

    private static final Pattern NAME = Pattern.compile("(\\*\\.)?[a-z0-9-]+(\\.[a-z0-9-]+)+");

    private final ConcurrentSkipListMap<String, Domain> byName = new ConcurrentSkipListMap<>();
    private final Gateway gateway;

    Domains(Gateway gateway) {
        this.gateway = gateway;
    }

    List<Domain> all() {
        return List.copyOf(byName.values());
    }

    Domain create(String name, String certificateArn, String endpointType) {
        if (!NAME.matcher(name).matches()) {
            throw badRequest("Invalid domain name identifier specified");
        }
        var domain = new Domain(name, certificateArn, endpointType, new TreeMap<>());
        if (byName.putIfAbsent(name, domain) != null) {
            throw conflict("The domain name you provided already exists.");
        }
        return domain;
    }

    Optional<Domain> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Domain get(String name) {
        return find(name).orElseThrow(() -> notFound("Invalid domain name identifier specified"));
    }

    void delete(String name) {
        byName.remove(get(name).name());
    }

    Domain.Mapping map(String domain, String key, String apiId, String stage) {
        if (!gateway.hasStage(apiId, stage)) {
            throw badRequest("Invalid stage identifier specified");
        }
        var id = UUID.randomUUID().toString().substring(0, 6);
        var mapping = new Domain.Mapping(id, key, apiId, stage);
        get(domain).map(mapping);
        return mapping;
    }

    static AwsFault badRequest(String message) {
        return new AwsFault("BadRequestException", message, 400);
    }

    static AwsFault notFound(String message) {
        return new AwsFault("NotFoundException", message, 404);
    }

    static AwsFault conflict(String message) {
        return new AwsFault("ConflictException", message, 409);
    }
}
