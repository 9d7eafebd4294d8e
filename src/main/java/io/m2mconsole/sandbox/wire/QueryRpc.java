package io.m2mconsole.sandbox.wire;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

/** AWS's Query protocol: a form POST with {@code Action}, answered in XML. */
public final class QueryRpc implements WireService {

    /**
     * What is asked.
     *
     * @param members the form's members, such as {@code Parameters.member.1.ParameterKey}
     * @param accessKey the access key that signed it, empty where none did
     */
    public record Form(Map<String, List<String>> members, String accessKey) {

        static Form of(WireRequest request) {
            return new Form(request.formParameters(), request.credential(0));
        }

        /** The members of a list, such as {@code ActionNames.member.1}, in order. */
        public List<String> list(String name) {
            return IntStream.iterate(1, number -> number + 1)
                    .mapToObj(number -> get(name + ".member." + number))
                    .takeWhile(Optional::isPresent)
                    .flatMap(Optional::stream)
                    .toList();
        }

        public Optional<String> get(String name) {
            return members.getOrDefault(name, List.of()).stream().findFirst();
        }
    }

    private final String service;
    private final String namespace;
    private final Map<String, Function<Form, String>> actions;
    private final Faults faults;

    /**
     * @param namespace the XML namespace of answers, such as {@code http://cloudformation.amazonaws.com/doc/2010-05-15/}
     * @param actions by name, each giving the XML inside {@code <XResult>}, already escaped (see {@link Xml})
     */
    public QueryRpc(String service, String namespace, Map<String, Function<Form, String>> actions, Faults faults) {
        this.service = service;
        this.namespace = namespace;
        this.actions = Map.copyOf(actions);
        this.faults = faults;
    }

    /** A form whose action is this service's, or that is signed for it: so unknown actions get this service's error. */
    @Override
    public boolean serves(WireRequest request) {
        if (!request.method().equals("POST") || !request.path().equals("/") || !isForm(request)) {
            return false;
        }
        return signedFor(request)
                || Form.of(request).get("Action").filter(actions::containsKey).isPresent();
    }

    @Override
    public WireResponse serve(WireRequest request) {
        try {
            var form = Form.of(request);
            var name = form.get("Action").orElse("");
            var action = actions.get(name);
            if (action == null) {
                throw new AwsFault("InvalidAction", "The sandbox does not offer the action " + name + ".", 400);
            }
            var result = faults.around(service + ":" + name, "", () -> action.apply(form));
            return WireResponse.of(
                    200,
                    "text/xml",
                    "<%1$sResponse xmlns=\"%2$s\"><%1$sResult>%3$s</%1$sResult>%4$s</%1$sResponse>"
                            .formatted(name, namespace, result, metadata()));
        } catch (AwsFault fault) {
            return render(fault, namespace);
        }
    }

    static WireResponse render(AwsFault fault, String namespace) {
        return WireResponse.of(
                fault.status(),
                "text/xml",
                "<ErrorResponse xmlns=\"%s\"><Error><Type>%s</Type><Code>%s</Code><Message>%s</Message></Error><RequestId>%s</RequestId></ErrorResponse>"
                        .formatted(
                                namespace,
                                fault.status() < 500 ? "Sender" : "Receiver",
                                Xml.escape(fault.code()),
                                Xml.escape(fault.message()),
                                UUID.randomUUID()));
    }

    static boolean isForm(WireRequest request) {
        return request.header("Content-Type")
                .filter(type -> type.startsWith("application/x-www-form-urlencoded"))
                .isPresent();
    }

    private boolean signedFor(WireRequest request) {
        return request.header("Authorization")
                .filter(value -> value.contains("/" + service + "/aws4_request"))
                .isPresent();
    }

    private static String metadata() {
        return "<ResponseMetadata><RequestId>" + UUID.randomUUID() + "</RequestId></ResponseMetadata>";
    }
}
