package io.m2mconsole.sandbox.cloudformation;

import io.m2mconsole.sandbox.cloudformation.resources.ResourceTypes;
import io.m2mconsole.sandbox.wire.Faults;
import io.m2mconsole.sandbox.wire.Loopback;
import io.m2mconsole.sandbox.wire.QueryRpc;
import io.m2mconsole.sandbox.wire.QueryRpc.Form;
import io.m2mconsole.sandbox.wire.Realm;
import io.m2mconsole.sandbox.wire.WireService;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;

/** AWS CloudFormation: stacks from templates, made through the other services' own APIs. */
public final class CloudFormation {

    private static final String NAMESPACE = "http://cloudformation.amazonaws.com/doc/2010-05-15/";

    private CloudFormation() {}

    /** The services to plug into the sandbox's server. */
    public static List<WireService> services(Realm realm, Faults faults, Loopback loopback) {
        var stacks = new Stacks(realm);
        var builder = new Builder(new ResourceTypes(realm, loopback));
        var outputs = new Outputs(stacks, realm);
        var deletion = new Deletion(builder);
        var creation = new Creation(realm, builder, outputs, deletion);
        var update = new Update(realm, builder, outputs);
        var actions = new HashMap<String, Function<Form, String>>();
        actions.putAll(new StackReads(stacks).actions());
        actions.putAll(new StackChanges(stacks, creation, update, deletion).actions());
        actions.putAll(new DriftDetections(realm, stacks).actions());
        return List.of(new QueryRpc("cloudformation", NAMESPACE, actions, faults));
    }
}
