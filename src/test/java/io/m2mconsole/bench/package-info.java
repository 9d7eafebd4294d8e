/** Benchmarks with goals: {@code bin/bench NAME} runs one and writes what it measured to {@code target/bench/NAME.json}. */
@NullMarked
package io.m2mconsole.bench;

import org.jspecify.annotations.NullMarked;
