package io.m2mconsole.access;

import io.m2mconsole.clients.AppClient;
import java.util.List;

/** Clients whose access is the same, method by method: equal scopes, equal flow, equal audiences. @param members one at least */
public record ClientGroup(List<AppClient> members) {

    public ClientGroup {
        members = List.copyOf(members);
        if (members.isEmpty()) {
            throw new IllegalArgumentException("A group has a member.");
        }
    }

    /** One client by itself. */
    public static ClientGroup of(AppClient client) {
        return new ClientGroup(List.of(client));
    }

    /** Any one of them: what holds for it holds for all. */
    public AppClient first() {
        return members.getFirst();
    }

    public int size() {
        return members.size();
    }
}
