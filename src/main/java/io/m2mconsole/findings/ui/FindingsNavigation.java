package io.m2mconsole.findings.ui;

import io.m2mconsole.shared.EnvironmentId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Paths of the findings' page, without a leading slash. */
public final class FindingsNavigation {

    private FindingsNavigation() {}

    public static String findings(EnvironmentId environment) {
        return environment + "/findings";
    }

    /** @param text what is searched for, such as a client's name */
    public static String findings(EnvironmentId environment, String text) {
        return findings(environment) + "?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
