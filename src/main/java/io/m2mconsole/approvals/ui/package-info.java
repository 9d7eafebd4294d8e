/** The page of what waits for approval. */
@NullMarked
package io.m2mconsole.approvals.ui;

import org.jspecify.annotations.NullMarked;
