package io.m2mconsole;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * A test on the whole console with a sandbox of its own, the demo stack included. All test classes share both: name what you
 * make by yourself, and count on nothing that others may have made.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "sandbox.port=0",
            "spring.datasource.url=jdbc:h2:mem:on-sandbox;DB_CLOSE_DELAY=-1",
            "console.admin-password=test",
            // No call is held back for longer than its client waits: see LateAnswersTest.
            "console.sagas.settle=200ms",
            // Once at the start: later crawls would take the faults that a test arms for itself.
            "console.index.list-every=1d",
            "console.index.describe-after=1d"
        })
public @interface OnSandbox {}
