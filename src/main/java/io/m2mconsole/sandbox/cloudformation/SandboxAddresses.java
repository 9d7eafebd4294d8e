package io.m2mconsole.sandbox.cloudformation;

import io.m2mconsole.sandbox.wire.Realm;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rewrites a stack's outputs so that they work when pasted: AWS's hosts become the sandbox's paths, and AWS CLI commands
 * get its endpoint and credentials. Only whole, canonical URLs of the sandbox's region and commands of services that it
 * offers are touched.
 */
final class SandboxAddresses {

    private static final Pattern COMMAND = Pattern.compile(
            "(?<![\\w/.-])aws (?=(?:cognito-idp|apigateway|secretsmanager|cloudformation|lambda|sts) [a-z])");

    private final Realm realm;
    private final Pattern domain;
    private final Pattern issuer;
    private final Pattern stage;

    SandboxAddresses(Realm realm) {
        this.realm = realm;
        var region = Pattern.quote(realm.region());
        domain = Pattern.compile("https://([a-z0-9-]+)\\.auth\\." + region + "\\.amazoncognito\\.com(?![\\w.-])");
        issuer = Pattern.compile("https://cognito-idp\\." + region + "\\.amazonaws\\.com/([\\w-]+_[0-9a-zA-Z]+)");
        stage = Pattern.compile(
                "https://([a-z0-9]+)\\.execute-api\\." + region + "\\.amazonaws\\.com/([A-Za-z0-9_-]+)");
    }

    String rewrite(String text) {
        var urls = replace(domain, text, match -> realm.domainUrl(match.group(1)));
        urls = replace(issuer, urls, match -> realm.issuer(match.group(1)));
        urls = replace(stage, urls, match -> realm.stageUrl(match.group(1), match.group(2)));
        return COMMAND.matcher(urls)
                .replaceAll(Matcher.quoteReplacement(
                        "AWS_ACCESS_KEY_ID=sandbox AWS_SECRET_ACCESS_KEY=sandbox AWS_DEFAULT_REGION=" + realm.region()
                                + " aws --endpoint-url " + realm.url() + " "));
    }

    private interface Address {
        String of(MatchResult match);
    }

    private static String replace(Pattern pattern, String text, Address address) {
        return pattern.matcher(text).replaceAll(match -> Matcher.quoteReplacement(address.of(match)));
    }
}
