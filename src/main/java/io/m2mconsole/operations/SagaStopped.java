package io.m2mconsole.operations;

/** An event: a saga needs a person. @param kind see {@link Saga#kind()} */
public record SagaStopped(String kind, UnfinishedSaga saga) {}
