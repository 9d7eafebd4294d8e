/** Custom domain names of API Gateway, for REST and HTTP APIs alike, and what answers behind them. */
@NullMarked
package io.m2mconsole.sandbox.apigateway.domains;

import org.jspecify.annotations.NullMarked;
