package io.m2mconsole.sandbox.sts;

import io.m2mconsole.sandbox.wire.AwsFault;
import io.m2mconsole.sandbox.wire.QueryRpc.Form;
import io.m2mconsole.sandbox.wire.Realm;
import io.m2mconsole.sandbox.wire.Xml;
import java.security.SecureRandom;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Who holds which access key: the sandbox's own user, or the session of a role that was assumed. */
final class Sessions {

    private static final String USER_ID = "AIDASANDBOXSANDBOX001";
    private static final Pattern ROLE = Pattern.compile("arn:aws[\\w-]*:iam::(\\d{12}):role/([\\w+=,.@/-]+)");
    private static final Pattern NAME = Pattern.compile("[\\w+=,.@-]{2,64}");
    private static final Pattern EXTERNAL_ID = Pattern.compile("[\\w+=,.@:/-]{2,1224}");
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int SHORTEST = 900;
    private static final int LONGEST = 43_200;

    private record Session(String account, String role, String name, String id) {
        String arn() {
            return "arn:aws:sts::" + account + ":assumed-role/" + role.substring(role.lastIndexOf('/') + 1) + "/"
                    + name;
        }
    }

    private final Realm realm;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Session> byKey = new ConcurrentHashMap<>();

    Sessions(Realm realm) {
        this.realm = realm;
    }

    String identity(Form form) {
        var session = Optional.ofNullable(byKey.get(form.accessKey()));
        return Xml.element("Arn", session.map(Session::arn).orElse("arn:aws:iam::" + realm.account() + ":user/sandbox"))
                + Xml.element(
                        "UserId",
                        session.map(one -> one.id() + ":" + one.name()).orElse(USER_ID))
                + Xml.element("Account", session.map(Session::account).orElse(realm.account()));
    }

    String assume(Form form) {
        var role = ROLE.matcher(form.get("RoleArn").orElse(""));
        require(role.matches(), form.get("RoleArn").orElse("") + " is invalid");
        var name = form.get("RoleSessionName").orElse("");
        require(NAME.matcher(name).matches(), invalid("roleSessionName", name, NAME));
        form.get("ExternalId")
                .ifPresent(id -> require(EXTERNAL_ID.matcher(id).matches(), invalid("externalId", id, EXTERNAL_ID)));
        var seconds = form.get("DurationSeconds").map(Integer::valueOf).orElse(3600);
        require(
                seconds >= SHORTEST && seconds <= LONGEST,
                "1 validation error detected: Value '" + seconds
                        + "' at 'durationSeconds' failed to satisfy constraint:" + " Member must have value between "
                        + SHORTEST + " and " + LONGEST);
        var key = "ASIA" + letters(16);
        var session = new Session(role.group(1), role.group(2), name, "AROA" + letters(17));
        byKey.put(key, session);
        return "<Credentials>" + Xml.element("AccessKeyId", key) + Xml.element("SecretAccessKey", text(30))
                + Xml.element("SessionToken", text(120))
                + Xml.element(
                        "Expiration",
                        realm.clock()
                                .now()
                                .plusSeconds(seconds)
                                .truncatedTo(ChronoUnit.SECONDS)
                                .toString())
                + "</Credentials><AssumedRoleUser>" + Xml.element("AssumedRoleId", session.id() + ":" + name)
                + Xml.element("Arn", session.arn()) + "</AssumedRoleUser>";
    }

    private String letters(int count) {
        var text = new StringBuilder();
        random.ints(count, 0, LETTERS.length()).forEach(at -> text.append(LETTERS.charAt(at)));
        return text.toString();
    }

    private String text(int bytes) {
        var chance = new byte[bytes];
        random.nextBytes(chance);
        return Base64.getEncoder().encodeToString(chance);
    }

    private static String invalid(String member, String value, Pattern pattern) {
        return "1 validation error detected: Value '" + value + "' at '" + member
                + "' failed to satisfy constraint: Member must satisfy regular expression pattern: " + pattern;
    }

    private static void require(boolean met, String message) {
        if (!met) {
            throw new AwsFault("ValidationError", message, 400);
        }
    }
}
