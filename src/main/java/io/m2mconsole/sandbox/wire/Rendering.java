package io.m2mconsole.sandbox.wire;

/** Refusals that no service words itself, in the shape of the protocol that the request speaks. */
final class Rendering {

    private static final String NO_SERVICE = "http://webservices.amazon.com/AWSFault/2005-15-09";

    private Rendering() {}

    static WireResponse of(WireRequest request, AwsFault fault) {
        if (request.header("X-Amz-Target").isPresent()) {
            return JsonRpc.render(fault);
        }
        if (!QueryRpc.isForm(request)) {
            return RestJson.render(fault);
        }
        var code = fault.code().replace("Exception", "");
        return QueryRpc.render(new AwsFault(code, fault.message(), fault.status()), NO_SERVICE);
    }
}
