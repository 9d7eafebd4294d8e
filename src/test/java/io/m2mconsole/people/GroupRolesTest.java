package io.m2mconsole.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.m2mconsole.people.PeopleProperties.Mapping;
import io.m2mconsole.shared.EnvironmentId;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroupRolesTest {

    private static final EnvironmentId PROD = new EnvironmentId("prod");
    private static final EnvironmentId TEST = new EnvironmentId("test");

    private final GroupRoles roles = new GroupRoles(
            List.of("root@example.com"),
            List.of(
                    new Mapping("staff", Role.VIEWER, List.of()),
                    new Mapping("platform", Role.OPERATOR, List.of("prod", "test")),
                    new Mapping("testers", Role.TESTER, List.of("test"))));

    @Test
    void mapsGroupsToRolesEverywhereAndByEnvironment() {
        var person = Grant.actor("ann", roles.of("ann", List.of("staff", "platform", "other")));
        assertThat(person.may(Right.PROVISION, PROD)).isTrue();
        assertThat(person.may(Right.PROVISION, new EnvironmentId("elsewhere"))).isFalse();
        assertThat(person.may(Right.VIEW, new EnvironmentId("elsewhere"))).isTrue();
    }

    @Test
    void severalRolesInOneEnvironmentAddUp() {
        var person = Grant.actor("ben", roles.of("ben", List.of("platform", "testers")));
        assertThat(person.in(TEST)).isEqualTo(Role.OPERATOR.rights());
        assertThat(person.in(null)).isEmpty();
    }

    @Test
    void whoeverIsNamedIsAdministratorWhateverTheirGroups() {
        assertThat(roles.of("root@example.com", List.of())).containsExactly(new Grant(Role.ADMINISTRATOR));
        assertThat(roles.of("nobody@example.com", List.of("other"))).isEmpty();
    }

    @Test
    void grantsSurviveBeingWrittenDown() {
        var grants = List.of(new Grant(Role.OPERATOR, PROD), new Grant(Role.VIEWER));
        assertThat(Grant.list(Grant.text(grants))).containsExactlyInAnyOrderElementsOf(grants);
        assertThat(Grant.of(grants.stream().map(Grant::authority).toList()))
                .containsExactlyInAnyOrderElementsOf(grants);
    }
}
