package io.m2mconsole.sandbox.apigateway.domains;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A custom domain name. Whoever touches it holds its monitor.
 *
 * @param mappings by base path, which is empty for the one that takes everything else
 */
record Domain(String name, String certificateArn, String endpointType, SortedMap<String, Mapping> mappings) {

    /** @param key the base path, without slashes around it */
    record Mapping(String id, String key, String apiId, String stage) {}

    synchronized List<Mapping> all() {
        return List.copyOf(mappings.values());
    }

    synchronized void map(Mapping mapping) {
        if (mappings.containsKey(mapping.key())) {
            throw Domains.conflict("Base path already exists for this domain name");
        }
        mappings.put(mapping.key(), mapping);
    }

    synchronized void unmap(Mapping mapping) {
        mappings.remove(mapping.key());
    }

    /** The mapping with the longest base path that a path begins with. */
    Optional<Mapping> of(String path) {
        return all().stream()
                .filter(mapping -> mapping.key().isEmpty()
                        || path.equals("/" + mapping.key())
                        || path.startsWith("/" + mapping.key() + "/"))
                .max(Comparator.comparingInt(mapping -> mapping.key().length()));
    }
}
