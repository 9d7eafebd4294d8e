/** Amazon API Gateway REST APIs: control plane, and the deployed APIs with their Cognito authorizer. */
@NullMarked
package io.m2mconsole.sandbox.apigateway;

import org.jspecify.annotations.NullMarked;
