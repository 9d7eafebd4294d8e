package io.m2mconsole.sandbox.cloudformation.template;

import io.m2mconsole.sandbox.wire.Json;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a template's text, JSON or YAML, into one tree in which every function has its long form. */
final class TemplateReader {

    /** CloudFormation's limit on a template in the request itself. */
    private static final int LARGEST_BODY = 51_200;

    private TemplateReader() {}

    /** @throws io.m2mconsole.sandbox.wire.AwsFault ValidationError for what is too large or no template at all */
    static ObjectNode read(String body) {
        if (body.getBytes(StandardCharsets.UTF_8).length > LARGEST_BODY) {
            throw Refusal.validation(
                    "1 validation error detected: Value at 'templateBody' failed to satisfy constraint: "
                            + "Member must have length less than or equal to " + LARGEST_BODY);
        }
        if (parse(body) instanceof ObjectNode template) {
            return template;
        }
        throw Refusal.format("unsupported structure.");
    }

    private static JsonNode parse(String body) {
        return body.stripLeading().startsWith("{") ? json(body) : yaml(body);
    }

    private static JsonNode json(String body) {
        try {
            return Json.MAPPER.readTree(body);
        } catch (JacksonException e) {
            throw Refusal.format("JSON not well-formed. (line %d, column %d)"
                    .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr()));
        }
    }

    private static JsonNode yaml(String body) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(50);
        options.setNestingDepthLimit(50);
        options.setCodePointLimit(LARGEST_BODY);
        try {
            var root = new Yaml(new SafeConstructor(options)).compose(new StringReader(body));
            if (root == null) {
                throw Refusal.format("unsupported structure.");
            }
            return new YamlTree().convert(root);
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            throw Refusal.format(
                    mark == null
                            ? "YAML not well-formed."
                            : "YAML not well-formed. (line %d, column %d)"
                                    .formatted(mark.getLine() + 1, mark.getColumn() + 1));
        } catch (YAMLException e) {
            throw Refusal.format("YAML not well-formed.");
        }
    }
}
