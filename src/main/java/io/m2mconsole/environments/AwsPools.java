package io.m2mconsole.environments;

import io.m2mconsole.aws.AwsCalls;
import io.m2mconsole.aws.AwsClients;
import io.m2mconsole.aws.AwsTarget;
import io.m2mconsole.shared.PoolId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads user pools and their domains as they stand now. All calls block. */
@Component
public class AwsPools {

    private final AwsClients clients;

    AwsPools(AwsClients clients) {
        this.clients = clients;
    }

    /** @throws io.m2mconsole.shared.RemoteFailure NOT_FOUND where there is none */
    public PoolFacts describe(AwsTarget target, PoolId id) {
        return AwsCalls.call("describe the user pool " + id, () -> {
            var pool = clients.cognito(target)
                    .describeUserPool(request -> request.userPoolId(id.value()))
                    .userPool();
            return new PoolFacts(
                    id,
                    Optional.ofNullable(pool.name()).orElse(id.value()),
                    Optional.ofNullable(pool.domain()),
                    Optional.ofNullable(pool.customDomain()));
        });
    }

    /** A domain's status, such as ACTIVE; absent where the domain is unknown. */
    public Optional<String> domainStatus(AwsTarget target, String domain) {
        return AwsCalls.call(
                "describe the domain " + domain,
                () -> Optional.ofNullable(clients.cognito(target)
                                .describeUserPoolDomain(request -> request.domain(domain))
                                .domainDescription())
                        .map(description -> description.statusAsString()));
    }
}
