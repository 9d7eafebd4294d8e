package io.m2mconsole.sandbox.apigateway.execute;

import io.m2mconsole.sandbox.wire.Loopback;
import io.m2mconsole.sandbox.wire.Realm;
import io.m2mconsole.sandbox.wire.WireResponse;

/** Runs what stands behind a method. */
record Integrations(MockIntegration mock, LambdaIntegration lambda) {

    static Integrations over(Realm realm, Loopback loopback) {
        return new Integrations(new MockIntegration(), new LambdaIntegration(realm, loopback));
    }

    WireResponse run(Invocation invocation) {
        return switch (invocation.integration().path("type").asString("")) {
            case "MOCK" -> mock.answer(invocation);
            case "AWS_PROXY" -> lambda.answer(invocation);
            default -> throw Refusal.of(ResponseType.API_CONFIGURATION_ERROR);
        };
    }
}
