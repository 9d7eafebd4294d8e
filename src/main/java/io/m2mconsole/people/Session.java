package io.m2mconsole.people;

import java.time.Instant;

/**
 * A browser in which someone is signed in.
 *
 * @param id its id here; not the cookie's
 * @param browser what the browser says it is
 * @param active when the person last did something, to the minute
 */
public record Session(String id, String account, String address, String browser, Instant since, Instant active) {}
