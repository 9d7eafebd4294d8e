package io.m2mconsole.sandbox.secretsmanager;

import io.m2mconsole.sandbox.wire.AwsFault;
import io.m2mconsole.sandbox.wire.Json;
import io.m2mconsole.sandbox.wire.Operation;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Retrieving values, one secret or up to twenty at a time. */
final class ValueReads {

    private final Vault vault;

    ValueReads(Vault vault) {
        this.vault = vault;
    }

    Map<String, Operation> operations() {
        return Map.of(
                "GetSecretValue", this::get, "BatchGetSecretValue", this::batch, "ListSecretVersionIds", this::list);
    }

    private ObjectNode get(JsonNode input) {
        var secret = vault.find(input).living();
        var id = Input.text(input, "VersionId");
        var stage = Input.text(input, "VersionStage");
        var version = id.map(secret.versions()::get).orElseGet(() -> byStage(secret, stage.orElse(Versions.CURRENT)));
        if (stage.isPresent() && !version.stages().contains(stage.get())) {
            throw Refusal.request("You provided a VersionStage that is not associated to the provided VersionId.");
        }
        return value(secret, version);
    }

    private static Version byStage(Secret secret, String stage) {
        return secret.versions().byStage(stage).orElseThrow(() -> Refusal.noStage(stage));
    }

    private ObjectNode value(Secret secret, Version version) {
        version.access(vault.now());
        var output = Output.version(secret, version);
        version.data().write(output);
        output.set("CreatedDate", Output.time(version.created()));
        return output;
    }

    private JsonNode batch(JsonNode input) {
        var ids = Json.strings(input, "SecretIdList");
        var filters = !input.path("Filters").isEmpty();
        if (ids.isEmpty() != filters) {
            throw Refusal.parameter("Either 'SecretIdList' or 'Filters' must be provided, but not both.");
        }
        if (ids.size() > 20) {
            throw Refusal.constraint("secretIdList", "have length less than or equal to 20");
        }
        var values = Json.MAPPER.createArrayNode();
        var errors = Json.MAPPER.createArrayNode();
        if (filters) {
            var page = Listing.page(input, Listing.selected(vault, input), 20);
            page.items().forEach(secret -> add(secret.arn(), values::add, errors::add));
            return page.write(Json.object().set("SecretValues", values)).set("Errors", errors);
        }
        ids.forEach(id -> add(id, values::add, errors::add));
        return Json.object().set("SecretValues", values).set("Errors", errors);
    }

    private void add(String id, Consumer<JsonNode> values, Consumer<JsonNode> errors) {
        try {
            values.accept(get(Json.object().put("SecretId", id)));
        } catch (AwsFault fault) {
            errors.accept(Json.object()
                    .put("SecretId", id)
                    .put("ErrorCode", fault.code())
                    .put("Message", fault.message()));
        }
    }

    private JsonNode list(JsonNode input) {
        var secret = vault.find(input);
        List<Version> versions = secret.versions().all().stream()
                .filter(version -> Input.flag(input, "IncludeDeprecated")
                        || !version.stages().isEmpty())
                .toList();
        var page = Listing.page(input, versions, 100);
        var output = Output.names(secret);
        output.set(
                "Versions",
                Json.array(page.items().stream().map(ValueReads::entry).toList()));
        return page.write(output);
    }

    private static ObjectNode entry(Version version) {
        var entry = Json.object().put("VersionId", version.id());
        entry.set("VersionStages", Json.strings(version.stages()));
        version.accessed().ifPresent(day -> entry.set("LastAccessedDate", Output.time(day)));
        entry.set("CreatedDate", Output.time(version.created()));
        return entry;
    }
}
