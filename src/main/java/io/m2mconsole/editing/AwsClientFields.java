package io.m2mconsole.editing;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UpdateUserPoolClientRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientType;

/**
 * All fields of an app client, whatever the SDK knows: UpdateUserPoolClient resets what a request leaves out, so each field
 * that Cognito tells and takes is carried over by name, and none is listed here.
 */
final class AwsClientFields {

    /** Never shown, kept or compared. */
    private static final String SECRET = "ClientSecret";

    /** Cognito's own; they change with every change. */
    private static final Set<String> DATES = Set.of("LastModifiedDate", "CreationDate");

    private AwsClientFields() {}

    /** A request that would leave the client as it is. */
    static UpdateUserPoolClientRequest.Builder same(UserPoolClientType client) {
        var request = UpdateUserPoolClientRequest.builder();
        var told = client.sdkFieldNameToField();
        for (var field : request.sdkFields()) {
            Optional.ofNullable(told.get(field.locationName()))
                    .map(from -> from.getValueOrDefault(client))
                    .ifPresent(value -> field.set(request, value));
        }
        return request;
    }

    /** Every field that is set, but secret and dates, as text by name. */
    static Map<String, String> texts(SdkPojo pojo) {
        var texts = new TreeMap<String, String>();
        for (var field : pojo.sdkFields()) {
            var name = field.locationName();
            if (!name.equals(SECRET) && !DATES.contains(name)) {
                var text = text(field, pojo);
                if (!text.isEmpty()) {
                    texts.put(name, text);
                }
            }
        }
        return texts;
    }

    private static String text(SdkField<?> field, SdkPojo pojo) {
        return Optional.ofNullable(field.getValueOrDefault(pojo))
                .map(AwsClientFields::text)
                .orElse("");
    }

    private static String text(Object value) {
        return switch (value) {
            case SdkPojo nested ->
                texts(nested).entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", "));
            case Collection<?> list ->
                list.stream().map(AwsClientFields::text).sorted().collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }
}
