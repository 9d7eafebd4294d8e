package io.m2mconsole.people.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What each answer tells the browser, as it goes over the wire. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:headers;DB_CLOSE_DELAY=-1",
            "console.environments.test.region=us-east-1",
            "console.admin-password=test",
            "server.tomcat.remoteip.internal-proxies=127\\.0\\.0\\.1"
        })
class HeadersTest {

    private static final Pattern NONCE = Pattern.compile("'nonce-([A-Za-z0-9+/=]+)'");

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Test
    void pagesRunOnlyScriptsWithThisAnswersNonce() throws Exception {
        var first = get("/login");
        var policy = header(first, "Content-Security-Policy");
        assertThat(policy)
                .contains("default-src 'none'", "frame-ancestors 'none'", "object-src 'none'", "'strict-dynamic'")
                .doesNotContain("unsafe-eval");
        var nonce = nonce(policy);
        var scripts = Pattern.compile("<script[^>]*>").matcher(first.body());
        while (scripts.find()) {
            assertThat(scripts.group()).contains("nonce=\"" + nonce + "\"");
        }
        assertThat(nonce(header(get("/login"), "Content-Security-Policy"))).isNotEqualTo(nonce);
    }

    @Test
    void whatIsNoPageRunsNothing() throws Exception {
        assertThat(header(get("/app/styles.css"), "Content-Security-Policy"))
                .isEqualTo("default-src 'none'; frame-ancestors 'none'");
    }

    @Test
    void nothingIsFramedSniffedOrReferredTo() throws Exception {
        for (var path : new String[] {"/login", "/app/styles.css", "/actuator/health"}) {
            var answer = get(path);
            assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
            assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
        }
    }

    @Test
    void behindTlsTheBrowserStaysThereAndCookiesToo() throws Exception {
        var answer = get("/login", "X-Forwarded-Proto", "https");
        assertThat(header(answer, "Strict-Transport-Security")).contains("max-age=31536000");
        assertThat(header(answer, "Set-Cookie")).contains("Secure", "HttpOnly", "SameSite=Lax");
    }

    @Test
    void withoutTlsNeitherIsSaid() throws Exception {
        var answer = get("/login");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(header(answer, "Set-Cookie"))
                .contains("HttpOnly", "SameSite=Lax")
                .doesNotContain("Secure");
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", "text/html");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String nonce(String policy) {
        var found = NONCE.matcher(policy);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
