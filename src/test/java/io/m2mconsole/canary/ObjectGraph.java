package io.m2mconsole.canary;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Every text that objects of the console and of Vaadin hold, however deep; what the sandbox, Spring and the SDK hold is theirs. */
final class ObjectGraph {

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Object> open = new ArrayDeque<>();
    private final List<String> texts = new ArrayList<>();
    private final Map<Object, Object> holders = new IdentityHashMap<>();
    private Object holder = this;

    private ObjectGraph() {}

    static List<String> texts(Object root) {
        var graph = new ObjectGraph();
        graph.add(root);
        graph.walk();
        return graph.texts;
    }

    /** How one comes to the texts that fit: the classes on the way, the text's holder first. */
    static List<String> paths(Object root, Predicate<String> fits) {
        var graph = new ObjectGraph();
        graph.add(root);
        graph.walk();
        return graph.holders.keySet().stream()
                .filter(object -> text(object).filter(fits).isPresent())
                .map(graph::path)
                .toList();
    }

    private void walk() {
        while (!open.isEmpty()) {
            var next = open.pop();
            holder = next;
            visit(next);
        }
    }

    private String path(Object object) {
        var path = new ArrayList<String>();
        for (var one = holders.get(object); one != null && one != this; one = holders.get(one)) {
            path.add(one.getClass().getName());
        }
        return String.join(" < ", path);
    }

    private void add(@Nullable Object object) {
        if (object != null && seen.add(object)) {
            holders.put(object, holder);
            open.push(object);
        }
    }

    private void visit(Object object) {
        switch (object) {
            case CharSequence _, char[] _, byte[] _ -> text(object).ifPresent(texts::add);
            case Map<?, ?> map ->
                copy(map).forEach((key, value) -> {
                    add(key);
                    add(value);
                });
            case Iterable<?> many -> copy(many).forEach(this::add);
            case Optional<?> one -> one.ifPresent(this::add);
            case AtomicReference<?> one -> add(one.get());
            case Object[] many -> Arrays.asList(many).forEach(this::add);
            default -> {
                if (!object.getClass().isArray()) {
                    fields(object);
                }
            }
        }
    }

    private static Optional<String> text(Object object) {
        return switch (object) {
            case CharSequence text -> Optional.of(text.toString());
            case char[] text -> Optional.of(new String(text));
            case byte[] text -> Optional.of(new String(text, StandardCharsets.UTF_8));
            default -> Optional.empty();
        };
    }

    private void fields(Object object) {
        for (Class<?> type = object.getClass(); type != null && isOurs(type.getName()); type = type.getSuperclass()) {
            for (var field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                    add(value(field, object));
                }
            }
        }
    }

    private static @Nullable Object value(Field field, Object object) {
        try {
            field.setAccessible(true);
            return field.get(object);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isOurs(String type) {
        return type.startsWith("com.vaadin.")
                || (type.startsWith("io.m2mconsole.") && !type.startsWith("io.m2mconsole.sandbox."));
    }

    /** Others may change it meanwhile. */
    private static Map<?, ?> copy(Map<?, ?> map) {
        synchronized (map) {
            return new IdentityHashMap<>(map);
        }
    }

    private static List<?> copy(Iterable<?> many) {
        var list = new ArrayList<>();
        try {
            many.forEach(list::add);
        } catch (UnsupportedOperationException e) {
            // Vaadin has iterables that are none.
            return List.of();
        }
        return list;
    }
}
