package io.m2mconsole.findings;

import java.util.regex.Pattern;

/**
 * A named rule.
 *
 * @param id stable: exports, acknowledgements and the documentation page {@code findings/<id>.md} go by it
 * @param title what is wrong, in a few words
 * @param why why it matters, as a sentence
 */
public record Rule(String id, String title, Severity severity, String why) {

    private static final Pattern ID = Pattern.compile("[a-z]+(-[a-z]+)*");

    public Rule {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("A rule's id is of small letters and hyphens.");
        }
    }

    /** A finding by this rule. @param evidence what was seen, as a sentence */
    public Finding on(Subject subject, String evidence) {
        return new Finding(this, subject, evidence);
    }
}
