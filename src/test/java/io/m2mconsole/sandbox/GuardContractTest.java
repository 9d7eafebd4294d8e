package io.m2mconsole.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.m2mconsole.sandbox.SandboxProperties.LackingScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No web page can reach the sandbox's control planes. */
class GuardContractTest {

    @RegisterExtension
    static final Aws aws = Aws.open(LackingScope.ACCESS_DENIED);

    private static final String SIGNED = "Authorization: " + Switches.SIGNATURE + "\r\n";

    @Test
    void letsASignedCallFromLoopbackPass() throws Exception {
        assertThat(post("Host: localhost:4566\r\n" + SIGNED)).contains(" 200 ");
        assertThat(post("Host: [::1]:4566\r\n" + SIGNED)).contains(" 200 ");
        assertThat(post("Host: 127.0.0.1\r\n" + SIGNED + "Origin: http://localhost:3000\r\n"))
                .contains(" 200 ");
    }

    @Test
    void refusesAnUnsignedCall() throws Exception {
        assertThat(post("Host: localhost\r\n")).contains(" 403 ", "\"__type\":\"MissingAuthenticationTokenException\"");
        assertThat(post("Host: localhost\r\nAuthorization: Bearer x\r\n")).contains(" 403 ");
    }

    @Test
    void refusesWhatIsSignedForAnotherRegion() throws Exception {
        assertThat(post("Host: localhost\r\n" + SIGNED.replace("us-east-1", "eu-west-1")))
                .contains(" 403 ", "Credential should be scoped to a valid region, not 'eu-west-1'.");
    }

    @Test
    void refusesAnUnsignedSwitchAndAnUnsignedTemplate() throws Exception {
        assertThat(RawHttp.send(
                        aws.url(),
                        "PUT /_sandbox/faults HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\nConnection:"
                                + " close\r\n\r\n{}"))
                .contains(" 403 ");
        assertThat(RawHttp.send(
                        aws.url(),
                        "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                                + "Content-Length: 24\r\nConnection: close\r\n\r\nAction=GetCallerIdentity"))
                .contains(" 403 ", "<Code>MissingAuthenticationToken</Code>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://evil.example", "null", "http://localhost.evil.example", "http://127.0.0.1.evil.example"
            })
    void refusesAForeignOrigin(String origin) throws Exception {
        assertThat(post("Host: localhost\r\n" + SIGNED + "Origin: " + origin + "\r\n"))
                .contains(" 403 ", "AccessDeniedException");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "localhost.evil.example:4566", "127.0.0.1.evil.example", "10.0.0.1", "[::2]"})
    void refusesAHostThatIsNotLoopback(String host) throws Exception {
        assertThat(post("Host: " + host + "\r\n" + SIGNED)).contains(" 403 ");
        assertThat(RawHttp.send(
                        aws.url(),
                        "GET /us-east-1_abc/.well-known/jwks.json HTTP/1.1\r\nHost: " + host
                                + "\r\nConnection: close\r\n\r\n"))
                .contains(" 403 ");
    }

    private static String post(String headers) throws Exception {
        return RawHttp.send(
                aws.url(),
                "POST / HTTP/1.1\r\n" + headers
                        + "X-Amz-Target: AWSCognitoIdentityProviderService.ListUserPools\r\n"
                        + "Content-Length: 16\r\nConnection: close\r\n\r\n{\"MaxResults\":1}");
    }
}
