package io.m2mconsole.sandbox.secretsmanager;

import io.m2mconsole.sandbox.wire.Json;
import io.m2mconsole.sandbox.wire.Operation;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** GetRandomPassword. */
final class Passwords {

    private final SecureRandom random = new SecureRandom();

    Map<String, Operation> operations() {
        return Map.of("GetRandomPassword", this::generate);
    }

    private JsonNode generate(JsonNode input) {
        var length = Input.number(input, "PasswordLength", 1, 4096).orElse(32);
        var kinds = kinds(input, Input.atMost(4096, input, "ExcludeCharacters").orElse(""));
        var each = input.path("RequireEachIncludedType").asBoolean(true);
        if (kinds.isEmpty() || each && length < kinds.size()) {
            throw Refusal.parameter(
                    "The password can't be generated: the length is too short for the required character "
                            + "types, or every character is excluded.");
        }
        var characters = new ArrayList<Character>();
        if (each) {
            kinds.forEach(kind -> characters.add(pick(kind)));
        }
        var all = String.join("", kinds);
        while (characters.size() < length) {
            characters.add(pick(all));
        }
        Collections.shuffle(characters, random);
        var password = new StringBuilder();
        characters.forEach(password::append);
        return Json.object().put("RandomPassword", password.toString());
    }

    private static List<String> kinds(JsonNode input, String excluded) {
        var kinds = new ArrayList<String>();
        add(kinds, "abcdefghijklmnopqrstuvwxyz", Input.flag(input, "ExcludeLowercase"), excluded);
        add(kinds, "ABCDEFGHIJKLMNOPQRSTUVWXYZ", Input.flag(input, "ExcludeUppercase"), excluded);
        add(kinds, "0123456789", Input.flag(input, "ExcludeNumbers"), excluded);
        add(kinds, "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", Input.flag(input, "ExcludePunctuation"), excluded);
        add(kinds, " ", !Input.flag(input, "IncludeSpace"), excluded);
        return kinds;
    }

    private static void add(List<String> kinds, String characters, boolean without, String excluded) {
        var left = new StringBuilder();
        characters.chars().filter(c -> excluded.indexOf(c) < 0).forEach(c -> left.append((char) c));
        if (!without && !left.isEmpty()) {
            kinds.add(left.toString());
        }
    }

    private char pick(String characters) {
        return characters.charAt(random.nextInt(characters.length()));
    }
}
