package io.m2mconsole.people.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:untrusted;DB_CLOSE_DELAY=-1",
            "console.environments.test.region=us-east-1",
            "console.admin-password=test"
        })
class UntrustedProxyTest {

    @LocalServerPort
    private int port;

    @Test
    void forwardedHeadersOfNobodyNamedAreNotBelieved() throws Exception {
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/login"))
                                .header("Accept", "text/html")
                                .header("X-Forwarded-Proto", "https")
                                .header("X-Forwarded-For", "203.0.113.9")
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(answer.headers().firstValue("Set-Cookie").orElse("")).doesNotContain("Secure");
    }
}
