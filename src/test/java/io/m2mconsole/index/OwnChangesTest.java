package io.m2mconsole.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.m2mconsole.OnSandbox;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.editing.Bed;
import io.m2mconsole.editing.Ownership;
import io.m2mconsole.onboarding.OnboardRequest;
import io.m2mconsole.onboarding.Onboarding;
import io.m2mconsole.rotation.Rotations;
import io.m2mconsole.secrets.ActiveSecrets;
import io.m2mconsole.shared.ClientName;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the console does to secrets and owners stands in the index at once, whatever the next crawl will read. */
@OnSandbox
class OwnChangesTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ClientIndex index;

    @Autowired
    private Ownership ownership;

    @Autowired
    private Rotations rotations;

    @Autowired
    private ActiveSecrets active;

    @Autowired
    private Onboarding onboarding;

    private Bed bed;

    @BeforeEach
    void prepare() {
        bed = Bed.of(context);
    }

    @Test
    void showsAdoptionAndOwnerAtOnce() {
        var client = bed.fresh();
        assertThat(row(client).secrets().stored()).isFalse();

        bed.adoption().adopt(bed.environment(), client.id(), client.name(), client.scopes());
        assertThat(row(client).secrets().stored()).isTrue();
        assertThat(row(client).managedBy()).isEqualTo(ManagedBy.CONSOLE);

        ownership.setOwner(bed.environment(), client, "team-a");
        assertThat(row(client).owner()).contains("team-a");

        ownership.setOwner(bed.environment(), client, "");
        assertThat(row(client).owner()).isEmpty();
    }

    @Test
    void showsAnOnboardedClientWhole() {
        var id = onboarding.onboard(
                bed.environment(),
                new OnboardRequest(new ClientName("Shown at once"), "team-b", Set.of(Bed.READ), Duration.ofHours(1)),
                _ -> {});

        var row = index.find(bed.environment().id(), id).orElseThrow();
        assertThat(row.owner()).contains("team-b");
        assertThat(row.secrets().stored()).isTrue();
        assertThat(row.secrets().active()).isEqualTo(1);
    }

    @Test
    void showsBothSecretsWhileARotationWaits() {
        var client = bed.adopted();
        var before = row(client).secrets().storedChanged();

        var _ = rotations.rotate(bed.environment(), client);

        assertThat(row(client).secrets().active()).isEqualTo(2);
        assertThat(row(client).secrets().storedChanged()).isNotEqualTo(before);
        assertThat(active.list(bed.environment(), client.id())).hasSize(2);
    }

    private IndexedClient row(AppClient client) {
        return index.find(bed.environment().id(), client.id()).orElseThrow();
    }
}
