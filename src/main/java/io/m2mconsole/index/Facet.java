package io.m2mconsole.index;

/** A value that clients can be narrowed down to. @param clients how many have it */
public record Facet(String value, int clients) {}
