package io.m2mconsole.environments;

import static org.assertj.core.api.Assertions.assertThat;

import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.apis.Apis;
import io.m2mconsole.apis.Requirement.Jwt;
import io.m2mconsole.aws.AwsClients;
import io.m2mconsole.clients.Clients;
import io.m2mconsole.environments.ApiStage.Protocol;
import io.m2mconsole.probes.Outcome.Answered;
import io.m2mconsole.probes.TrialRequest;
import io.m2mconsole.probes.Verdict;
import io.m2mconsole.shared.ApiId;
import io.m2mconsole.shared.EnvironmentId;
import io.m2mconsole.trials.Trials;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import software.amazon.awssdk.services.apigatewayv2.ApiGatewayV2Client;
import software.amazon.awssdk.services.apigatewayv2.model.AuthorizationType;
import software.amazon.awssdk.services.apigatewayv2.model.AuthorizerType;
import software.amazon.awssdk.services.apigatewayv2.model.ProtocolType;

/** An API that trusts the pool is found by itself, and is called where it answers. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:reach;DB_CLOSE_DELAY=-1",
            "sandbox.port=0",
            "console.admin-password=test"
        })
class ReachTest {

    private static final EnvironmentId SANDBOX = new EnvironmentId("sandbox");

    @Autowired
    private Environments environments;

    @Autowired
    private AwsClients aws;

    @Autowired
    private Apis apis;

    @Autowired
    private Clients clients;

    @Autowired
    private Trials trials;

    private ApiId api;

    @BeforeEach
    void createAnHttpApi() {
        var environment = environments.get(SANDBOX);
        var reporting = clients.list(environment).stream()
                .filter(client -> client.name().value().equals("ReportingService"))
                .findFirst()
                .orElseThrow();
        var id = gateway()
                .createApi(request -> request.name("orders").protocolType(ProtocolType.HTTP))
                .apiId();
        var authorizer = gateway()
                .createAuthorizer(request -> request.apiId(id)
                        .name("jwt")
                        .authorizerType(AuthorizerType.JWT)
                        .identitySource("$request.header.Authorization")
                        .jwtConfiguration(jwt -> jwt.issuer(
                                        environment.endpoints().issuer().toString())
                                .audience(reporting.id().value())))
                .authorizerId();
        gateway()
                .createRoute(request -> request.apiId(id)
                        .routeKey("GET /orders/{id}")
                        .authorizationType(AuthorizationType.JWT)
                        .authorizerId(authorizer)
                        .authorizationScopes("customer-api/write"));
        gateway().createStage(request -> request.apiId(id).stageName("$default").autoDeploy(true));
        api = new ApiId(id);
    }

    @AfterEach
    void deleteIt() {
        gateway().deleteApi(request -> request.apiId(api.value()));
        environments.refresh(SANDBOX);
    }

    private ApiGatewayV2Client gateway() {
        return aws.apiGatewayV2(environments.get(SANDBOX).target());
    }

    private ApiStage stage() {
        return environments.refresh(SANDBOX).stages().stream()
                .filter(stage -> stage.api().equals(api))
                .findFirst()
                .orElseThrow();
    }

    private ApiMethod method(ApiStage stage) {
        return apis.picture(environments.get(SANDBOX)).deployed().stream()
                .filter(method -> method.stage().equals(stage))
                .findFirst()
                .orElseThrow();
    }

    private Verdict live(ApiMethod method, String name) {
        var environment = environments.get(SANDBOX);
        var client = clients.list(environment).stream()
                .filter(one -> one.name().value().equals(name))
                .findFirst()
                .orElseThrow();
        var outcome = trials.endpoint(environment, TrialRequest.plain(client, method, "7", true))
                .outcome();
        return outcome instanceof Answered answered
                ? answered.verdict()
                : org.assertj.core.api.Assertions.fail("not sent");
    }

    @Test
    void findsAnHttpApiByItsAuthorizerAndReadsItsRoutes() {
        var stage = stage();
        assertThat(stage.protocol()).isEqualTo(Protocol.HTTP);
        assertThat(stage.unreachable()).isEmpty();

        var method = method(stage);
        assertThat(method.id().label()).isEqualTo("GET /orders/{id}");
        assertThat(method.requirement())
                .isInstanceOfSatisfying(
                        Jwt.class,
                        jwt -> assertThat(jwt.pools())
                                .containsExactly(environments.get(SANDBOX).pool()));
        assertThat(apis.picture(environments.get(SANDBOX)).changes()).isEmpty();
        assertThat(live(method, "ReportingService").seen()).contains("lack of a scope");
        assertThat(live(method, "OrderProcessingService").seen()).contains("did not accept the token");
    }

    @Test
    void goesToTheCustomDomainNameWhereTheEndpointIsDisabled() {
        gateway().updateApi(request -> request.apiId(api.value()).disableExecuteApiEndpoint(true));

        assertThat(stage().unreachable())
                .hasValueSatisfying(why -> assertThat(why).contains("no custom domain name leads to the stage"));
        assertThat(live(method(stage()), "ReportingService"))
                .isInstanceOfSatisfying(
                        Verdict.Unreachable.class,
                        unreachable -> assertThat(unreachable.seen()).contains("cannot be reached from here"));

        gateway().createDomainName(request -> request.domainName("orders.example.com"));
        gateway()
                .createApiMapping(request -> request.domainName("orders.example.com")
                        .apiId(api.value())
                        .stage("$default")
                        .apiMappingKey("v2"));

        assertThat(stage().unreachable()).isEmpty();
        assertThat(stage().invokeUrl().toString()).endsWith("/_aws/execute-domain/orders.example.com/v2");
        assertThat(live(method(stage()), "ReportingService")).isInstanceOf(Verdict.DeniedByAuthorizer.class);
        gateway().deleteDomainName(request -> request.domainName("orders.example.com"));
    }
}
