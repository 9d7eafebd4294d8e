package io.m2mconsole.bench;

/** What one benchmark, or one part of it, does. */
interface Benchmark {

    /** Measures and notes each figure as soon as it is known. */
    void run(Measures measures) throws Exception;
}
