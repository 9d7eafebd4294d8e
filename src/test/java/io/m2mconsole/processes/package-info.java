/** The console and the sandbox in processes of their own, for tests and benchmarks that start, kill and restart them. */
@NullMarked
package io.m2mconsole.processes;

import org.jspecify.annotations.NullMarked;
