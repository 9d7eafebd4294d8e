package io.m2mconsole.permissions;

import io.m2mconsole.environments.Environment;
import io.m2mconsole.permissions.AwsIdentity.Identity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes policy statements. */
final class Statements {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Statements() {}

    /** A policy document that allows these, one statement for each place; empty where there is nothing to allow. */
    static String allowing(List<ConsolePermission> permissions, Environment environment, Identity identity) {
        if (permissions.isEmpty()) {
            return "";
        }
        var statements = permissions.stream()
                .collect(Collectors.groupingBy(ConsolePermission::place, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> statement(entry.getValue(), entry.getKey().resources(environment, identity)))
                .toList();
        var policy = new LinkedHashMap<String, Object>();
        policy.put("Version", "2012-10-17");
        policy.put("Statement", statements);
        return JSON.writeValueAsString(policy);
    }

    private static Map<String, Object> statement(List<ConsolePermission> permissions, List<String> resources) {
        var statement = new LinkedHashMap<String, Object>();
        statement.put("Effect", "Allow");
        statement.put(
                "Action",
                permissions.stream().map(ConsolePermission::action).sorted().toList());
        statement.put("Resource", resources);
        return statement;
    }
}
