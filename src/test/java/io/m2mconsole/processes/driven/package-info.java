/** What a test gives a console's process beside its jar, to command it without a browser. Only these classes go there. */
@NullMarked
package io.m2mconsole.processes.driven;

import org.jspecify.annotations.NullMarked;
