package io.m2mconsole.sandbox.cognito.pool;

import com.nimbusds.jose.Algorithm;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A pool's two RS256 keys. As on AWS, access tokens are signed with the second. They are made when first needed: most
 * pools of a test never sign anything.
 */
public final class SigningKeys {

    private record Keys(RSAKey idTokens, RSAKey accessTokens, JWSSigner signer) {

        static Keys generate() {
            var first = CompletableFuture.supplyAsync(SigningKeys::key);
            var second = key();
            try {
                return new Keys(first.join(), second, new RSASSASigner(second));
            } catch (JOSEException e) {
                throw new IllegalStateException("An RSA key cannot sign", e);
            }
        }
    }

    private volatile Optional<Keys> keys = Optional.empty();

    /** The token, signed and compact. */
    public String sign(String claims) {
        var current = keys();
        var token = new JWSObject(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(current.accessTokens().getKeyID())
                        .build(),
                new Payload(claims));
        try {
            token.sign(current.signer());
        } catch (JOSEException e) {
            throw new IllegalStateException("The token could not be signed", e);
        }
        return token.serialize();
    }

    /** The public halves, as JWKS. */
    public String publicSet() {
        var current = keys();
        return new JWKSet(List.of(current.idTokens(), current.accessTokens())).toString(true);
    }

    private Keys keys() {
        return keys.orElseGet(this::generate);
    }

    private synchronized Keys generate() {
        if (keys.isEmpty()) {
            keys = Optional.of(Keys.generate());
        }
        return keys.orElseThrow();
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(Algorithm.parse("RS256"))
                    .keyID(Ids.key())
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("RSA keys cannot be generated here", e);
        }
    }
}
