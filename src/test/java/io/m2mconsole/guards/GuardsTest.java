package io.m2mconsole.guards;

import static io.m2mconsole.access.Samples.STAGE;
import static io.m2mconsole.access.Samples.anyOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.m2mconsole.OnSandbox;
import io.m2mconsole.access.Samples;
import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.apis.Requirement;
import io.m2mconsole.apis.Verb;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.environments.Environments;
import io.m2mconsole.people.Actor;
import io.m2mconsole.people.People;
import io.m2mconsole.people.Right;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.shared.RemoteFailure;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@OnSandbox
class GuardsTest {

    private final String path = "/guarded-" + UUID.randomUUID();

    @Autowired
    private Guards guards;

    @Autowired
    private Environments environments;

    @Autowired
    private People people;

    @Test
    void keepsBelievingWhatAMethodAskedForUntilAPersonAcceptsThatItIsOpen() {
        var guarded = method(anyOf("read"));
        var open = method(new Requirement.Open());
        assertThat(guards.of(environment(), List.of(guarded)).lost()).isEmpty();

        var believed = guards.of(environment(), List.of(open));

        assertThat(believed.methods()).containsExactly(guarded);
        assertThat(believed.lost()).containsOnlyKeys(open.id());
        var viewer = new Actor("viewer", Set.of(Right.VIEW));
        assertThatThrownBy(() -> people.as(viewer, () -> {
                    guards.accept(environment(), believed.lost().values());
                    return open;
                }))
                .isInstanceOf(RemoteFailure.class)
                .hasMessageContaining("may not");

        guards.accept(environment(), believed.lost().values());

        assertThat(guards.of(environment(), List.of(open)).methods()).containsExactly(open);
    }

    @Test
    void takesOtherScopesForWhatIsMeant() {
        guards.of(environment(), List.of(method(anyOf("read"))));
        var now = guards.of(environment(), List.of(method(anyOf("read", "admin"))));

        assertThat(now.lost()).isEmpty();
        assertThat(now.methods()).containsExactly(method(anyOf("read", "admin")));
    }

    @Test
    void takesWhatWasNeverGuardedForOpen() {
        var open = method(new Requirement.Open());

        assertThat(guards.of(environment(), List.of(open)).methods()).containsExactly(open);
        assertThat(guards.of(environment(), List.of(open)).lost()).isEmpty();
    }

    static List<Requirement> requirements() {
        return List.of(
                new Requirement.Open(),
                new Requirement.Other("AWS_IAM"),
                new Requirement.IdentityToken("Users", Set.of(Samples.POOL)),
                anyOf("read", "admin"),
                new Requirement.Jwt(
                        "Jwt", Set.of(Samples.POOL), Set.of(new ClientId("abc")), true, Samples.scopes("read")));
    }

    @ParameterizedTest
    @MethodSource("requirements")
    void keepsEveryRequirementAsText(Requirement requirement) {
        assertThat(GuardText.read(GuardText.write(requirement))).isEqualTo(requirement);
    }

    private ApiMethod method(Requirement requirement) {
        return new ApiMethod(STAGE, Verb.GET, path, requirement, false);
    }

    private Environment environment() {
        return environments.get(new EnvironmentId("sandbox"));
    }
}
