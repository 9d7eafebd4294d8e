package io.m2mconsole.bulk;

import io.m2mconsole.operations.Action;
import io.m2mconsole.operations.Saga;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of bulk changes by the right that they need. */
@Configuration(proxyBeanMethods = false)
class BulkSagas {

    @Bean
    Saga bulkSaga(BulkStep step) {
        return new BulkSaga(Action.CLIENT_BULK, step);
    }

    @Bean
    Saga bulkAdoptSaga(BulkStep step) {
        return new BulkSaga(Action.CLIENT_BULK_ADOPT, step);
    }
}
