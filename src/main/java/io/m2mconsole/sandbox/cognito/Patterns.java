package io.m2mconsole.sandbox.cognito;

import java.util.regex.Pattern;

/** The patterns of Cognito's API model. */
final class Patterns {

    static final Pattern POOL_ID = Pattern.compile("[\\w-]+_[0-9a-zA-Z]+");
    static final Pattern CLIENT_ID = Pattern.compile("[\\w+]+");
    static final Pattern NAME = Pattern.compile("[\\w\\s+=,.@-]+");
    static final Pattern IDENTIFIER = Pattern.compile("[\\x21\\x23-\\x5B\\x5D-\\x7E]+");
    static final Pattern SCOPE_NAME = Pattern.compile("[\\x21\\x23-\\x2E\\x30-\\x5B\\x5D-\\x7E]+");
    static final Pattern SCOPE = Pattern.compile("[\\x21\\x23-\\x5B\\x5D-\\x7E]+");
    static final Pattern SECRET = Pattern.compile("[\\w+]+");
    static final Pattern SECRET_ID = Pattern.compile("[\\w+]+--[0-9]+");
    static final Pattern URL = Pattern.compile("[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+");
    static final Pattern PROVIDER = Pattern.compile("[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\p{Z}]+");
    static final Pattern TOKEN = Pattern.compile("[\\S]+");
    static final Pattern ARN = Pattern.compile(
            "arn:[\\w+=/,.@-]+:[\\w+=/,.@-]+:([\\w+=/,.@-]*)?:[0-9]+:[\\w+=/,.@-]+(:[\\w+=/,.@-]+)?(:[\\w+=/,.@-]+)?");
    static final Pattern DOMAIN = Pattern.compile("[a-z0-9](?:[a-z0-9\\-]{0,61}[a-z0-9])?");
    static final Pattern CUSTOM_DOMAIN =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9\\-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9\\-]{0,61}[a-z0-9]");
    static final Pattern ANY = Pattern.compile("[\\s\\S]*");

    private Patterns() {}
}
