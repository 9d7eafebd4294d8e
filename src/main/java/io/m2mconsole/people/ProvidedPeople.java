package io.m2mconsole.people;

import java.util.Collection;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Service;

/** People whom the identity provider vouches for. */
@Service
public class ProvidedPeople {

    private static final int LONGEST_NAME = 128;

    private final PeopleProperties properties;
    private final JdbcAccounts accounts;
    private final JdbcPersons persons;

    ProvidedPeople(PeopleProperties properties, JdbcAccounts accounts, JdbcPersons persons) {
        this.properties = properties;
        this.accounts = accounts;
        this.persons = persons;
    }

    /**
     * What a person may do, as Spring Security's authorities; kept, so that what they began goes on with their rights.
     *
     * @return none where they are not let in: without a role, or with a name that stands for someone else
     */
    public List<GrantedAuthority> authorities(String name, Collection<String> groups) {
        var grants = properties
                .provider()
                .map(oidc -> new GroupRoles(oidc.administrators(), oidc.roles()).of(name, groups))
                .orElse(List.of());
        if (name.isBlank() || name.length() > LONGEST_NAME || taken(name)) {
            return List.of();
        }
        // Who lost all roles is remembered without any, a stranger not at all.
        if (!grants.isEmpty() || persons.find(name).isPresent()) {
            persons.seen(name, grants);
        }
        return grants.stream().map(Grant::authority).toList();
    }

    private boolean taken(String name) {
        return name.equals(People.SYSTEM.name()) || accounts.find(name).isPresent() && properties.local();
    }
}
