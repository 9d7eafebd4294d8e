package io.m2mconsole.sandbox.lambda;

import io.m2mconsole.sandbox.wire.Faults;
import io.m2mconsole.sandbox.wire.Loopback;
import io.m2mconsole.sandbox.wire.Realm;
import io.m2mconsole.sandbox.wire.RestJson;
import io.m2mconsole.sandbox.wire.WireRequest;
import io.m2mconsole.sandbox.wire.WireResponse;
import io.m2mconsole.sandbox.wire.WireService;
import java.util.List;
import java.util.stream.Stream;

/** AWS Lambda: functions with inline code, run by the real interpreter. */
public final class Lambda implements WireService, AutoCloseable {

    private final Functions functions;
    private final RestJson operations;

    private Lambda(Functions functions, RestJson operations) {
        this.functions = functions;
        this.operations = operations;
    }

    /** The services to plug into the sandbox's server. */
    public static List<WireService> services(Realm realm, Faults faults, Loopback loopback) {
        var functions = new Functions(realm);
        var routes = Stream.of(
                        new FunctionOperations(functions).routes(),
                        new PolicyOperations(functions).routes(),
                        new InvokeOperation(functions).routes(),
                        new TagOperations(functions).routes())
                .flatMap(List::stream)
                .toList();
        return List.of(new Lambda(
                functions, new RestJson("lambda", List.of("/2015-03-31", TagOperations.ROOT), routes, faults)));
    }

    @Override
    public boolean serves(WireRequest request) {
        return operations.serves(request);
    }

    @Override
    public WireResponse serve(WireRequest request) {
        return operations.serve(request);
    }

    /** Ends all processes and deletes their folders. */
    @Override
    public void close() {
        functions.all().forEach(LambdaFunction::close);
    }
}
