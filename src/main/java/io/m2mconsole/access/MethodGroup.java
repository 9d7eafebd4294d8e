package io.m2mconsole.access;

import io.m2mconsole.apis.ApiMethod;
import java.util.List;

/** Methods that ask the same of a caller. @param members one at least */
public record MethodGroup(List<ApiMethod> members) {

    public MethodGroup {
        members = List.copyOf(members);
        if (members.isEmpty()) {
            throw new IllegalArgumentException("A group has a member.");
        }
    }

    /** One method by itself. */
    public static MethodGroup of(ApiMethod method) {
        return new MethodGroup(List.of(method));
    }

    /** Any one of them: what holds for it holds for all. */
    public ApiMethod first() {
        return members.getFirst();
    }

    public int size() {
        return members.size();
    }
}
