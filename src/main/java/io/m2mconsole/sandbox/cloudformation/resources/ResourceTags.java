package io.m2mconsole.sandbox.cloudformation.resources;

import io.m2mconsole.sandbox.wire.Json;
import io.m2mconsole.sandbox.wire.Loopback;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.node.ObjectNode;

/**
 * Changing tags through a REST-JSON service's tag operations.
 *
 * @param root the path before the ARN, such as {@code /tags/}
 * @param verb the verb of TagResource
 * @param member the name of its map
 */
record ResourceTags(Loopback loopback, String root, String verb, String member) {

    static ResourceTags ofApiGateway(Loopback loopback) {
        return new ResourceTags(loopback, "/tags/", "PUT", "tags");
    }

    static ResourceTags ofLambda(Loopback loopback) {
        return new ResourceTags(loopback, "/2017-03-31/tags/", "POST", "Tags");
    }

    /** @param before properties with the tags of before; {@code after}: with those to be */
    void change(String arn, ObjectNode before, ObjectNode after) {
        var wanted = Members.tags(after);
        for (var gone : Members.tags(before).propertyNames()) {
            if (!wanted.has(gone)) {
                loopback.rest("DELETE", root + encode(arn) + "?tagKeys=" + encode(gone), Json.object());
            }
        }
        if (!wanted.isEmpty() && !wanted.equals(Members.tags(before))) {
            loopback.rest(verb, root + encode(arn), Json.object().set(member, wanted));
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
