package io.m2mconsole.apis;

import io.m2mconsole.environments.ApiStage;
import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.Problem.Kind;
import io.m2mconsole.shared.RemoteFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads methods and what they require from API Gateway's OpenAPI 3.0 exports, of REST and HTTP APIs. */
@Component
class ExportParser {

    private static final Map<String, Verb> VERBS = Map.of(
            "get", Verb.GET,
            "head", Verb.HEAD,
            "options", Verb.OPTIONS,
            "post", Verb.POST,
            "put", Verb.PUT,
            "patch", Verb.PATCH,
            "delete", Verb.DELETE,
            "x-amazon-apigateway-any-method", Verb.ANY);

    private final JsonMapper json = JsonMapper.shared();

    List<ApiMethod> methods(ApiStage stage, String export) {
        var document = parse(stage, export);
        var schemes = new SecuritySchemes(document.path("components").path("securitySchemes"));
        var methods = new ArrayList<ApiMethod>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> verb(method.getKey()).ifPresent(verb -> {
                            var security = method.getValue().has("security")
                                    ? method.getValue().path("security")
                                    : document.path("security");
                            methods.add(new ApiMethod(
                                    stage,
                                    verb,
                                    path.getKey(),
                                    requirement(schemes, method.getValue(), security),
                                    schemes.apiKey(security)));
                        })));
        return methods;
    }

    /** HTTP APIs mark routes that ask for a signature at the route itself. */
    private static Requirement requirement(SecuritySchemes schemes, JsonNode method, JsonNode security) {
        return method.path("x-amazon-apigateway-auth").path("type").asString("").equals("AWS_IAM")
                ? Requirements.iam()
                : schemes.requirement(security);
    }

    private static Optional<Verb> verb(String key) {
        return Optional.ofNullable(VERBS.get(key.toLowerCase(Locale.ROOT)));
    }

    private JsonNode parse(ApiStage stage, String export) {
        try {
            return json.readTree(export);
        } catch (JacksonException e) {
            throw new RemoteFailure(
                    Problem.of(
                            Kind.UNEXPECTED,
                            "The export of the stage " + stage.stage() + " of " + stage.apiName() + " cannot be read.",
                            "Try again; if it stays so, compare it with GetExport of the AWS CLI."),
                    e);
        }
    }
}
