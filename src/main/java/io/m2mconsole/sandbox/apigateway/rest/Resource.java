package io.m2mconsole.sandbox.apigateway.rest;

import io.m2mconsole.sandbox.wire.Json;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/**
 * A path of an API with its methods by verb, each as the document that GetMethod shows.
 *
 * @param parentId empty for the root
 * @param pathPart empty for the root
 * @param path the full path, such as {@code /customers/{id}}
 */
public record Resource(
        String id, String parentId, String pathPart, String path, SortedMap<String, ObjectNode> methods) {

    public static Resource root(String id) {
        return new Resource(id, "", "", "/", new TreeMap<>());
    }

    public Resource child(String id, String pathPart) {
        var prefix = path.equals("/") ? "" : path;
        return new Resource(id, this.id, pathPart, prefix + "/" + pathPart, new TreeMap<>());
    }

    public ObjectNode method(String verb) {
        var method = methods.get(verb);
        if (method == null) {
            throw Refuse.notFound("Invalid Method identifier specified");
        }
        return method;
    }

    /** As GetResource shows it, the methods in full only where they are embedded. */
    public ObjectNode document(boolean embedMethods) {
        var document = Json.object().put("id", id);
        if (!parentId.isEmpty()) {
            document.put("parentId", parentId).put("pathPart", pathPart);
        }
        document.put("path", path);
        if (!methods.isEmpty()) {
            var shown = document.putObject("resourceMethods");
            methods.forEach((verb, method) -> shown.set(verb, embedMethods ? method.deepCopy() : Json.object()));
        }
        return document;
    }
}
