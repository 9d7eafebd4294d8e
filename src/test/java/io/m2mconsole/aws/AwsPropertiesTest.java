package io.m2mconsole.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class AwsPropertiesTest {

    @Test
    void hasDefaults() {
        var properties = bind(Map.of());

        assertThat(properties)
                .isEqualTo(new AwsProperties(
                        "", null, Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofSeconds(40), 64));
    }

    @Test
    void readsEveryProperty() {
        var properties = bind(Map.of(
                "aws.region", "eu-west-1",
                "aws.endpoint-url", "http://127.0.0.1:4566",
                "aws.connect-timeout", "1s",
                "aws.attempt-timeout", "2s",
                "aws.call-timeout", "3s",
                "aws.connections", "4"));

        assertThat(properties)
                .isEqualTo(new AwsProperties(
                        "eu-west-1",
                        URI.create("http://127.0.0.1:4566"),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(3),
                        4));
    }

    @Test
    void honoursTheVariablesOfTheSdks() {
        var variables = new StandardEnvironment();
        variables
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                Map.of("AWS_REGION", "eu-west-1", "AWS_ENDPOINT_URL", "http://localhost:4566")));

        var properties = Binder.get(variables).bindOrCreate("aws", AwsProperties.class);

        assertThat(properties.region()).isEqualTo("eu-west-1");
        assertThat(properties.endpointUrl()).isEqualTo(URI.create("http://localhost:4566"));
    }

    private static AwsProperties bind(Map<String, Object> values) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .forEach(source -> environment.getPropertySources().remove(source.getName()));
        environment.getPropertySources().addFirst(new MapPropertySource("test", values));
        return new Binder(ConfigurationPropertySources.get(environment)).bindOrCreate("aws", AwsProperties.class);
    }
}
