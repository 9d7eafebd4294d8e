package io.m2mconsole.sandbox.wire;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One HTTP request as the services see it.
 *
 * @param method the verb, upper case
 * @param path the path as sent, still percent-encoded, without the query
 * @param query the raw query string, empty where there is none
 * @param headers by lower-case name, values in order of arrival
 * @param body the whole body, empty where there is none
 */
public record WireRequest(String method, String path, String query, Map<String, List<String>> headers, byte[] body) {

    private static final Pattern CREDENTIAL = Pattern.compile("Credential=([^/,\\s]+)/([^/]*)/([^/]*)/");

    public static WireRequest of(String method, String path, Map<String, String> headers, String body) {
        var lower = new LinkedHashMap<String, List<String>>();
        headers.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), List.of(value)));
        var cut = path.indexOf('?');
        return new WireRequest(
                method,
                cut < 0 ? path : path.substring(0, cut),
                cut < 0 ? "" : path.substring(cut + 1),
                lower,
                body.getBytes(StandardCharsets.UTF_8));
    }

    /** The first value of a header, by name in any case. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                .findFirst();
    }

    /**
     * A part of the SigV4 credential {@code key/date/region/service/aws4_request} that signed it; empty where none did.
     *
     * @param part 0 for the access key, 2 for the region
     */
    public String credential(int part) {
        var matcher = CREDENTIAL.matcher(header("Authorization").orElse(""));
        return matcher.find() ? matcher.group(part + 1) : "";
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Query parameters, decoded, in order. */
    public Map<String, List<String>> queryParameters() {
        return parseForm(query);
    }

    /** The body read as {@code application/x-www-form-urlencoded}, decoded, in order. */
    public Map<String, List<String>> formParameters() {
        return parseForm(text());
    }

    private static Map<String, List<String>> parseForm(String text) {
        var parameters = new LinkedHashMap<String, List<String>>();
        for (var pair : text.split("&")) {
            if (pair.isEmpty()) {
                continue;
            }
            var cut = pair.indexOf('=');
            var name = decode(cut < 0 ? pair : pair.substring(0, cut));
            var value = cut < 0 ? "" : decode(pair.substring(cut + 1));
            parameters.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
        }
        return parameters;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new AwsFault("SerializationException", "The request is not correctly percent-encoded.", 400);
        }
    }
}
