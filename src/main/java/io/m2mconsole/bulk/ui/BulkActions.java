package io.m2mconsole.bulk.ui;

import io.m2mconsole.apis.Apis;
import io.m2mconsole.bulk.Bulk;
import io.m2mconsole.clients.ui.BulkAction;
import io.m2mconsole.scopes.Scopes;
import io.m2mconsole.secrets.Secrets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What page Clients offers for selected rows. */
@Configuration(proxyBeanMethods = false)
class BulkActions {

    @Bean
    BulkAction addScopes(Bulk bulk, Scopes scopes, Apis apis) {
        return new ScopesAction(true, bulk, scopes, apis);
    }

    @Bean
    BulkAction removeScopes(Bulk bulk, Scopes scopes, Apis apis) {
        return new ScopesAction(false, bulk, scopes, apis);
    }

    @Bean
    BulkAction setOwner(Bulk bulk) {
        return new OwnerAction(bulk);
    }

    @Bean
    BulkAction adoptSecrets(Bulk bulk) {
        return new AdoptAction(bulk);
    }

    @Bean
    BulkAction exportClients(Bulk bulk) {
        return new ExportAction(bulk);
    }

    @Bean
    BulkAction deleteClients(Bulk bulk, Secrets secrets) {
        return new DeleteAction(bulk, secrets);
    }
}
