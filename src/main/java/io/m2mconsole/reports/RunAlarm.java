package io.m2mconsole.reports;

import io.m2mconsole.aws.BoundedHttp;
import io.m2mconsole.aws.HttpCall;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.operations.Action;
import io.m2mconsole.operations.Command;
import io.m2mconsole.operations.Operations;
import io.m2mconsole.people.People;
import io.m2mconsole.runs.RunEnded;
import io.m2mconsole.runs.RunProgress;
import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.RemoteFailure;
import io.m2mconsole.shared.SecretValue;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Cries out when a run deviates: in the log, and to the webhook where one is configured. */
@Component
@EnableConfigurationProperties(ReportsProperties.class)
class RunAlarm {

    private static final Logger log = LoggerFactory.getLogger(RunAlarm.class);
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int MOST = 100;

    private final BoundedHttp http;
    private final Operations operations;
    private final People people;
    private final Environments environments;
    private final Baselines baselines;
    private final ReportsProperties properties;

    RunAlarm(
            BoundedHttp http,
            Operations operations,
            People people,
            Environments environments,
            Baselines baselines,
            ReportsProperties properties) {
        this.http = http;
        this.operations = operations;
        this.people = people;
        this.environments = environments;
        this.baselines = baselines;
        this.properties = properties;
    }

    @EventListener
    void on(RunEnded event) {
        if (event.progress().state() == RunProgress.State.FINISHED) {
            Thread.ofVirtual().name("run alarm").start(() -> people.as(People.SYSTEM, () -> look(event)));
        }
    }

    private RunEnded look(RunEnded event) {
        var run = event.progress();
        var deviations = baselines.deviations(environments.get(event.environment()), run.number());
        if (!deviations.isEmpty() || run.mismatched() > 0) {
            log.warn(
                    "Run {} in {}: {} mismatches, {} deviations from the baseline",
                    run.number(),
                    event.environment(),
                    run.mismatched(),
                    deviations.size());
            Optional.ofNullable(properties.webhook()).ifPresent(url -> tell(url, event, deviations));
        }
        return event;
    }

    private void tell(URI url, RunEnded event, List<Deviation> deviations) {
        var command = new Command(Action.RUN_ALARM, "run " + event.progress().number(), event.environment());
        try {
            operations.run(command, () -> post(url, json(event, deviations)));
        } catch (RemoteFailure e) {
            log.warn("The webhook for runs: {}", e.problem().sentence());
        }
    }

    private int post(URI url, String body) {
        var signature = "sha256=" + signature(properties.key().orElseThrow(), body);
        var call = HttpCall.post(url, "application/json", body).with("X-M2M-Signature", signature);
        var status = http.send(List.of(url), call.within(LIMIT)).status();
        if (status >= 300) {
            throw new RemoteFailure(Problem.of(
                    Problem.Kind.UNEXPECTED,
                    "The webhook answered HTTP " + status + ".",
                    "Check console.reports.webhook and who serves it."));
        }
        return status;
    }

    static String json(RunEnded event, List<Deviation> deviations) {
        var json = JsonMapper.shared();
        var node = json.createObjectNode()
                .put("event", "run.deviates")
                .put("environment", event.environment().value())
                .put("run", event.progress().number())
                .put("mismatches", event.progress().mismatched())
                .put("deviations", deviations.size());
        var cells = node.putArray("cells");
        deviations.stream().limit(MOST).map(Deviation::sentence).forEach(cells::add);
        return json.writeValueAsString(node);
    }

    /** HMAC SHA-256 of the body in hexadecimal (RFC 2104). */
    static String signature(SecretValue key, String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.reveal().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HMAC SHA-256", e);
        }
    }
}
