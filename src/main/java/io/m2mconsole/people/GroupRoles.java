package io.m2mconsole.people;

import io.m2mconsole.people.PeopleProperties.Mapping;
import io.m2mconsole.shared.EnvironmentId;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** What a person of the identity provider may do: what their groups map to. */
record GroupRoles(List<String> administrators, List<Mapping> mappings) {

    /** @return none where no group maps to anything: such a person is not let in */
    List<Grant> of(String name, Collection<String> groups) {
        var named = administrators.contains(name) ? Stream.of(new Grant(Role.ADMINISTRATOR)) : Stream.<Grant>empty();
        var mapped = mappings.stream()
                .filter(mapping -> groups.contains(mapping.group()))
                .flatMap(GroupRoles::grants);
        return Stream.concat(named, mapped).distinct().toList();
    }

    private static Stream<Grant> grants(Mapping mapping) {
        return mapping.environments().isEmpty()
                ? Stream.of(new Grant(mapping.role()))
                : mapping.environments().stream()
                        .map(environment -> new Grant(mapping.role(), new EnvironmentId(environment)));
    }
}
