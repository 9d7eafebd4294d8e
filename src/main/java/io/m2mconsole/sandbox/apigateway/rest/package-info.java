/** REST APIs as they are kept: working copies, deployments that nothing changes any more, and stages. */
@NullMarked
package io.m2mconsole.sandbox.apigateway.rest;

import org.jspecify.annotations.NullMarked;
