package io.m2mconsole.access;

import java.util.List;

/**
 * Client → scope → method as a flow: who can come through which scope to what. Clients of equal access and methods of equal
 * requirements are one node each, so that it stays a picture.
 *
 * @param links between nodes by their ids: from clients to scopes, from scopes to methods
 * @param notes what the picture leaves out, as sentences
 */
public record AccessFlow(List<Node> nodes, List<Link> links, List<String> notes) {

    public AccessFlow {
        nodes = List.copyOf(nodes);
        links = List.copyOf(links);
        notes = List.copyOf(notes);
    }

    /** What a node stands for. */
    public enum Kind {
        CLIENTS,
        SCOPE,
        METHODS
    }

    /**
     * A node.
     *
     * @param size how many clients, scopes or methods it stands for
     * @param search what leads to them in the filter of their axis; empty where no one word does
     * @param members their names, the first of them
     */
    public record Node(String id, Kind kind, String label, int size, String search, List<String> members) {
        public Node {
            members = List.copyOf(members);
        }
    }

    /** A way. @param size how many clients hold the scope, or how many methods accept it */
    public record Link(String from, String to, int size) {}

    /** Whether there is no way at all from clients to methods. */
    public boolean empty() {
        return none(Kind.CLIENTS) || none(Kind.METHODS);
    }

    private boolean none(Kind kind) {
        return nodes.stream().noneMatch(node -> node.kind() == kind);
    }
}
