package io.m2mconsole.access;

import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.apis.Requirement;
import io.m2mconsole.apis.Requirement.AnyScopeOf;
import io.m2mconsole.apis.Verb;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.environments.ApiStage;
import io.m2mconsole.shared.ApiId;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.ClientName;
import io.m2mconsole.shared.PoolId;
import io.m2mconsole.shared.ScopeName;
import io.m2mconsole.shared.StageName;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Clients and methods for tests of rules. */
public final class Samples {

    public static final PoolId POOL = new PoolId("us-east-1_Demo1");
    public static final PoolId OTHER_POOL = new PoolId("us-east-1_Other");
    public static final ApiStage STAGE = new ApiStage(
            new ApiId("abc123"), "customers", new StageName("prod"), URI.create("http://127.0.0.1:4566/prod"));

    private Samples() {}

    public static Set<ScopeName> scopes(String... names) {
        return Arrays.stream(names)
                .map(name -> ScopeName.parse("customer-api/" + name))
                .collect(Collectors.toSet());
    }

    public static AppClient client(String name, String... scopes) {
        return client(name, true, scopes);
    }

    public static AppClient client(String name, boolean machine, String... scopes) {
        return new AppClient(
                new ClientId("id" + name),
                new ClientName(name),
                machine,
                scopes(scopes),
                List.of(),
                Duration.ofHours(1),
                true,
                Instant.EPOCH,
                Instant.EPOCH);
    }

    public static Requirement anyOf(String... scopes) {
        return new AnyScopeOf("CognitoAuthorizer", Set.of(POOL), scopes(scopes));
    }

    public static ApiMethod method(Verb verb, String path, Requirement requirement) {
        return new ApiMethod(STAGE, verb, path, requirement, false);
    }

    public static ApiMethod withKey(Requirement requirement) {
        return new ApiMethod(STAGE, Verb.GET, "/customers", requirement, true);
    }
}
