package io.m2mconsole.operations;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the steps of a saga tell each other; stored in the database, so never a secret. */
public final class SagaData {

    private final Map<String, String> values;

    public SagaData(Map<String, String> values) {
        this.values = new TreeMap<>(values);
    }

    public Optional<String> find(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** @throws IllegalStateException where no step has put it */
    public String get(String key) {
        return find(key).orElseThrow(() -> new IllegalStateException("No step has put " + key + "."));
    }

    public void put(String key, String value) {
        values.put(key, value);
    }

    public Map<String, String> all() {
        return Map.copyOf(values);
    }
}
