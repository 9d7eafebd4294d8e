package io.m2mconsole.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A Lambda function of a test's own, through plain HTTP: the console needs no Lambda client, so there is none here. */
record ContractFunction(Aws aws, String name) {

    private static final String ROOT = "/2015-03-31/functions";

    /** A function with {@code index.py} and the handler {@code index.handler}. */
    static ContractFunction create(Aws aws, String source) {
        return create(aws, source, "");
    }

    /** @param more members of the request, such as {@code ,"Timeout":1} */
    static ContractFunction create(Aws aws, String source, String more) {
        var function = new ContractFunction(
                aws, "contract-" + UUID.randomUUID().toString().substring(0, 8));
        var answer = function.send("POST", "", function.creation(source, more));
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(answer.body());
        }
        return function;
    }

    String creation(String source, String more) {
        return """
                {"FunctionName":"%s","Runtime":"python3.12","Handler":"index.handler",
                 "Role":"arn:aws:iam::000000000000:role/backend","Code":{"ZipFile":"%s"}%s}
                """.formatted(name, zip("index.py", source), more);
    }

    static String zip(String file, String source) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(file));
            zip.write(source.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    String arn() {
        return "arn:aws:lambda:us-east-1:000000000000:function:" + name;
    }

    HttpResponse<String> invoke(String event) {
        return send("POST", "/" + name + "/invocations", event);
    }

    /** Lets an API call the function. */
    HttpResponse<String> permit(String sourceArn) {
        return send("POST", "/" + name + "/policy", """
                {"StatementId":"api","Action":"lambda:InvokeFunction","Principal":"apigateway.amazonaws.com",
                 "SourceArn":"%s"}""".formatted(sourceArn));
    }

    HttpResponse<String> send(String verb, String path, String body) {
        try {
            return aws.http()
                    .send(
                            HttpRequest.newBuilder(aws.url().resolve(ROOT + path))
                                    .header("Authorization", Switches.SIGNATURE)
                                    .header("Content-Type", "application/json")
                                    .method(verb, BodyPublishers.ofString(body))
                                    .build(),
                            BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
