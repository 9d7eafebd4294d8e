package io.m2mconsole.bulk;

import io.m2mconsole.operations.Action;
import io.m2mconsole.secrets.TagValue;
import io.m2mconsole.shared.ScopeName;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What is done to each of many clients; each can be repeated without harm. */
public sealed interface BulkTask {

    /** Grants scopes. */
    record Grant(Set<ScopeName> scopes) implements BulkTask {
        public Grant {
            scopes = nonempty(scopes);
        }
    }

    /** Takes scopes away. */
    record Withdraw(Set<ScopeName> scopes) implements BulkTask {
        public Withdraw {
            scopes = nonempty(scopes);
        }
    }

    /** Names who answers for them. @param owner empty for nobody */
    record SetOwner(String owner) implements BulkTask {
        public SetOwner {
            TagValue.require(owner);
        }
    }

    /** Stores the secrets that only Cognito has. */
    record Adopt() implements BulkTask {}

    /** Deletes them with their stored secrets. @param days for how long those can be restored */
    record Delete(int days) implements BulkTask {
        public Delete {
            if (days < 7 || days > 30) {
                throw new IllegalArgumentException("A deleted secret can be restored for 7 to 30 days.");
            }
        }
    }

    /** What it is, as an activity. */
    default Action action() {
        return switch (this) {
            case Adopt _ -> Action.CLIENT_BULK_ADOPT;
            case Grant _, Withdraw _, SetOwner _, Delete _ -> Action.CLIENT_BULK;
        };
    }

    /** For people, such as "Add customer-api/write". */
    default String title() {
        return switch (this) {
            case Grant(var scopes) -> "Add " + names(scopes);
            case Withdraw(var scopes) -> "Remove " + names(scopes);
            case SetOwner(var owner) -> owner.isEmpty() ? "Remove the owner" : "Set the owner to " + owner;
            case Adopt() -> "Adopt secrets";
            case Delete(var days) -> "Delete, secrets restorable for " + days + " days";
        };
    }

    /** Its name in the database. */
    default String kind() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** What else the database keeps of it. */
    default String detail() {
        return switch (this) {
            case Grant(var scopes) -> names(scopes);
            case Withdraw(var scopes) -> names(scopes);
            case SetOwner(var owner) -> owner;
            case Adopt() -> "";
            case Delete(var days) -> String.valueOf(days);
        };
    }

    static BulkTask read(String kind, String detail) {
        return switch (kind) {
            case "grant" -> new Grant(scopes(detail));
            case "withdraw" -> new Withdraw(scopes(detail));
            case "setowner" -> new SetOwner(detail);
            case "adopt" -> new Adopt();
            case "delete" -> new Delete(Integer.parseInt(detail));
            default -> throw new IllegalArgumentException("This version of the console knows no task " + kind + ".");
        };
    }

    private static Set<ScopeName> scopes(String detail) {
        return Arrays.stream(detail.split(" ", -1)).map(ScopeName::parse).collect(Collectors.toUnmodifiableSet());
    }

    private static String names(Set<ScopeName> scopes) {
        return scopes.stream().sorted().map(ScopeName::toString).collect(Collectors.joining(" "));
    }

    private static Set<ScopeName> nonempty(Set<ScopeName> scopes) {
        if (scopes.isEmpty()) {
            throw new IllegalArgumentException("Name at least one scope.");
        }
        return Set.copyOf(scopes);
    }
}
