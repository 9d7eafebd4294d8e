package io.m2mconsole;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/** Gives the contexts of tests marked with {@link OnPostgres} a PostgreSQL. */
class PostgresCustomizer implements ContextCustomizerFactory {

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
            Class<?> test, List<ContextConfigurationAttributes> attributes) {
        var wanted = MergedAnnotations.from(test, MergedAnnotations.SearchStrategy.TYPE_HIERARCHY)
                        .isPresent(OnPostgres.class)
                || "postgres".equals(System.getProperty("test.database"));
        return wanted ? new Replacement() : null;
    }

    /** Equal to its like, so that tests of one configuration share a context. */
    private record Replacement() implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
            var url = TestDatabase.POSTGRES.emptyUrl();
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("postgres", Map.of("spring.datasource.url", url)));
        }
    }
}
