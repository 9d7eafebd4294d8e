package io.m2mconsole.operations;

import static io.m2mconsole.operations.Action.Effect.CHANGES;
import static io.m2mconsole.operations.Action.Effect.READS;
import static io.m2mconsole.operations.Action.Effect.TOUCHES;

import io.m2mconsole.people.Right;

/**
 * All that can be done with the console, and what it needs: a command without its line here cannot be written. The table in
 * {@code src/docs/rights.md} is made of this, and a test holds each role against each line.
 */
public enum Action {
    ONBOARD("client.onboard", Right.PROVISION, CHANGES, "Onboard a client"),
    CLIENT_CREATE("client.create", Right.PROVISION, CHANGES, "Create an app client"),
    CLIENT_UPDATE("client.update", Right.PROVISION, CHANGES, "Change an app client"),
    CLIENT_TAG("client.tag", Right.PROVISION, CHANGES, "Say who answers for a client, and until when"),
    CLIENT_BULK("client.bulk", Right.PROVISION, CHANGES, "Change many clients"),
    CLIENT_BULK_ADOPT("client.bulk-adopt", Right.ROTATE, CHANGES, "Adopt the secrets of many clients"),
    CLIENT_EXPORT("client.export", Right.VIEW, READS, "Export clients as a file"),
    CLIENT_REMOVE("client.remove", Right.PROVISION, CHANGES, "Delete a client with its secret"),
    CLIENT_DELETE("client.delete", Right.PROVISION, CHANGES, "Delete an app client"),
    SECRET_STORE("secret.store", Right.PROVISION, CHANGES, "Store a new client's secret"),
    SECRET_COMPLETE("secret.complete", Right.PROVISION, CHANGES, "Complete a new client's stored secret"),
    SECRET_DELETE("secret.delete", Right.PROVISION, CHANGES, "Delete a stored secret"),
    SECRET_UNDELETE("secret.restore", Right.PROVISION, CHANGES, "Keep a stored secret after all"),

    SERVER_CREATE("server.create", Right.PROVISION, CHANGES, "Add a resource server"),
    SERVER_RENAME("server.rename", Right.PROVISION, CHANGES, "Rename a resource server"),
    SERVER_DELETE("server.delete", Right.PROVISION, CHANGES, "Delete an empty resource server"),
    SCOPE_CREATE("scope.create", Right.PROVISION, CHANGES, "Add a scope"),
    SCOPE_DESCRIBE("scope.describe", Right.PROVISION, CHANGES, "Describe a scope"),
    SCOPE_DELETE("scope.delete", Right.PROVISION, CHANGES, "Remove a scope that nobody uses"),

    METHOD_SCOPES("method.scopes", Right.PROVISION, CHANGES, "Change a method's scopes"),
    STAGE_DEPLOY("stage.deploy", Right.PROVISION, CHANGES, "Deploy an API's stage"),

    DRIFT_DETECT("stack.drift", Right.TEST, READS, "Detect a stack's drift"),
    GUARD_ACCEPT("method.accept", Right.PROVISION, READS, "Accept that a method has no authorizer any more"),
    FINDING_ACKNOWLEDGE("finding.acknowledge", Right.PROVISION, READS, "Acknowledge a finding"),

    ROTATE("secret.rotate", Right.ROTATE, CHANGES, "Rotate a secret"),
    ROTATION_STORE("secret.store", Right.ROTATE, CHANGES, "Store a rotation's new secret"),
    ROTATION_UNSTORE("secret.unstore", Right.ROTATE, CHANGES, "Drop a rotation's new secret"),
    ROTATION_ADD("secret.add", Right.ROTATE, CHANGES, "Add a rotation's new secret to the app client"),
    ROTATION_DELETE_NEW("secret.delete-new", Right.ROTATE, CHANGES, "Take a rotation's new secret back"),
    ROTATION_PROMOTE("secret.promote", Right.ROTATE, CHANGES, "Make a rotation's new secret the current one"),
    ROTATION_DEMOTE("secret.demote", Right.ROTATE, CHANGES, "Make a rotation's old secret the current one again"),
    ROTATION_CHECK_OLD("secret.check-old", Right.ROTATE, READS, "Check that a rotation's old secret is still there"),
    ROTATION_DELETE_OLD("secret.delete-old", Right.ROTATE, CHANGES, "Delete a rotation's old secret"),
    ROTATION_PROVE_OLD("secret.prove-old", Right.ROTATE, READS, "Prove that a rotation's old secret is refused"),
    ROTATION_ALARM("rotation.alarm", Right.VIEW, READS, "Tell of a rotation that needs a person"),
    SECRET_ADOPT("secret.adopt", Right.ROTATE, CHANGES, "Adopt a client's secret"),
    SECRET_RESTORE("secret.restore", Right.ROTATE, CHANGES, "Restore a deleted stored secret"),
    SECRET_SCHEDULE("secret.schedule", Right.ROTATE, CHANGES, "Rotate a secret on schedule"),
    SECRET_DELETE_ONE("secret.delete-one", Right.ROTATE, CHANGES, "Delete one of a client's two secrets"),
    SECRET_LOOK("secret.read", Right.VIEW, READS, "Compare a stored secret with the app client's"),
    SECRET_VERIFY("secret.verify", Right.TEST, READS, "Verify that a stored secret is valid"),
    SECRET_READ("secret.read", Right.TEST, READS, "Use a stored secret for a test"),
    SECRET_REVEAL("secret.reveal", Right.REVEAL, TOUCHES, "See a secret's text"),

    TOKEN_REQUEST("token.request", Right.TEST, READS, "Ask for a token"),
    TRIAL_ENDPOINT("trial.endpoint", Right.TEST, TOUCHES, "Call a method"),
    TRIAL_TOKEN("trial.token", Right.TEST, TOUCHES, "Test who gets which token"),
    TRIAL_RUN("trial.run", Right.TEST, TOUCHES, "Run allow/deny tests"),
    RUN_START("run.start", Right.TEST, TOUCHES, "Start an allow/deny run"),
    RUN_CANCEL("run.cancel", Right.TEST, READS, "Cancel a run"),
    RUN_RESUME("run.resume", Right.TEST, TOUCHES, "Go on with a run"),
    RUN_SCHEDULE("run.schedule", Right.TEST, TOUCHES, "Have runs start by themselves"),
    RUN_BASELINE("run.baseline", Right.TEST, READS, "Hold later runs against a run"),
    RUN_ALARM("run.alarm", Right.VIEW, READS, "Tell of a run that deviates"),

    PERMISSIONS_TRY("environment.permissions", Right.TEST, READS, "Try what the console itself may do at AWS"),

    ENVIRONMENT_UNLOCK("environment.unlock", Right.VIEW, READS, "Unlock a protected environment for oneself"),
    APPROVAL_GIVE("approval.give", Right.VIEW, READS, "Approve what another asked for; needs the right of that, too"),
    APPROVAL_REFUSE(
            "approval.refuse", Right.VIEW, READS, "Refuse what another asked for; needs the right of that, too"),
    APPROVAL_WITHDRAW("approval.withdraw", Right.VIEW, READS, "Withdraw what oneself asked for"),

    PEOPLE_LOOK("people.look", Right.ADMINISTER, READS, "See accounts, roles and sessions"),
    ACCOUNT_ADD("account.add", Right.ADMINISTER, READS, "Add a local account"),
    ACCOUNT_GRANT("account.grant", Right.ADMINISTER, READS, "Change a local account's roles"),
    ACCOUNT_PASSWORD("account.password", Right.ADMINISTER, READS, "Make a local account a new password"),
    ACCOUNT_REMOVE("account.remove", Right.ADMINISTER, READS, "Remove a local account"),
    SESSION_END("session.end", Right.ADMINISTER, READS, "End another person's session"),

    SAGA_RESUME("saga.resume", Right.PROVISION, TOUCHES, "Resume what is unfinished"),
    SAGA_UNDO("saga.undo", Right.PROVISION, TOUCHES, "Undo what is unfinished"),
    SAGA_CANCEL("saga.cancel", Right.PROVISION, TOUCHES, "Call back what is under way"),
    ROTATION_RESUME("saga.resume", Right.ROTATE, TOUCHES, "Resume an unfinished rotation"),
    ROTATION_UNDO("saga.undo", Right.ROTATE, TOUCHES, "Undo an unfinished rotation"),
    ROTATION_CANCEL("saga.cancel", Right.ROTATE, TOUCHES, "Call back a rotation");

    /** What it does to an environment. */
    public enum Effect {
        /** Nothing stays changed in the environment, and nothing live is called. */
        READS,
        /** Something live is called, shown or brought to its end: a protected environment asks for more. */
        TOUCHES,
        /** Something stays changed: a protected environment asks for more, or for another person's approval. */
        CHANGES
    }

    /** What a person does to a saga that stopped or is under way. */
    enum Verb {
        RESUME,
        UNDO,
        CANCEL
    }

    private final String text;
    private final Right right;
    private final Effect effect;
    private final String title;

    Action(String text, Right right, Effect effect, String title) {
        this.text = text;
        this.right = right;
        this.effect = effect;
        this.title = title;
    }

    /** Its name in the activity, such as {@code client.create}. */
    public String text() {
        return text;
    }

    public Right right() {
        return right;
    }

    public Effect effect() {
        return effect;
    }

    /** What it is, for people, such as "Create an app client". */
    public String title() {
        return title;
    }

    /** What doing this to a saga of this action is. */
    Action verb(Verb verb) {
        var rotates = right == Right.ROTATE;
        return switch (verb) {
            case RESUME -> rotates ? ROTATION_RESUME : SAGA_RESUME;
            case UNDO -> rotates ? ROTATION_UNDO : SAGA_UNDO;
            case CANCEL -> rotates ? ROTATION_CANCEL : SAGA_CANCEL;
        };
    }

    @Override
    public String toString() {
        return text;
    }
}
