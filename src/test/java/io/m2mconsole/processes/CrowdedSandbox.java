package io.m2mconsole.processes;

import io.m2mconsole.SandboxSwitches;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A sandbox in a process of its own whose pool holds as many app clients as asked for; its quotas can be set. */
public final class CrowdedSandbox implements AutoCloseable {

    private static final int AT_ONCE = 32;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final SandboxProcess process;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String pool;
    private int clients;

    private CrowdedSandbox(SandboxProcess process) throws IOException, InterruptedException {
        this.process = process;
        this.pool = cognito("ListUserPools", "{\"MaxResults\":60}")
                .path("UserPools")
                .path(0)
                .path("Id")
                .asString();
        this.clients = cognito("ListUserPoolClients", "{\"UserPoolId\":\"" + pool + "\",\"MaxResults\":60}")
                .path("UserPoolClients")
                .size();
    }

    /** @param name names its log, see {@link SandboxProcess#start} */
    public static CrowdedSandbox start(String name) throws IOException, InterruptedException {
        return new CrowdedSandbox(SandboxProcess.start(name, "--sandbox.cognito.clients-per-pool=10000"));
    }

    public URI url() {
        return process.url();
    }

    /** The processor time of its process so far, in seconds. */
    public double worked() {
        return ProcessHandle.of(process.pid())
                        .flatMap(handle -> handle.info().totalCpuDuration())
                        .orElse(Duration.ZERO)
                        .toMillis()
                / 1000.0;
    }

    /** Makes clients until there are that many, without quotas. */
    public void fill(int most) throws IOException, InterruptedException {
        switches().quotas(0);
        var places = new Semaphore(AT_ONCE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (; clients < most; clients++) {
                var number = clients;
                places.acquire();
                threads.submit(() -> {
                    try {
                        return create(number);
                    } finally {
                        places.release();
                    }
                });
            }
        }
    }

    /** What can be made to go wrong with it, its quotas among that. */
    public SandboxSwitches switches() {
        return new SandboxSwitches(url().toString());
    }

    private JsonNode create(int number) throws IOException, InterruptedException {
        var scopes = number % 3 == 0
                ? "\"customer-api/read\",\"customer-api/write\""
                : number % 3 == 1 ? "\"customer-api/read\"" : "\"customer-api/admin\"";
        return cognito("CreateUserPoolClient", """
                {"UserPoolId":"%s","ClientName":"service-%05d-%s","GenerateSecret":true,"AllowedOAuthFlowsUserPoolClient":true,
                 "AllowedOAuthFlows":["client_credentials"],"AllowedOAuthScopes":[%s],"AccessTokenValidity":%d,
                 "TokenValidityUnits":{"AccessToken":"minutes"},"ExplicitAuthFlows":["ALLOW_CLIENT_TOKEN_AUTH"]}
                """.formatted(
                        pool, number, number % 7 == 0 ? "orders" : "reports", scopes, 5 + number % 60));
    }

    private JsonNode cognito(String operation, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(url())
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=bench/20260101/us-east-1/cognito-idp/aws4_request,"
                                + " SignedHeaders=host, Signature=0")
                .header("Content-Type", "application/x-amz-json-1.1")
                .header("X-Amz-Target", "AWSCognitoIdentityProviderService." + operation)
                .POST(BodyPublishers.ofString(body))
                .build();
        var response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IllegalStateException("The sandbox refused: " + response.body());
        }
        return JSON.readTree(response.body());
    }

    @Override
    public void close() throws InterruptedException {
        http.close();
        process.close();
    }
}
