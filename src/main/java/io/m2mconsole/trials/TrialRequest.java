package io.m2mconsole.trials;

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
 * @param headers further headers; the bearer token is put in by itself
 * @param body empty for none
 * @param ticked whether a person said that the request may change data
 */
public record TrialRequest(
        AppClient client,
        ApiMethod method,
        Verb verb,
        Map<String, String> pathParameters,
        Map<String, String> headers,
        String body,
        boolean ticked) {

    public TrialRequest {
        pathParameters = Map.copyOf(pathParameters);
        headers = Map.copyOf(headers);
        if (verb == Verb.ANY || (method.verb() != Verb.ANY && method.verb() != verb)) {
            throw new IllegalArgumentException("A method is tried with its own verb, ANY with a concrete one.");
        }
    }

    /** A plain request: every path parameter gets the same probe value, and a body is sent where the verb has one. */
    public static TrialRequest plain(AppClient client, ApiMethod method, String probe, boolean ticked) {
        var verb = method.verb() == Verb.ANY ? Verb.GET : method.verb();
        var parameters = new HashMap<String, String>();
        new PathTemplate(method.path()).parameters().forEach(name -> parameters.put(name, probe));
        return new TrialRequest(client, method, verb, parameters, Map.of(), hasBody(verb) ? "{}" : "", ticked);
    }

    /** Whether requests with the verb usually have a body. */
    public static boolean hasBody(Verb verb) {
        return verb == Verb.POST || verb == Verb.PUT || verb == Verb.PATCH;
    }

    public Cell cell() {
        return new Cell(client.id(), method.id());
    }
}
