package io.m2mconsole.processes.driven;

import io.m2mconsole.ConsoleApplication;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.SpringApplication;

/** The console, which also obeys lines on its standard input, each on a thread of its own, and ends with that input. */
public final class Driven {

    private Driven() {}

    static void main(String[] args) throws IOException {
        var orders = new Orders(SpringApplication.run(ConsoleApplication.class, args));
        say("ready to obey");
        try (var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (var line = input.readLine(); line != null; line = input.readLine()) {
                var order = line;
                Thread.ofVirtual().start(() -> say("did " + order + ": " + orders.obey(order)));
            }
        }
        System.exit(0);
    }

    private static synchronized void say(String text) {
        System.out.println("[" + text + "]");
    }
}
