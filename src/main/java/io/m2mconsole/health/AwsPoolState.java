package io.m2mconsole.health;

import io.m2mconsole.aws.AwsCalls;
import io.m2mconsole.aws.AwsClients;
import io.m2mconsole.aws.AwsTarget;
import io.m2mconsole.shared.PoolId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads how a user pool and its domains stand. */
@Component
class AwsPoolState {

    private final AwsClients clients;

    AwsPoolState(AwsClients clients) {
        this.clients = clients;
    }

    /**
     * What DescribeUserPool says now.
     *
     * @param domain the prefix of its Cognito domain
     * @param customDomain its own domain's full host name
     */
    record Pool(PoolId id, String name, Optional<String> domain, Optional<String> customDomain) {}

    Pool describe(AwsTarget target, PoolId id) {
        return AwsCalls.call("describe the user pool " + id, () -> {
            var pool = clients.cognito(target)
                    .describeUserPool(request -> request.userPoolId(id.value()))
                    .userPool();
            return new Pool(
                    id,
                    Optional.ofNullable(pool.name()).orElse(id.value()),
                    Optional.ofNullable(pool.domain()),
                    Optional.ofNullable(pool.customDomain()));
        });
    }

    /** A domain's status, such as ACTIVE; absent where the domain is unknown. */
    Optional<String> domainStatus(AwsTarget target, String domain) {
        return AwsCalls.call(
                "describe the domain " + domain,
                () -> Optional.ofNullable(clients.cognito(target)
                                .describeUserPoolDomain(request -> request.domain(domain))
                                .domainDescription())
                        .map(description -> description.statusAsString()));
    }
}
