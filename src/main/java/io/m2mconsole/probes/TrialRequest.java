package io.m2mconsole.probes;

import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.apis.Verb;
import io.m2mconsole.clients.AppClient;
import java.util.HashMap;
import java.util.Map;

/**
 * What to try.
 *
 * @param verb the verb to send: the method's own, or a concrete one where that is ANY
 * @param pathParameters values by name, for every parameter of the method's path
 * @param query parameters by name, put behind the path
 * @param headers further headers, an API key among them; the bearer token is put in by itself
 * @param body empty for none
 */
public record TrialRequest(
        AppClient client,
        ApiMethod method,
        Verb verb,
        Map<String, String> pathParameters,
        Map<String, String> query,
        Map<String, String> headers,
        String body,
        TokenChoice token,
        Consent consent) {

    /** The header that carries an API key. */
    public static final String API_KEY = "x-api-key";

    public TrialRequest {
        pathParameters = Map.copyOf(pathParameters);
        query = Map.copyOf(query);
        headers = Map.copyOf(headers);
        if (verb == Verb.ANY || (method.verb() != Verb.ANY && method.verb() != verb)) {
            throw new IllegalArgumentException("A method is tried with its own verb, ANY with a concrete one.");
        }
    }

    /**
     * A plain request: every path parameter gets the same probe value, and a body is sent where the verb has one.
     *
     * @throws IllegalArgumentException for ANY, which needs a verb to stand for it
     */
    public static TrialRequest plain(AppClient client, ApiMethod method, String probe, boolean ticked) {
        return plain(client, method, method.verb(), probe, TokenChoice.good(), Consent.of(ticked, false));
    }

    /**
     * As {@link #plain(AppClient, ApiMethod, String, boolean)}, with another token.
     *
     * @param verb see {@link io.m2mconsole.apis.Routing#probing}
     */
    public static TrialRequest plain(
            AppClient client, ApiMethod method, Verb verb, String probe, TokenChoice token, Consent consent) {
        var parameters = new HashMap<String, String>();
        new PathTemplate(method.path()).parameters().forEach(name -> parameters.put(name, probe));
        return new TrialRequest(
                client, method, verb, parameters, Map.of(), Map.of(), hasBody(verb) ? "{}" : "", token, consent);
    }

    /** Whether requests with the verb usually have a body. */
    public static boolean hasBody(Verb verb) {
        return verb == Verb.POST || verb == Verb.PUT || verb == Verb.PATCH;
    }

    boolean hasApiKey() {
        return headers.keySet().stream().anyMatch(API_KEY::equalsIgnoreCase);
    }

    public Cell cell() {
        return new Cell(client.id(), method.id());
    }
}
