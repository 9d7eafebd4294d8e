package io.m2mconsole.snippets;

/** Code that gets a token as the client. @param title the language or tool */
public record Snippet(String title, String code) {}
