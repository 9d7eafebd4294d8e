package io.m2mconsole.editing;

import io.m2mconsole.clients.AppClient;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.secrets.SecretTags;
import io.m2mconsole.secrets.StoredSecret;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Finds out who owns a client's definition. */
@Service
public class Origins {

    private final AwsStackOwners stacks;

    Origins(AwsStackOwners stacks) {
        this.stacks = stacks;
    }

    /**
     * CloudFormation is asked by the client's physical id; Terraform leaves no trace, so a person marks its clients. Blocks.
     *
     * @param secret the client's stored secret, if it has one
     */
    public Origin of(Environment environment, AppClient client, Optional<StoredSecret> secret) {
        return stacks.stackOf(environment, client.id().value())
                .<Origin>map(Origin.CloudFormation::new)
                .or(() -> secret.flatMap(Origins::marked))
                .orElseGet(Origin.Unknown::new);
    }

    private static Optional<Origin> marked(StoredSecret secret) {
        if (Tags.TERRAFORM.equals(secret.tags().get(SecretTags.DEFINED_BY))) {
            return Optional.of(new Origin.Terraform());
        }
        // An adopted secret is the console's, its client is not: only onboarding leaves the run that made both.
        return secret.tags().containsKey(SecretTags.RUN) ? Optional.of(new Origin.Console()) : Optional.empty();
    }
}
