package io.m2mconsole.editing;

import io.m2mconsole.clients.AppClient;
import io.m2mconsole.clients.Touchable;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.operations.Action;
import io.m2mconsole.operations.Command;
import io.m2mconsole.operations.Operations;
import io.m2mconsole.secrets.SecretVersions;
import io.m2mconsole.secrets.Secrets;
import io.m2mconsole.secrets.StoredSecret;
import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.Problem.Kind;
import io.m2mconsole.shared.RemoteFailure;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Owner, contact, purpose and expiry of clients, kept as tags of their stored secrets, as app clients take none. Begins from
 * the secret as it is described then, never from a list, and leaves all other tags alone. All calls block.
 */
@Service
public class Ownership {

    private final Secrets secrets;
    private final SecretVersions versions;
    private final Operations operations;

    Ownership(Secrets secrets, SecretVersions versions, Operations operations) {
        this.secrets = secrets;
        this.versions = versions;
        this.operations = operations;
    }

    /** As they are now; empty where the client's secret is not stored: adopt it first. */
    public Optional<Tags> open(Environment environment, AppClient client) {
        return secrets.find(environment, client.id(), client.name()).map(Tags::of);
    }

    /**
     * Writes those that differ from what was opened.
     *
     * @throws RemoteFailure CONFLICT where somebody else changed one of them meanwhile; nothing is written then
     */
    public void save(Environment environment, AppClient client, Tags opened, Tags wanted) {
        write(environment, client, opened.values(), wanted.values());
    }

    /** Names the owner, whoever it was before. Repeatable. @return whether that changed anything */
    public boolean setOwner(Environment environment, AppClient client, String owner) {
        var now = open(environment, client).orElseThrow(() -> notStored(client));
        if (now.owner().equals(owner.strip())) {
            return false;
        }
        write(environment, client, now.values(), now.ownedBy(owner).values());
        return true;
    }

    /** Writes those of the wanted tags that differ from what was opened. */
    void write(Environment environment, AppClient client, Map<String, String> opened, Map<String, String> wanted) {
        var changes = wanted.entrySet().stream()
                .filter(tag -> !tag.getValue().equals(opened.get(tag.getKey())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        if (changes.isEmpty()) {
            return;
        }
        var target = client.name() + " (" + client.id() + "): "
                + changes.entrySet().stream()
                        .map(tag -> tag.getKey() + " " + tag.getValue())
                        .sorted()
                        .collect(Collectors.joining(", "));
        var command = new Command(Action.CLIENT_TAG, target, environment.id());
        operations.run(command.with(RepeatTags.of(client, opened, changes)), () -> {
            Touchable.require(environment, client);
            var secret = stored(environment, client);
            var now = Tags.of(secret).values();
            changes.forEach((key, value) -> {
                var there = now.getOrDefault(key, "");
                if (!there.equals(opened.get(key)) && !there.equals(value)) {
                    throw failure(
                            "Somebody else changed the " + key + " of " + client.name() + " meanwhile to "
                                    + (there.isEmpty() ? "nothing" : there) + "; nothing was written.",
                            "Reload the page, then change it again.");
                }
            });
            set(environment, secret, changes);
            return secret;
        });
    }

    private void set(Environment environment, StoredSecret secret, Map<String, String> changes) {
        var set = new HashMap<>(changes);
        set.values().removeIf(String::isEmpty);
        if (!set.isEmpty()) {
            versions.tag(environment, secret.arn(), set);
        }
        changes.forEach((key, value) -> {
            if (value.isEmpty() && secret.tags().containsKey(key)) {
                versions.untag(environment, secret.arn(), key);
            }
        });
    }

    private StoredSecret stored(Environment environment, AppClient client) {
        return secrets.find(environment, client.id(), client.name()).orElseThrow(() -> notStored(client));
    }

    private static RemoteFailure notStored(AppClient client) {
        return failure(
                "The secret of " + client.name() + " is not in Secrets Manager, whose tags keep the owner.",
                "Adopt the secret first.");
    }

    private static RemoteFailure failure(String sentence, String cure) {
        return new RemoteFailure(Problem.of(Kind.CONFLICT, sentence, cure));
    }
}
