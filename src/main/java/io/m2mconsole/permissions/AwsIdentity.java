package io.m2mconsole.permissions;

import io.m2mconsole.aws.AwsCalls;
import io.m2mconsole.aws.AwsClients;
import io.m2mconsole.aws.AwsTarget;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks STS whom AWS takes the console for; that needs no permission. */
@Component
class AwsIdentity {

    private final AwsClients clients;

    AwsIdentity(AwsClients clients) {
        this.clients = clients;
    }

    /**
     * Who makes the calls.
     *
     * @param arn of the user, or of the session of an assumed role
     * @param principal the ARN of the user or role that has the policies
     */
    record Identity(String arn, String account, String partition, String principal) {}

    Identity of(AwsTarget target) {
        var caller = AwsCalls.call(
                "ask who the console is", () -> clients.sts(target).getCallerIdentity());
        var partition = caller.arn().split(":", 3)[1];
        return new Identity(caller.arn(), caller.account(), partition, principal(target, caller.arn()));
    }

    /** A session names its role without the path, which only the configured role tells. */
    private static String principal(AwsTarget target, String arn) {
        return target.assumedRole()
                .map(role -> role.arn())
                .orElseGet(() -> Optional.of(arn)
                        .filter(text -> text.contains(":assumed-role/"))
                        .map(text ->
                                text.replace(":sts:", ":iam:").replaceFirst(":assumed-role/([^/]+)/.*", ":role/$1"))
                        .orElse(arn));
    }
}
