package io.m2mconsole.sandbox.iam;

import io.m2mconsole.sandbox.wire.AwsFault;
import io.m2mconsole.sandbox.wire.Fault;
import io.m2mconsole.sandbox.wire.Faults;
import io.m2mconsole.sandbox.wire.QueryRpc;
import io.m2mconsole.sandbox.wire.QueryRpc.Form;
import io.m2mconsole.sandbox.wire.WireService;
import io.m2mconsole.sandbox.wire.Xml;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * AWS IAM, as far as asking what a principal may do. The sandbox has no policies: all is allowed but what a fault of kind DENY
 * denies just now.
 */
public final class Iam {

    private static final Pattern PRINCIPAL = Pattern.compile("arn:aws[\\w-]*:iam::\\d{12}:(user|role|group)/.+");
    private static final Pattern ACTION = Pattern.compile("[a-z0-9-]+:[A-Za-z*]+");

    private Iam() {}

    /** The services to plug into the sandbox's server. */
    public static List<WireService> services(Faults faults) {
        return List.of(new QueryRpc(
                "iam",
                "https://iam.amazonaws.com/doc/2010-05-08/",
                Map.of("SimulatePrincipalPolicy", form -> simulate(form, faults)),
                faults));
    }

    private static String simulate(Form form, Faults faults) {
        var principal = form.get("PolicySourceArn").orElse("");
        if (!PRINCIPAL.matcher(principal).matches()) {
            throw new AwsFault("InvalidInput", "Invalid Entity Arn: " + principal, 400);
        }
        var actions = form.list("ActionNames");
        if (actions.isEmpty()) {
            throw new AwsFault(
                    "ValidationError",
                    "1 validation error detected: Value at 'actionNames' failed to satisfy constraint: Member must not be null",
                    400);
        }
        var resources = form.list("ResourceArns").isEmpty() ? List.of("*") : form.list("ResourceArns");
        var results = new StringBuilder();
        for (var action : actions) {
            if (!ACTION.matcher(action).matches()) {
                throw new AwsFault("InvalidInput", "Invalid action name: " + action, 400);
            }
            for (var resource : resources) {
                results.append(result(action, resource, denied(action, faults)));
            }
        }
        return Xml.element("IsTruncated", "false") + "<EvaluationResults>" + results + "</EvaluationResults>";
    }

    private static String result(String action, String resource, boolean denied) {
        return "<member>" + Xml.element("EvalActionName", action) + Xml.element("EvalResourceName", resource)
                + Xml.element("EvalDecision", denied ? "implicitDeny" : "allowed") + "</member>";
    }

    private static boolean denied(String action, Faults faults) {
        return faults.list().stream()
                .map(Faults.Struck::fault)
                .filter(fault -> fault.kind() == Fault.Kind.DENY)
                .anyMatch(fault -> fault.strikes(action));
    }
}
