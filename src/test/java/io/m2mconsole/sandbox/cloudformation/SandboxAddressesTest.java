package io.m2mconsole.sandbox.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import io.m2mconsole.sandbox.wire.Realm;
import io.m2mconsole.sandbox.wire.SandboxClock;
import java.net.URI;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class SandboxAddressesTest {

    private final SandboxAddresses addresses = new SandboxAddresses(new Realm(
            "000000000000", "us-east-1", URI.create("http://127.0.0.1:4566"), new SandboxClock(Clock.systemUTC())));

    @Test
    void leadsHostsOfCognitoAndDeployedApisToTheSandbox() {
        assertThat(addresses.rewrite("https://m2m-1.auth.us-east-1.amazoncognito.com/oauth2/token"))
                .isEqualTo("http://127.0.0.1:4566/_aws/auth/m2m-1/oauth2/token");
        assertThat(addresses.rewrite("https://cognito-idp.us-east-1.amazonaws.com/us-east-1_Ab1/.well-known/jwks.json"))
                .isEqualTo("http://127.0.0.1:4566/us-east-1_Ab1/.well-known/jwks.json");
        assertThat(addresses.rewrite("GET https://abc123.execute-api.us-east-1.amazonaws.com/prod/customers/{id}"))
                .isEqualTo("GET http://127.0.0.1:4566/_aws/execute-api/abc123/prod/customers/{id}");
    }

    @Test
    void givesCommandsEndpointAndCredentials() {
        assertThat(addresses.rewrite("X=$(aws cognito-idp list-user-pools)\naws sts get-caller-identity"))
                .isEqualTo("""
                        X=$(AWS_ACCESS_KEY_ID=sandbox AWS_SECRET_ACCESS_KEY=sandbox AWS_DEFAULT_REGION=us-east-1 aws \
                        --endpoint-url http://127.0.0.1:4566 cognito-idp list-user-pools)
                        AWS_ACCESS_KEY_ID=sandbox AWS_SECRET_ACCESS_KEY=sandbox AWS_DEFAULT_REGION=us-east-1 aws \
                        --endpoint-url http://127.0.0.1:4566 sts get-caller-identity""");
    }

    @Test
    void leavesEverythingElseAlone() {
        for (var text : new String[] {
            "Use aws to deploy",
            "/opt/aws lambda list-functions",
            "https://m2m.auth.eu-west-1.amazoncognito.com/oauth2/token",
            "https://m2m.auth.us-east-1.amazoncognito.com.example.org/",
            "https://bucket.s3.us-east-1.amazonaws.com/prod",
            "arn:aws:lambda:us-east-1:000000000000:function:aws lambda"
        }) {
            assertThat(addresses.rewrite(text)).isEqualTo(text);
        }
    }
}
