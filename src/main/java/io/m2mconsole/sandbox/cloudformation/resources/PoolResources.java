package io.m2mconsole.sandbox.cloudformation.resources;

import io.m2mconsole.sandbox.wire.Json;
import io.m2mconsole.sandbox.wire.Loopback;
import io.m2mconsole.sandbox.wire.Realm;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** AWS::Cognito::UserPool and AWS::Cognito::UserPoolDomain. */
final class PoolResources {

    private static final String COGNITO = "AWSCognitoIdentityProviderService.";

    private final Realm realm;
    private final Loopback loopback;

    PoolResources(Realm realm, Loopback loopback) {
        this.realm = realm;
        this.loopback = loopback;
    }

    List<ResourceType> types() {
        var pool = Stream.of(
                        List.of(
                                Property.text("UserPoolName"),
                                Property.text("DeletionProtection"),
                                Property.text("MfaConfiguration"),
                                Property.text("UserPoolTier"),
                                Property.list("AutoVerifiedAttributes"),
                                Property.list("AliasAttributes").replace(),
                                Property.list("UsernameAttributes").replace()),
                        Property.objects(
                                "AccountRecoverySetting",
                                "AdminCreateUserConfig",
                                "Policies",
                                "UserPoolTags",
                                "VerificationMessageTemplate"))
                .flatMap(List::stream)
                .toList();
        var domain = List.of(
                Property.text("Domain").require().replace(),
                Property.text("UserPoolId").require().replace(),
                Property.number("ManagedLoginVersion"));
        return List.of(
                new ResourceType("AWS::Cognito::UserPool", pool, new PoolHandler()),
                new ResourceType("AWS::Cognito::UserPoolDomain", domain, new DomainHandler()));
    }

    private final class PoolHandler implements Handler {

        @Override
        public Physical create(Wanted wanted) {
            var input = input(wanted.properties()).put("PoolName", wanted.name("UserPoolName", 128));
            var pool = loopback.call(COGNITO + "CreateUserPool", input).path("UserPool");
            var id = pool.path("Id").asString();
            var host = "cognito-idp." + realm.region() + ".amazonaws.com/" + id;
            return Physical.of(id)
                    .with("UserPoolId", id)
                    .with("Arn", pool.path("Arn").asString())
                    .with("ProviderName", host)
                    .with("ProviderURL", "https://" + host);
        }

        @Override
        public Physical update(Physical physical, ObjectNode before, ObjectNode after) {
            var input = input(after).put("UserPoolId", physical.id());
            if (after.has("UserPoolName")) {
                input.set("PoolName", after.path("UserPoolName"));
            }
            loopback.call(COGNITO + "UpdateUserPool", input);
            return physical;
        }

        @Override
        public void delete(Physical physical, ObjectNode properties) {
            loopback.call(COGNITO + "DeleteUserPool", Json.object().put("UserPoolId", physical.id()));
        }

        private ObjectNode input(ObjectNode properties) {
            var input = properties.deepCopy();
            input.remove("UserPoolName");
            // A template may write a truth value as text; Cognito takes none.
            if (input.path("AdminCreateUserConfig") instanceof ObjectNode config
                    && config.has("AllowAdminCreateUserOnly")) {
                var flag = Property.flag("AllowAdminCreateUserOnly");
                config.set(flag.name(), flag.checked(config.path(flag.name())));
            }
            return input;
        }
    }

    private final class DomainHandler implements Handler {

        @Override
        public Physical create(Wanted wanted) {
            loopback.call(COGNITO + "CreateUserPoolDomain", wanted.properties());
            return Physical.of(Members.text(wanted.properties(), "Domain"));
        }

        @Override
        public Physical update(Physical physical, ObjectNode before, ObjectNode after) {
            loopback.call(COGNITO + "UpdateUserPoolDomain", after);
            return physical;
        }

        @Override
        public void delete(Physical physical, ObjectNode properties) {
            loopback.call(COGNITO + "DeleteUserPoolDomain", Members.same(properties, "Domain", "UserPoolId"));
        }
    }
}
