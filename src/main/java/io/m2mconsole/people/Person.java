package io.m2mconsole.people;

import java.time.Instant;
import java.util.List;

/**
 * Someone who may sign in.
 *
 * @param grants their roles; at the identity provider's, as of the last sign-in
 * @param at when a local account was last changed, or the person last signed in
 */
public record Person(String name, List<Grant> grants, Instant at) {

    public Person {
        grants = List.copyOf(grants);
    }
}
