package io.m2mconsole.sandbox.apigateway.execute;

import io.m2mconsole.sandbox.wire.Json;
import java.util.Optional;

/** Which bodies an API treats as bytes. */
final class MediaTypes {

    private MediaTypes() {}

    static boolean areBinary(DeployedApi api, Optional<String> header) {
        var binary = Json.strings(api.settings(), "binaryMediaTypes");
        return binary.contains("*/*")
                || header.map(type -> type.split("[;,]", 2)[0].strip())
                        .filter(binary::contains)
                        .isPresent();
    }
}
