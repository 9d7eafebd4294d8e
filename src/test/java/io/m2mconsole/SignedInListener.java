package io.m2mconsole;

import org.springframework.core.Ordered;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Keeps a test's person signed in: each application context makes the one static holder of the security context its own,
 * so a context that is used again, after another was started, must take it back before the test's person is put into it.
 */
class SignedInListener implements TestExecutionListener, Ordered {

    /** Just before Spring Security's own listener, which signs the person in. */
    @Override
    public int getOrder() {
        return 9_000;
    }

    @Override
    public void beforeTestMethod(TestContext test) {
        if (test.hasApplicationContext()) {
            test.getApplicationContext()
                    .getBeanProvider(SecurityContextHolderStrategy.class)
                    .ifAvailable(SecurityContextHolder::setContextHolderStrategy);
        }
    }
}
