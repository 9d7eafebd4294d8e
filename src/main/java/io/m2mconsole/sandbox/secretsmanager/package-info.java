/** AWS Secrets Manager. */
@NullMarked
package io.m2mconsole.sandbox.secretsmanager;

import org.jspecify.annotations.NullMarked;
