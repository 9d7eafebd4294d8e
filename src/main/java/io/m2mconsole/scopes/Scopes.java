package io.m2mconsole.scopes;

import io.m2mconsole.environments.Environment;
import io.m2mconsole.shared.RemoteFailure;
import java.util.List;
import org.springframework.stereotype.Service;

/** The resource servers of an environment's pool. */
@Service
public class Scopes {

    private final AwsResourceServers servers;

    Scopes(AwsResourceServers servers) {
        this.servers = servers;
    }

    /**
     * Resource servers by identifier, their scopes by name. Blocks.
     *
     * @throws RemoteFailure where they cannot be read
     */
    public List<ResourceServer> list(Environment environment) {
        return servers.list(environment);
    }
}
