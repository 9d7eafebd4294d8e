package io.m2mconsole.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.m2mconsole.OnSandbox;
import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.apis.Apis;
import io.m2mconsole.apis.Requirement.Open;
import io.m2mconsole.apis.Routing;
import io.m2mconsole.apis.Verb;
import io.m2mconsole.aws.AwsClients;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.clients.Clients;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.shared.EnvironmentId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestContextManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever pools, scopes, methods and deployments there are: the live API does what the rules say, before a change is deployed
 * and after.
 */
@OnSandbox
class LiveAgreementTest {

    private static final AtomicInteger CELLS = new AtomicInteger();
    private static final List<Verb> VERBS = List.of(Verb.GET, Verb.POST, Verb.PUT, Verb.DELETE);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Autowired
    private AwsClients aws;

    @Autowired
    private Environments environments;

    @Autowired
    private Clients clients;

    @Autowired
    private Apis apis;

    LiveAgreementTest() throws Exception {
        new TestContextManager(LiveAgreementTest.class).prepareTestInstance(this);
    }

    @Property(tries = 6, shrinking = ShrinkingMode.OFF, afterFailure = AfterFailureMode.SAMPLE_FIRST)
    void theLiveApiDoesWhatTheRulesSay(@ForAll("worlds") RandomWorld world) throws Exception {
        try (var built = new BuiltWorld(world, aws, environments.get(new EnvironmentId("sandbox")))) {
            var environment = built.environment();
            var callers = clients.refresh(environment).clients();
            var tokens = new HashMap<AppClient, Optional<String>>();
            for (var client : callers) {
                tokens.put(client, token(built, client));
            }
            compare(callers, apis.deployed(environment), built, tokens);

            built.changeLater();
            var changes = apis.picture(environment).changes();
            compare(callers, apis.deployed(environment), built, tokens);

            built.deploy();
            var deployed = apis.deployed(environment);
            compare(callers, deployed, built, tokens);
            var byId = deployed.stream().collect(Collectors.toMap(ApiMethod::id, method -> method));
            for (var change : changes) {
                for (var client : callers) {
                    var pending = MethodFlips.pending(client, change, environment.pool());
                    var then = AccessRules.decide(
                            client, Objects.requireNonNull(byId.get(change.id())), environment.pool());
                    pending.ifPresent(announced -> assertThat(announced.then()).isEqualTo(then));
                }
            }
            assertThat(apis.picture(environment).changes()).isEmpty();
        }
    }

    @AfterContainer
    static void enough() {
        assertThat(CELLS.get()).as("cells compared").isGreaterThan(2000);
    }

    @Provide
    Arbitrary<RandomWorld> worlds() {
        return RandomWorld.any();
    }

    private static void compare(
            List<AppClient> callers,
            List<ApiMethod> deployed,
            BuiltWorld built,
            Map<AppClient, Optional<String>> tokens)
            throws Exception {
        var pool = built.environment().pool();
        var stages = deployed.stream().collect(Collectors.groupingBy(ApiMethod::stage));
        for (var stage : stages.entrySet()) {
            for (var path :
                    stage.getValue().stream().map(ApiMethod::path).distinct().toList()) {
                var concrete = path.replace("{id}", "7").replace("{proxy+}", "x/y");
                for (var verb : VERBS) {
                    var answering = Routing.answering(stage.getValue(), verb, concrete);
                    if (answering.isEmpty()) {
                        continue;
                    }
                    var url = URI.create(stage.getKey().invokeUrl() + concrete);
                    for (var client : callers) {
                        var method = answering.get();
                        var decision = AccessRules.decide(client, method, pool);
                        // An open method is called without a token, as anyone may.
                        var token = method.requirement() instanceof Open
                                ? Optional.<String>empty()
                                : Objects.requireNonNull(tokens.get(client));
                        var passed = passed(url, verb, token);
                        assertThat(passed)
                                .as(
                                        "%s %s answered by %s with %s: %s",
                                        verb,
                                        url,
                                        method.id().label(),
                                        method.requirement(),
                                        Reasons.sentence(client.name(), decision))
                                .isEqualTo(Prediction.of(decision) == Prediction.ALLOWED);
                        CELLS.incrementAndGet();
                    }
                }
            }
        }
    }

    /** What is not turned away by the gateway was let through, whatever comes after. */
    private static boolean passed(URI url, Verb verb, Optional<String> token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(url).method(verb.name(), BodyPublishers.noBody());
        token.ifPresent(value -> request.header("Authorization", "Bearer " + value));
        var status = HTTP.send(request.build(), BodyHandlers.discarding()).statusCode();
        assertThat(status).as("%s %s is routed", verb, url).isNotEqualTo(404);
        return status != 401 && status != 403;
    }

    private static Optional<String> token(BuiltWorld built, AppClient client) throws IOException, InterruptedException {
        var pair = client.id() + ":" + built.secret(client.id().value());
        var request = HttpRequest.newBuilder(built.tokenEndpoint())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        var answer = HTTP.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode() == 200)
                .as("%s gets a token", client.name())
                .isEqualTo(client.machine());
        return answer.statusCode() == 200
                ? Optional.of(JsonMapper.builder()
                        .build()
                        .readTree(answer.body())
                        .path("access_token")
                        .asString())
                : Optional.empty();
    }
}
