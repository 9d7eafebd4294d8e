package io.m2mconsole.secrets;

import io.m2mconsole.aws.AwsCalls;
import io.m2mconsole.aws.AwsTarget;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Resource policies of secrets in Secrets Manager. */
@Component
class AwsSecretPolicies {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final AwsSecrets secrets;

    AwsSecretPolicies(AwsSecrets secrets) {
        this.secrets = secrets;
    }

    /** Lets one role read the secret, in place of any policy before; repeated it changes nothing. */
    void letRead(AwsTarget target, String arn, String role) {
        AwsCalls.run(
                "let " + role + " read the secret " + arn,
                () -> secrets.manager(target)
                        .putResourcePolicy(request -> request.secretId(arn)
                                .resourcePolicy(policy(role))
                                .blockPublicPolicy(true)));
    }

    static String policy(String role) {
        var policy = JSON.createObjectNode().put("Version", "2012-10-17");
        policy.putArray("Statement")
                .addObject()
                .put("Sid", "WorkloadReadsItsClientSecret")
                .put("Effect", "Allow")
                .put("Action", "secretsmanager:GetSecretValue")
                .put("Resource", "*")
                .putObject("Principal")
                .put("AWS", role);
        return JSON.writeValueAsString(policy);
    }
}
