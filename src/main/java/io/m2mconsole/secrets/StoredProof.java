package io.m2mconsole.secrets;

/** Whether what is stored still gets a token. */
public sealed interface StoredProof {

    /** It does, or Cognito at least knows the pair of id and secret. */
    record Valid() implements StoredProof {}

    /** Cognito does not know the pair any more: workloads get no token. */
    record NoLongerValid() implements StoredProof {}

    /** @param why a sentence */
    record Undecided(String why) implements StoredProof {}
}
