package io.m2mconsole.sandbox.wire;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;

/**
 * AWS's JSON 1.1 protocol: {@code POST /} with {@code X-Amz-Target: <prefix>.<Operation>}; errors are {@code
 * {"__type","message"}}.
 */
public final class JsonRpc implements WireService {

    private static final String CONTENT_TYPE = "application/x-amz-json-1.1";

    private final String service;
    private final String prefix;
    private final Map<String, Operation> operations;
    private final Set<String> unsigned;
    private final Faults faults;

    /**
     * @param service the service's IAM prefix, such as {@code cognito-idp}; names its operations to {@link Faults}
     * @param prefix the target's prefix without the dot, such as {@code AWSCognitoIdentityProviderService}
     * @param unsigned operations that AWS lets through without a signature
     */
    public JsonRpc(
            String service, String prefix, Map<String, Operation> operations, Set<String> unsigned, Faults faults) {
        this.service = service;
        this.prefix = prefix + ".";
        this.operations = Map.copyOf(operations);
        this.unsigned = Set.copyOf(unsigned);
        this.faults = faults;
    }

    @Override
    public boolean serves(WireRequest request) {
        return request.method().equals("POST")
                && request.path().equals("/")
                && operationName(request).isPresent();
    }

    @Override
    public boolean open(WireRequest request) {
        return operationName(request).filter(unsigned::contains).isPresent();
    }

    @Override
    public WireResponse serve(WireRequest request) {
        try {
            var name = operationName(request).orElse("");
            var operation = operations.get(name);
            if (operation == null) {
                throw new AwsFault("UnknownOperationException", "The sandbox does not offer " + name + ".", 400);
            }
            var input = Json.parseObject(request.text());
            var output = faults.around(
                    service + ":" + name, input.path("UserPoolId").asString(""), () -> operation.call(input));
            return WireResponse.of(200, CONTENT_TYPE, output.toString());
        } catch (AwsFault fault) {
            return render(fault);
        } catch (JacksonException e) {
            // A member of another type than the operation reads it as.
            return render(new AwsFault("SerializationException", "A member has the wrong type.", 400));
        }
    }

    static WireResponse render(AwsFault fault) {
        var body = Json.object().put("__type", fault.code()).put("message", fault.message());
        fault.details().forEach(body::put);
        return WireResponse.of(fault.status(), CONTENT_TYPE, body.toString()).with("x-amzn-ErrorType", fault.code());
    }

    private Optional<String> operationName(WireRequest request) {
        return request.header("X-Amz-Target")
                .filter(target -> target.startsWith(prefix))
                .map(target -> target.substring(prefix.length()));
    }
}
