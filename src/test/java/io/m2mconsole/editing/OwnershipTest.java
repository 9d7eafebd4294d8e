package io.m2mconsole.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.m2mconsole.OnSandbox;
import io.m2mconsole.secrets.SecretVersions;
import io.m2mconsole.shared.ClientName;
import io.m2mconsole.shared.RemoteFailure;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@OnSandbox
class OwnershipTest {

    private static final Tags NOBODY = new Tags("", "", "", "", "");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Ownership ownership;

    @Autowired
    private Origins origins;

    @Autowired
    private Edits edits;

    @Autowired
    private SecretVersions versions;

    private Bed bed;

    @BeforeEach
    void prepare() {
        bed = Bed.of(context);
    }

    @AfterEach
    void mend() {
        bed.switches().noFaults();
    }

    @Test
    void keepsThemAsTagsAndLeavesForeignOnesAlone() {
        var client = bed.adopted();
        var arn = bed.standing(client).orElseThrow().arn();
        versions.tag(bed.environment(), arn, Map.of("cost-centre", "4711"));
        var wanted = new Tags("team-a", "a@example.com", "reports", "2027-01-31T18:00:00+01:00", "terraform");

        ownership.save(bed.environment(), client, NOBODY, wanted);

        assertThat(ownership.open(bed.environment(), client)).contains(wanted);
        assertThat(wanted.expiresAt()).contains(OffsetDateTime.parse("2027-01-31T18:00:00+01:00"));
        ownership.save(bed.environment(), client, wanted, NOBODY);
        var tags = bed.standing(client).orElseThrow().tags();
        assertThat(tags).containsEntry("cost-centre", "4711").doesNotContainKeys("owner", "contact", "expiry");
        assertThat(tags).containsEntry("m2m-console:client-id", client.id().value());
    }

    @Test
    void neverOverwritesWhatSomebodyElseWroteMeanwhile() {
        var client = bed.adopted();
        var opened = ownership.open(bed.environment(), client).orElseThrow();
        ownership.setOwner(bed.environment(), client, "theirs");

        assertThatThrownBy(() -> ownership.save(bed.environment(), client, opened, opened.ownedBy("mine")))
                .isInstanceOf(RemoteFailure.class)
                .hasMessageContaining("theirs");
        assertThat(bed.standing(client).orElseThrow().owner()).contains("theirs");
    }

    @Test
    void writesOnlyWhatDiffersFromWhatWasOpened() {
        var client = bed.adopted();
        var opened = ownership.open(bed.environment(), client).orElseThrow();
        ownership.setOwner(bed.environment(), client, "theirs");

        ownership.save(bed.environment(), client, opened, new Tags("", "", "mine", "", ""));

        var now = ownership.open(bed.environment(), client).orElseThrow();
        assertThat(now.owner()).isEqualTo("theirs");
        assertThat(now.purpose()).isEqualTo("mine");
    }

    @Test
    void asksToAdoptFirst() {
        var client = bed.fresh();

        assertThat(ownership.open(bed.environment(), client)).isEmpty();
        assertThatThrownBy(() -> ownership.setOwner(bed.environment(), client, "me"))
                .isInstanceOf(RemoteFailure.class)
                .hasMessageContaining("not in Secrets Manager");
    }

    @Test
    void refusesWhatNoTagMayHold() {
        assertThatThrownBy(() -> new Tags("a;b", "", "", "", "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Tags("a".repeat(257), "", "", "", ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new Tags("", "", "", "next year", "").expiresAt()).isEmpty();
    }

    @Test
    void findsTheSecretOfARenamedClient() {
        var client = bed.adopted();
        var arn = bed.standing(client).orElseThrow().arn();

        edits.save(
                bed.environment(),
                edits.open(bed.environment(), client.id()),
                Change.NONE.named(new ClientName(client.name() + " renamed")));

        var renamed = bed.now(client);
        assertThat(bed.secrets().find(bed.environment(), renamed.id(), renamed.name()))
                .hasValueSatisfying(secret -> assertThat(secret.arn()).isEqualTo(arn));
    }

    @Test
    void knowsWhoDefinesAClient() {
        var stacks = bed.clients().list(bed.environment()).stream()
                .filter(client -> client.name().value().equals("ReportingService"))
                .findFirst()
                .orElseThrow();
        var client = bed.adopted();
        assertThat(origins.of(bed.environment(), stacks, Optional.empty()))
                .isInstanceOfSatisfying(
                        Origin.CloudFormation.class,
                        origin -> assertThat(origin.warning()).isPresent());
        assertThat(origins.of(bed.environment(), client, bed.standing(client))).isInstanceOf(Origin.Unknown.class);

        ownership.save(bed.environment(), client, NOBODY, new Tags("", "", "", "", Tags.TERRAFORM));

        assertThat(origins.of(bed.environment(), client, bed.standing(client))).isInstanceOf(Origin.Terraform.class);
    }
}
