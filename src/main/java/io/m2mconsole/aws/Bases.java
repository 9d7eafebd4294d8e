package io.m2mconsole.aws;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether a URL lies below an allowed base: same scheme, host and port, and a path that cannot climb out of it. */
final class Bases {

    /** Dot segments, encoded ones included, and backslashes, which some servers read as slashes. */
    private static final Pattern CLIMBING = Pattern.compile("(?i)(^|/)(\\.|%2e){1,2}(/|$)|\\\\|%5c");

    private Bases() {}

    static boolean holds(URI base, URI url) {
        return Objects.equals(base.getScheme(), url.getScheme())
                && base.getHost() != null
                && base.getHost().equalsIgnoreCase(url.getHost())
                && base.getPort() == url.getPort()
                && url.getRawUserInfo() == null
                && below(path(base), path(url));
    }

    /** Scheme, host and port, for messages: paths and queries may hold what nobody should read. */
    static String origin(URI url) {
        return url.getScheme() + "://" + url.getHost() + (url.getPort() < 0 ? "" : ":" + url.getPort());
    }

    private static boolean below(String base, String path) {
        var folder = base.endsWith("/") ? base : base + "/";
        return !climbs(path) && (path.equals(base) || path.startsWith(folder));
    }

    private static boolean climbs(String path) {
        // Most have none of what climbing takes, and runs send many.
        return (path.indexOf('.') >= 0 || path.indexOf('%') >= 0 || path.indexOf('\\') >= 0)
                && CLIMBING.matcher(path).find();
    }

    private static String path(URI uri) {
        return Optional.ofNullable(uri.getRawPath()).orElse("");
    }
}
