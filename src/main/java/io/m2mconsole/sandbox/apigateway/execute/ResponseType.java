package io.m2mconsole.sandbox.apigateway.execute;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The types of gateway responses with their defaults, from "Gateway response types for API Gateway" in its developer
 * guide; error types and messages as deployed APIs answer.
 */
public enum ResponseType {
    ACCESS_DENIED(403, "AccessDeniedException", "User is not authorized to access this resource"),
    API_CONFIGURATION_ERROR(500, "InternalServerErrorException", "Internal server error"),
    AUTHORIZER_CONFIGURATION_ERROR(500, "AuthorizerConfigurationException", "Internal server error"),
    AUTHORIZER_FAILURE(500, "AuthorizerFailureException", "Internal server error"),
    BAD_REQUEST_BODY(400, "BadRequestException", "Invalid request body"),
    BAD_REQUEST_PARAMETERS(400, "BadRequestException", "Bad Request"),
    DEFAULT_4XX(400, "BadRequestException", "Bad Request"),
    DEFAULT_5XX(500, "InternalServerErrorException", "Internal server error"),
    EXPIRED_TOKEN(403, "ExpiredTokenException", "The security token included in the request is expired"),
    INTEGRATION_FAILURE(504, "InternalServerErrorException", "Internal server error"),
    INTEGRATION_TIMEOUT(504, "InternalServerErrorException", "Endpoint request timed out"),
    INVALID_API_KEY(403, "ForbiddenException", "Forbidden"),
    INVALID_SIGNATURE(403, "InvalidSignatureException", "The request signature does not match"),
    MISSING_AUTHENTICATION_TOKEN(403, "MissingAuthenticationTokenException", "Missing Authentication Token"),
    QUOTA_EXCEEDED(429, "LimitExceededException", "Limit Exceeded"),
    REQUEST_TOO_LARGE(413, "RequestTooLargeException", "Request Too Long"),
    RESOURCE_NOT_FOUND(404, "NotFoundException", "Not Found"),
    THROTTLED(429, "TooManyRequestsException", "Too Many Requests"),
    UNAUTHORIZED(401, "UnauthorizedException", "Unauthorized"),
    UNSUPPORTED_MEDIA_TYPE(415, "UnsupportedMediaTypeException", "Unsupported Media Type"),
    WAF_FILTERED(403, "ForbiddenException", "Forbidden");

    /** The body of a response that is not customised. */
    public static final String DEFAULT_TEMPLATE = "{\"message\":$context.error.messageString}";

    private final int status;
    private final String errorType;
    private final String message;

    ResponseType(int status, String errorType, String message) {
        this.status = status;
        this.errorType = errorType;
        this.message = message;
    }

    /** The HTTP status by default. */
    public int status() {
        return status;
    }

    /** Whether it stands in for all types of its hundred that are not customised themselves. */
    public boolean isFallback() {
        return this == DEFAULT_4XX || this == DEFAULT_5XX;
    }

    public static Optional<ResponseType> named(String name) {
        return Stream.of(values()).filter(type -> type.name().equals(name)).findFirst();
    }

    String errorType() {
        return errorType;
    }

    String message() {
        return message;
    }

    ResponseType fallback() {
        return status < 500 ? DEFAULT_4XX : DEFAULT_5XX;
    }
}
