/**
 * API Gateway's data plane: routes a request on the deployed snapshot, authorizes it, runs the integration, and words
 * every refusal through the API's gateway responses.
 */
@NullMarked
package io.m2mconsole.sandbox.apigateway.execute;

import org.jspecify.annotations.NullMarked;
