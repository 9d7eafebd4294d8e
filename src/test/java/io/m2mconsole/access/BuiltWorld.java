package io.m2mconsole.access;

import io.m2mconsole.access.RandomWorld.Guard;
import io.m2mconsole.access.RandomWorld.Kind;
import io.m2mconsole.access.RandomWorld.Member;
import io.m2mconsole.aws.AwsClients;
import io.m2mconsole.environments.ApiStage;
import io.m2mconsole.environments.ApiStage.Protocol;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.shared.ApiId;
import io.m2mconsole.shared.PoolId;
import io.m2mconsole.shared.StageName;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigateway.model.IntegrationType;
import software.amazon.awssdk.services.apigateway.model.Op;
import software.amazon.awssdk.services.apigateway.model.PatchOperation;
import software.amazon.awssdk.services.apigatewayv2.ApiGatewayV2Client;
import software.amazon.awssdk.services.apigatewayv2.model.ProtocolType;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.OAuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceServerScopeType;

/** A random world made in the sandbox with the SDK, as an environment of the console. */
final class BuiltWorld implements AutoCloseable {

    private final RandomWorld world;
    private final URI sandbox;
    private final CognitoIdentityProviderClient cognito;
    private final ApiGatewayClient rest;
    private final ApiGatewayV2Client http;
    private final String name = "world-" + UUID.randomUUID().toString().substring(0, 8);
    private final String pool;
    private final String otherPool;
    private final Map<String, String> secrets = new HashMap<>();
    private final Map<String, String> resources = new HashMap<>();
    private final Environment environment;
    private final String restApi;
    private final String httpApi;

    BuiltWorld(RandomWorld world, AwsClients aws, Environment base) {
        this.world = world;
        this.sandbox = base.target().endpointOverride().orElseThrow();
        this.cognito = aws.cognito(base.target());
        this.rest = aws.apiGateway(base.target());
        this.http = aws.apiGatewayV2(base.target());
        this.pool = pool(name);
        this.otherPool = pool(name + "-x");
        world.clients().forEach(this::client);
        this.restApi = restApi();
        this.httpApi = httpApi();
        this.environment = new Environment(
                base.id(),
                base.target(),
                new PoolId(pool),
                name,
                base.endpoints(),
                List.of(
                        new ApiStage(new ApiId(restApi), "rest", new StageName("prod"), url(restApi + "/prod")),
                        new ApiStage(
                                new ApiId(httpApi),
                                "http",
                                Protocol.HTTP,
                                new StageName("$default"),
                                url(httpApi),
                                null)),
                null,
                "m2m/" + name,
                false,
                false,
                true);
    }

    Environment environment() {
        return environment;
    }

    URI tokenEndpoint() {
        return sandbox.resolve("/_aws/auth/" + name + "/oauth2/token");
    }

    String secret(String client) {
        return Objects.requireNonNull(secrets.get(client));
    }

    private URI url(String path) {
        return sandbox.resolve("/_aws/execute-api/" + path);
    }

    private String pool(String domain) {
        var id =
                cognito.createUserPool(pool -> pool.poolName(domain)).userPool().id();
        cognito.createUserPoolDomain(request -> request.userPoolId(id).domain(domain));
        var servers = RandomWorld.SCOPES.stream().collect(Collectors.groupingBy(scope -> scope.split("/", -1)[0]));
        servers.forEach((server, scopes) -> cognito.createResourceServer(request -> request.userPoolId(id)
                .identifier(server)
                .name(server)
                .scopes(scopes.stream()
                        .map(scope -> ResourceServerScopeType.builder()
                                .scopeName(scope.split("/", -1)[1])
                                .scopeDescription(scope)
                                .build())
                        .toList())));
        return id;
    }

    private void client(Member member) {
        var made = cognito.createUserPoolClient(request -> {
                    request.userPoolId(pool)
                            .clientName("Client" + secrets.size())
                            .generateSecret(true);
                    if (member.machine()) {
                        request.allowedOAuthFlowsUserPoolClient(true)
                                .allowedOAuthFlows(OAuthFlowType.CLIENT_CREDENTIALS)
                                .allowedOAuthScopes(member.scopes());
                    }
                })
                .userPoolClient();
        secrets.put(made.clientId(), made.clientSecret());
    }

    private String restApi() {
        var api = rest.createRestApi(request -> request.name(name));
        resources.put("", api.rootResourceId());
        var authorizers = new HashMap<Kind, String>();
        pools().forEach((kind, pools) -> authorizers.put(
                kind,
                rest.createAuthorizer(request -> request.restApiId(api.id())
                                .name(kind.name())
                                .type("COGNITO_USER_POOLS")
                                .providerARNs(pools.stream()
                                        .map(id -> "arn:aws:cognito-idp:us-east-1:000000000000:userpool/" + id)
                                        .toList())
                                .identitySource("method.request.header.Authorization"))
                        .id()));
        world.methods().forEach((place, guard) -> method(api.id(), place, guard, authorizers));
        deploy(api.id());
        return api.id();
    }

    private Map<Kind, List<String>> pools() {
        return Map.of(
                Kind.POOL,
                List.of(pool),
                Kind.OTHER_POOL,
                List.of(otherPool),
                Kind.BOTH_POOLS,
                List.of(otherPool, pool));
    }

    private void method(String api, String place, Guard guard, Map<Kind, String> authorizers) {
        var verb = place.split(" ", -1)[0];
        var resource = resource(api, place.split(" ", -1)[1]);
        rest.putMethod(request -> {
            request.restApiId(api).resourceId(resource).httpMethod(verb).apiKeyRequired(guard.apiKey());
            if (guard.kind() == Kind.NONE) {
                request.authorizationType("NONE");
            } else {
                request.authorizationType("COGNITO_USER_POOLS")
                        .authorizerId(authorizers.get(guard.kind()))
                        .authorizationScopes(guard.scopes());
            }
        });
        rest.putIntegration(request -> request.restApiId(api)
                .resourceId(resource)
                .httpMethod(verb)
                .type(IntegrationType.MOCK)
                .requestTemplates(Map.of("application/json", "{\"statusCode\": 200}")));
    }

    private String resource(String api, String path) {
        var known = resources.get(path);
        if (known != null) {
            return known;
        }
        var cut = path.lastIndexOf('/');
        var parent = resource(api, path.substring(0, cut));
        var id = rest.createResource(
                        request -> request.restApiId(api).parentId(parent).pathPart(path.substring(cut + 1)))
                .id();
        resources.put(path, id);
        return id;
    }

    private String httpApi() {
        var api = http.createApi(request -> request.name(name).protocolType(ProtocolType.HTTP))
                .apiId();
        var audience = new ArrayList<>(new TreeSet<>(secrets.keySet()));
        var authorizer = http.createAuthorizer(request -> request.apiId(api)
                        .name("jwt")
                        .authorizerType("JWT")
                        .identitySource("$request.header.Authorization")
                        .jwtConfiguration(
                                jwt -> jwt.issuer(sandbox.resolve("/" + pool).toString())
                                        .audience(audience.subList(0, audience.size() / 2))))
                .authorizerId();
        // Nothing is behind it, so that what is let through ends in an error of the integration.
        var integration = http.createIntegration(request -> request.apiId(api)
                        .integrationType("AWS_PROXY")
                        .integrationUri("arn:aws:lambda:us-east-1:000000000000:function:" + name)
                        .payloadFormatVersion("2.0"))
                .integrationId();
        world.routes()
                .forEach((key, guard) -> http.createRoute(request -> {
                    request.apiId(api).routeKey(key).target("integrations/" + integration);
                    if (guard.kind() != Kind.NONE) {
                        request.authorizationType("JWT")
                                .authorizerId(authorizer)
                                .authorizationScopes(guard.scopes());
                    }
                }));
        http.createStage(request -> request.apiId(api).stageName("$default").autoDeploy(true));
        return api;
    }

    /** Changes what was to be changed later, where it has an authorizer; nothing of it is deployed. */
    void changeLater() {
        world.later().forEach((place, scopes) -> {
            var guard = world.methods().get(place);
            if (guard != null && guard.kind() != Kind.NONE) {
                patch(place, guard.scopes(), scopes);
            }
        });
    }

    private void patch(String place, Set<String> now, Set<String> then) {
        var operations = Stream.concat(
                        now.stream().filter(scope -> !then.contains(scope)).map(scope -> patch(Op.REMOVE, scope)),
                        then.stream().filter(scope -> !now.contains(scope)).map(scope -> patch(Op.ADD, scope)))
                .toList();
        rest.updateMethod(request -> request.restApiId(restApi)
                .resourceId(resources.get(place.split(" ", -1)[1]))
                .httpMethod(place.split(" ", -1)[0])
                .patchOperations(operations));
    }

    private static PatchOperation patch(Op op, String scope) {
        return PatchOperation.builder()
                .op(op)
                .path("/authorizationScopes")
                .value(scope)
                .build();
    }

    void deploy() {
        deploy(restApi);
    }

    private void deploy(String api) {
        rest.createDeployment(request -> request.restApiId(api).stageName("prod"));
    }

    @Override
    public void close() {
        rest.deleteRestApi(request -> request.restApiId(restApi));
        http.deleteApi(request -> request.apiId(httpApi));
        for (var id : List.of(pool, otherPool)) {
            cognito.deleteUserPoolDomain(
                    request -> request.userPoolId(id).domain(id.equals(pool) ? name : name + "-x"));
            cognito.deleteUserPool(request -> request.userPoolId(id));
        }
    }
}
