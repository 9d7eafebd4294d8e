package io.m2mconsole.apis;

import io.m2mconsole.shared.ApiId;
import io.m2mconsole.shared.StageName;

/** A method's place: API, stage, verb and path template, such as {@code DELETE /customers/{id}}. */
public record MethodId(ApiId api, StageName stage, Verb verb, String path) {

    /** Verb and path, for people. */
    public String label() {
        return verb + " " + path;
    }
}
