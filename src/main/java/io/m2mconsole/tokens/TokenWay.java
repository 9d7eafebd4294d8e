package io.m2mconsole.tokens;

/** How a token is asked for. */
public enum TokenWay {
    BASIC("OAuth endpoint, client_secret_basic"),
    POST("OAuth endpoint, client_secret_post"),
    API("GetClientToken");

    private final String word;

    TokenWay(String word) {
        this.word = word;
    }

    /** For people. */
    public String word() {
        return word;
    }
}
