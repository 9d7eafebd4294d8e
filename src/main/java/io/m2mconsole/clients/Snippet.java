package io.m2mconsole.clients;

/** Code that gets a token as the client. @param title the language or tool */
public record Snippet(String title, String code) {}
