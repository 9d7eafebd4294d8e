package io.m2mconsole.sandbox.cloudformation.resources;

import io.m2mconsole.sandbox.wire.AwsFault;
import io.m2mconsole.sandbox.wire.Loopback;
import io.m2mconsole.sandbox.wire.Realm;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All resource types that the sandbox supports. */
public final class ResourceTypes {

    private final Map<String, ResourceType> byName;

    public ResourceTypes(Realm realm, Loopback loopback) {
        byName = Stream.of(
                        new PoolResources(realm, loopback).types(),
                        new ClientResources(loopback).types(),
                        new ApiResources(realm, loopback).types(),
                        new AuthorizerResources(loopback).types(),
                        new MethodResources(loopback).types(),
                        new DeploymentResources(loopback).types(),
                        new StageResources(realm, loopback).types(),
                        new LambdaResources(loopback).types(),
                        new SecretResources(loopback).types(),
                        new IamResources(realm).types(),
                        new LogsResources(realm).types())
                .flatMap(List::stream)
                .collect(Collectors.toMap(ResourceType::name, Function.identity(), (one, _) -> one, TreeMap::new));
    }

    /** @throws AwsFault InvalidRequest for a type that the sandbox does not support, naming those it does */
    public ResourceType get(String name) {
        var type = byName.get(name);
        if (type == null) {
            throw new AwsFault(
                    "InvalidRequest",
                    "The sandbox does not support the resource type " + name + "; it offers "
                            + String.join(", ", byName.keySet()) + ".",
                    400);
        }
        return type;
    }
}
