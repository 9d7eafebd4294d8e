package io.m2mconsole.sandbox.lambda;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import tools.jackson.databind.JsonNode;

/**
 * A function's code as it was uploaded.
 *
 * @param size of the zip file, in bytes
 * @param sha256 of the zip file, in Base64
 */
record CodePackage(byte[] zip, long size, String sha256) {

    private static final long LARGEST_UNZIPPED = 250L * 1024 * 1024;

    /** @param input the member {@code Code} of CreateFunction, or the input of UpdateFunctionCode */
    static CodePackage of(JsonNode input) {
        var encoded = input.path("ZipFile").asString("");
        if (encoded.isEmpty()) {
            throw LambdaRefusals.invalid("The sandbox takes a function's code as ZipFile only.");
        }
        try {
            var zip = Base64.getMimeDecoder().decode(encoded);
            var digest = MessageDigest.getInstance("SHA-256").digest(zip);
            var code = new CodePackage(zip, zip.length, Base64.getEncoder().encodeToString(digest));
            code.checkReadable();
            return code;
        } catch (IllegalArgumentException e) {
            throw unreadable();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RuntimeException unreadable() {
        return LambdaRefusals.invalid(
                "Could not unzip uploaded file. Please check your file, then try to upload again.");
    }

    private void checkReadable() {
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            if (in.getNextEntry() == null) {
                throw unreadable();
            }
        } catch (IOException e) {
            throw unreadable();
        }
    }

    /**
     * Unpacks into an empty folder.
     *
     * @throws io.m2mconsole.sandbox.wire.AwsFault for a broken zip, one too large, and one that reaches out of the folder
     */
    void unpack(Path folder) {
        var left = LARGEST_UNZIPPED;
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw unreadable();
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                Files.createDirectories(target.getParent());
                var bytes = in.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE));
                left -= bytes.length;
                if (left < 0) {
                    throw LambdaRefusals.invalid("Unzipped size must be smaller than " + LARGEST_UNZIPPED + " bytes");
                }
                Files.write(target, bytes);
            }
        } catch (ZipException e) {
            throw unreadable();
        } catch (IOException e) {
            throw new UncheckedIOException("The function's code could not be unpacked", e);
        }
    }
}
