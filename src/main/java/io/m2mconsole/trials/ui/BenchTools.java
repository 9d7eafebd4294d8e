package io.m2mconsole.trials.ui;

import io.m2mconsole.trials.TokenTests;
import io.m2mconsole.trials.Trials;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a bench works with. */
@Component
class BenchTools {

    private final Trials trials;
    private final TokenTests tokens;
    private final BenchLoader loader;
    private final ObjectProvider<ParameterMemory> memory;

    BenchTools(Trials trials, TokenTests tokens, BenchLoader loader, ObjectProvider<ParameterMemory> memory) {
        this.trials = trials;
        this.tokens = tokens;
        this.loader = loader;
        this.memory = memory;
    }

    Trials trials() {
        return trials;
    }

    TokenTests tokens() {
        return tokens;
    }

    BenchLoader loader() {
        return loader;
    }

    /** Of the session at work. */
    ParameterMemory memory() {
        return memory.getObject();
    }
}
