package io.m2mconsole.probes;

/** Which token a request carries. */
public enum TokenVariant {
    GOOD("Good", "the client's own, as issued"),
    NONE("None", "no token at all"),
    MALFORMED("Malformed", "text that is no token"),
    TAMPERED("Tampered", "the client's own, its payload changed to claim the required scope"),
    ALG_NONE("alg: none", "the same claims, unsigned"),
    FOREIGN_KEY("Foreign key", "the same claims, signed with a key that is not the pool's"),
    EXPIRED("Expired", "the client's own of earlier, which really expired"),
    OTHER_CLIENT("Other client's", "a token of another client of the pool"),
    OTHER_POOL("Other pool's", "a good token of another environment's pool");

    private final String word;
    private final String meaning;

    TokenVariant(String word, String meaning) {
        this.word = word;
        this.meaning = meaning;
    }

    /** In a word or two. */
    public String word() {
        return word;
    }

    /** What it is, as a clause. */
    public String meaning() {
        return meaning;
    }

    /** Whether a guarded method must turn it away, whoever it was made from. */
    public boolean flawed() {
        return switch (this) {
            case GOOD, OTHER_CLIENT, OTHER_POOL -> false;
            case NONE, MALFORMED, TAMPERED, ALG_NONE, FOREIGN_KEY, EXPIRED -> true;
        };
    }

    /** Whether it needs nothing but the client itself, as runs do. */
    public boolean alone() {
        return this != OTHER_CLIENT && this != OTHER_POOL;
    }
}
