package io.m2mconsole.sandbox;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;

/** Runs the sandbox for as long as the application context lives. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(SandboxActivation.EMBEDDED)
@EnableConfigurationProperties(SandboxProperties.class)
class SandboxConfiguration {

    // Nothing in the console waits for it before the context stands, so the two start side by side. Its properties are
    // bound on the main thread first, as beans that are made there cannot be made from beside it.
    @Bean(bootstrap = Bean.Bootstrap.BACKGROUND)
    @DependsOn("sandbox-io.m2mconsole.sandbox.SandboxProperties")
    Sandbox sandbox(SandboxProperties properties) {
        return Sandbox.start(properties);
    }
}
