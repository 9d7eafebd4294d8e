/**
 * API Gateway's HTTP APIs (apigatewayv2): routes with JWT authorizers, stages that deploy by themselves, and what they
 * answer.
 */
@NullMarked
package io.m2mconsole.sandbox.apigateway.http;

import org.jspecify.annotations.NullMarked;
