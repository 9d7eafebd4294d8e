package io.m2mconsole.drift;

import java.util.List;

/**
 * A resource that is not as its stack's template says.
 *
 * @param logicalId its name in the template
 * @param physicalId its id at AWS, such as a client's
 * @param type such as {@code AWS::Cognito::UserPoolClient}
 * @param deleted whether it is gone
 * @param differences what differs, a sentence each; empty where it is gone
 * @param name what the resource is called, where it has a name; an empty text else
 */
public record DriftedResource(
        String logicalId, String physicalId, String type, boolean deleted, List<String> differences, String name) {

    public DriftedResource {
        differences = List.copyOf(differences);
    }
}
