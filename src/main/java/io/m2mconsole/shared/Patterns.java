package io.m2mconsole.shared;

import java.util.regex.Pattern;

/** What names and ids look like, from the API models of Cognito and API Gateway; each with a sentence for the person. */
public enum Patterns {
    ENVIRONMENT_ID("[a-z][a-z0-9-]{1,30}", "An environment's id has 2 to 31 lower-case letters, digits and hyphens."),
    POOL_ID("(?=.{1,55}$)[\\w-]+_[0-9a-zA-Z]+", "A user pool id looks like us-east-1_AbCdEfGhI."),
    CLIENT_ID("[\\w+]{1,128}", "A client id has 1 to 128 letters, digits, _ and +."),
    CLIENT_NAME("[\\w\\s+=,.@-]{1,128}", "A client name has 1 to 128 letters, digits, spaces and + = , . @ - _."),
    RESOURCE_SERVER_NAME(
            "[\\w\\s+=,.@-]{1,256}",
            "A resource server's name has 1 to 256 letters, digits, spaces and + = , . @ - _."),
    RESOURCE_SERVER_ID(
            "[\\x21\\x23-\\x5B\\x5D-\\x7E]{1,256}",
            "A resource server identifier has 1 to 256 printable ASCII characters without spaces, \" and \\."),
    SCOPE_NAME(
            "[\\x21\\x23-\\x2E\\x30-\\x5B\\x5D-\\x7E]{1,256}",
            "A scope name has 1 to 256 printable ASCII characters without spaces, \", / and \\."),
    SCOPE_DESCRIPTION("(?s).{1,256}", "A scope's description has 1 to 256 letters."),
    API_ID("[a-zA-Z0-9]{1,64}", "An API id has letters and digits."),
    STAGE_NAME("[\\w$-]{1,128}", "A stage name has letters, digits, hyphens and underscores.");

    private final Pattern pattern;
    private final String sentence;

    Patterns(String regex, String sentence) {
        this.pattern = Pattern.compile(regex, Pattern.UNICODE_CHARACTER_CLASS);
        this.sentence = sentence;
    }

    public boolean matches(String text) {
        return pattern.matcher(text).matches();
    }

    /** What a fitting text looks like, as a sentence for the person. */
    public String sentence() {
        return sentence;
    }

    /**
     * Returns the text itself.
     *
     * @throws IllegalArgumentException with the sentence where it does not fit
     */
    public String require(String text) {
        if (!matches(text)) {
            throw new IllegalArgumentException(sentence);
        }
        return text;
    }
}
