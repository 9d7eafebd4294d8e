package io.m2mconsole.apis;

import static org.assertj.core.api.Assertions.assertThat;

import io.m2mconsole.apis.Requirement.Open;
import io.m2mconsole.environments.ApiStage;
import io.m2mconsole.shared.ApiId;
import io.m2mconsole.shared.StageName;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutingTest {

    private static final ApiStage STAGE =
            new ApiStage(new ApiId("abc123"), "customers", new StageName("prod"), URI.create("http://127.0.0.1/prod"));
    private static final List<ApiMethod> METHODS = Stream.of(
                    "GET /",
                    "GET /customers",
                    "ANY /customers",
                    "GET /customers/{id}",
                    "GET /customers/all",
                    "ANY /customers/{proxy+}",
                    "POST /customers/{id}/orders")
            .map(place -> place.split(" ", -1))
            .map(place -> new ApiMethod(STAGE, Verb.valueOf(place[0]), place[1], new Open(), false))
            .toList();

    @ParameterizedTest
    @CsvSource({
        "GET, /, GET /",
        "GET, /customers, GET /customers",
        "PUT, /customers, ANY /customers",
        "GET, /customers/7, GET /customers/{id}",
        "GET, /customers/all, GET /customers/all",
        "POST, /customers/7/orders, POST /customers/{id}/orders",
        "DELETE, /customers/7/orders/9, ANY /customers/{proxy+}"
    })
    void theMostExactPathAnswersThenTheVerbOfItsOwn(Verb verb, String path, String label) {
        assertThat(Routing.answering(METHODS, verb, path).orElseThrow().id().label())
                .isEqualTo(label);
    }

    @Test
    void nothingAnswersForAnUnknownPathOrAVerbThatItsPathDoesNotHave() {
        assertThat(Routing.answering(METHODS, Verb.GET, "/orders")).isEmpty();
        assertThat(Routing.answering(METHODS, Verb.DELETE, "/")).isEmpty();
    }

    @Test
    void anyStandsForTheVerbsThatHaveNoMethodOfTheirOwn() {
        assertThat(Routing.verbs(METHODS.get(2), METHODS))
                .contains(Verb.POST, Verb.DELETE)
                .doesNotContain(Verb.GET, Verb.ANY);
        assertThat(Routing.verbs(METHODS.get(1), METHODS)).containsExactly(Verb.GET);
    }

    @Test
    void aProbeOfAnyIsAVerbThatReallyLeadsToItHarmlessOnesFirst() {
        assertThat(Routing.probing(METHODS.get(2), METHODS)).contains(Verb.HEAD);
        assertThat(Routing.probing(METHODS.get(5), METHODS)).contains(Verb.GET);
        assertThat(Routing.probing(METHODS.get(6), METHODS)).contains(Verb.POST);
        assertThat(Routing.probing(METHODS.get(5), METHODS, "7")).isEmpty();
        assertThat(Routing.probing(METHODS.get(5), METHODS, "7/8")).contains(Verb.GET);
        assertThat(Routing.probing(METHODS.get(3), METHODS, "all")).isEmpty();
        assertThat(Routing.probing(METHODS.get(3), METHODS, "7")).contains(Verb.GET);
    }
}
