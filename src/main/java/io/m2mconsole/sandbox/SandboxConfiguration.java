package io.m2mconsole.sandbox;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Runs the sandbox for as long as the application context lives. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(SandboxActivation.EMBEDDED)
@EnableConfigurationProperties(SandboxProperties.class)
class SandboxConfiguration {

    // Nothing in the console waits for it before the context stands, so the two start side by side.
    @Bean(bootstrap = Bean.Bootstrap.BACKGROUND)
    Sandbox sandbox(SandboxProperties properties) {
        return Sandbox.start(properties);
    }
}
