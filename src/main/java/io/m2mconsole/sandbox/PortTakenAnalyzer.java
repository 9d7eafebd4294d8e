package io.m2mconsole.sandbox;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to do about a taken port instead of showing a stack trace. */
class PortTakenAnalyzer extends AbstractFailureAnalyzer<PortTakenException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PortTakenException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Stop what uses it, choose another with SANDBOX_PORT, or leave SANDBOX_PORT out: the default gives way to"
                        + " a free port. To use a sandbox that already runs there, set SANDBOX_URL instead.",
                cause);
    }
}
