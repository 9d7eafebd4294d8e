package io.m2mconsole.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.m2mconsole.shared.RemoteFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Against a server that says what each test wants, byte by byte. */
@Timeout(30)
class BoundedHttpTest {

    private static final String EMPTY = "HTTP/1.1 204 No Content\r\n\r\n";

    private final BoundedHttp http = new BoundedHttp();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private ServerSocket server;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void end() throws IOException {
        http.destroy();
        server.close();
    }

    @Test
    void givesStatusHeadersAndBodyWhateverTheStatus() {
        serve("HTTP/1.1 403 Forbidden\r\nX-One: a\r\nX-One: b\r\nContent-Length: 6\r\n\r\nn\u00f6 {}");

        var answer = send(HttpCall.get(url("//a%20b//c?x=%2F")).with("Authorization", "Bearer marker"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.headers()).containsEntry("x-one", "a, b");
        assertThat(answer.body()).isEqualTo("nö {}");
        assertThat(requests.getFirst())
                .startsWith("GET //a%20b//c?x=%2F HTTP/1.1")
                .contains("Authorization: Bearer marker");
        assertThat(answer.toString()).doesNotContain("{}");
        assertThat(HttpCall.post(url("/"), "text/plain", "marker")
                        .with("A", "marker")
                        .toString())
                .doesNotContain("marker");
    }

    @Test
    void sendsABodyAndNoneAsItsLengthSays() {
        serve(EMPTY);

        send(HttpCall.post(url("/"), "application/json", "{\"ö\":1}"));
        send(new HttpCall("PATCH", url("/"), Map.of(), "", HttpCall.LONGEST));
        send(new HttpCall("DELETE", url("/"), Map.of(), "{}", HttpCall.LONGEST));

        assertThat(requests.get(0)).contains("Content-Length: 8\r\n", "Content-Type: application/json\r\n");
        assertThat(requests.get(1)).startsWith("PATCH").contains("Content-Length: 0\r\n");
        assertThat(requests.get(2)).startsWith("DELETE").contains("Content-Length: 2\r\n");
        assertThat(requests)
                .allSatisfy(request -> assertThat(request)
                        .contains("User-Agent: m2m-console")
                        .doesNotContainIgnoringCase("accept-encoding")
                        .doesNotContainIgnoringCase("upgrade"));
    }

    @Test
    void followsNoRedirect() {
        serve("HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n");

        assertThat(send(HttpCall.get(url("/"))).status()).isEqualTo(302);
        assertThat(requests).hasSize(1);
    }

    @Test
    void repeatsNoAnswerThatAsksForIt() {
        serve("HTTP/1.1 503 Service Unavailable\r\nRetry-After: 0\r\nContent-Length: 0\r\n\r\n");

        assertThat(send(HttpCall.get(url("/"))).status()).isEqualTo(503);
        assertThat(requests).hasSize(1);
    }

    @Test
    void sendsOnceMoreWhatChangesNothing() {
        serve("", EMPTY);

        assertThat(send(HttpCall.get(url("/"))).status()).isEqualTo(204);
        assertThat(requests).hasSize(2);
    }

    @Test
    void neverSendsTwiceWhatMayChangeSomething() {
        serve("", EMPTY);

        assertThatThrownBy(() -> send(new HttpCall("DELETE", url("/"), Map.of(), "", HttpCall.LONGEST)))
                .isInstanceOf(RemoteFailure.class)
                .hasMessageContaining("the connection broke");
        assertThat(requests).hasSize(1);
    }

    @Test
    void waitsForAnAnswerThatDripsNoLongerThanForAny() {
        var ended = new AtomicBoolean();
        serve((in, out) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            for (var i = 0; i < 100; i++) {
                out.write('x');
                out.flush();
                pause();
            }
            ended.set(true);
        });

        assertThatThrownBy(() -> send(HttpCall.get(url("/")).within(Duration.ofSeconds(1))))
                .isInstanceOf(RemoteFailure.class)
                .hasMessageContaining("no answer came within 1 seconds");
        assertThat(ended).isFalse();
    }

    @Test
    void readsNoMoreThanItsLimit() {
        serve((in, out) -> {
            out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.write(new byte[BoundedHttp.LARGEST + 1]);
        });

        assertThatThrownBy(() -> send(HttpCall.get(url("/"))))
                .isInstanceOf(RemoteFailure.class)
                .hasMessageContaining("larger than 1024 KB");
    }

    @Test
    void readsNoEndlessHeaders() {
        serve((in, out) -> {
            out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
            while (true) {
                out.write("X-Again: and again\r\n".getBytes(StandardCharsets.US_ASCII));
            }
        });

        assertThatThrownBy(() -> send(HttpCall.get(url("/"))))
                .isInstanceOf(RemoteFailure.class)
                .hasMessageContaining("headers are too large");
    }

    @Test
    void saysThatNobodyListens() throws IOException {
        server.close();

        assertThatThrownBy(() -> send(HttpCall.get(url("/"))))
                .isInstanceOf(RemoteFailure.class)
                .hasMessageContaining("the connection was refused");
    }

    @Test
    void saysThatAHostIsUnknown() {
        var nowhere = URI.create("http://nowhere.invalid/");

        assertThatThrownBy(() -> http.send(List.of(nowhere), HttpCall.get(nowhere)))
                .isInstanceOf(RemoteFailure.class)
                .hasMessageContaining("the host name is unknown");
    }

    @Test
    void endsWhereItsThreadIsInterrupted() throws Exception {
        serve((in, out) -> {
            pause();
            Thread.currentThread().join();
        });
        var sentence = new CopyOnWriteArrayList<String>();
        var caller = Thread.ofVirtual().start(() -> {
            try {
                send(HttpCall.get(url("/")));
            } catch (RemoteFailure e) {
                sentence.add(e.problem().sentence() + Thread.currentThread().isInterrupted());
            }
        });
        while (requests.isEmpty()) {
            pause();
        }

        caller.interrupt();
        caller.join();

        assertThat(sentence).singleElement().asString().contains("interrupted").endsWith("true");
    }

    @Test
    void takesNoHeaderThatWouldBeTwoOrLeadElsewhere() {
        var call = HttpCall.get(url("/"));

        for (var name : List.of("Host", "transfer-encoding", "Content-Length", "a b", "")) {
            assertThatIllegalArgumentException().isThrownBy(() -> call.with(name, "x"));
        }
        for (var value : List.of("a\r\nX: y", "a\nb", "a\u0000", "a\u2028")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> call.with("X", value))
                    .withMessageNotContaining(value);
        }
    }

    private HttpAnswer send(HttpCall call) {
        return http.send(List.of(url("/")), call);
    }

    private URI url(String path) {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + path);
    }

    /** Answers the requests with these texts, the last one again and again; after an empty one the connection is closed. */
    private void serve(String... answers) {
        serve((in, out) -> {
            do {
                var answer = answers[Math.min(requests.size(), answers.length) - 1];
                if (answer.isEmpty()) {
                    return;
                }
                out.write(answer.getBytes(StandardCharsets.UTF_8));
            } while (next(in));
        });
    }

    private void serve(Talk talk) {
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                accept(talk);
            }
        });
    }

    private void accept(Talk talk) {
        try {
            var socket = server.accept();
            Thread.ofVirtual().start(() -> answer(socket, talk));
        } catch (IOException _) {
            // The server is closed: the test is over.
        }
    }

    private void answer(Socket socket, Talk talk) {
        try (socket) {
            if (next(socket.getInputStream())) {
                talk.answer(socket.getInputStream(), socket.getOutputStream());
            }
        } catch (IOException | InterruptedException _) {
            // The client hung up, as some tests want it to.
        }
    }

    /** Reads one request, its body as long as it says. */
    private boolean next(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            var read = in.read();
            if (read < 0) {
                return false;
            }
            head.append((char) read);
        }
        var length = head.toString()
                .lines()
                .filter(line -> line.startsWith("Content-Length: "))
                .mapToInt(line -> Integer.parseInt(line.substring("Content-Length: ".length())))
                .sum();
        in.readNBytes(length);
        requests.add(head.toString());
        return true;
    }

    private static void pause() throws InterruptedException {
        Thread.sleep(50);
    }

    private interface Talk {
        void answer(InputStream in, OutputStream out) throws IOException, InterruptedException;
    }
}
