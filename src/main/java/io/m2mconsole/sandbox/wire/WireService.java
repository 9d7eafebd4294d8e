package io.m2mconsole.sandbox.wire;

/** A part of the sandbox that answers requests. The server asks each in turn whether a request is its own. */
public interface WireService {

    boolean serves(WireRequest request);

    /**
     * Whether a request of this service needs no SigV4 signature: data planes (token endpoint, JWKS, deployed APIs) and
     * GetClientToken. Everything else is control plane and guarded.
     */
    default boolean open(WireRequest request) {
        return false;
    }

    /** Answers; refusals are thrown as {@link AwsFault} only before this is reached, services render their own. */
    WireResponse serve(WireRequest request);
}
