package io.m2mconsole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the databases treat text, as far as the console's SQL leans on it. */
@OnBothDatabases
class TextOnBothDatabasesTest {

    private final JdbcClient jdbc;

    TextOnBothDatabasesTest(TestDatabase database) {
        jdbc = database.jdbc();
        jdbc.sql("create table words (id integer, word varchar(64))").update();
    }

    @Test
    void lowersAccentedCapitals() {
        assertThat(jdbc.sql("select lower('GRÖSSE É Ñ Š')").query(String.class).single())
                .isEqualTo("größe é ñ š".replace("ß", "ss"));
    }

    @Test
    void comparesWithCaseAndWithoutAccentsFolded() {
        add("zeta", "Alpha", "alpha", "Älpha", "beta-1", "beta 1", "Beta");
        assertThat(jdbc.sql("select word from words where word = 'alpha'")
                        .query(String.class)
                        .list())
                .containsExactly("alpha");
    }

    @Test
    void ordersAlike() {
        add("zeta", "Alpha", "alpha", "Älpha", "beta-1", "beta 1", "Beta", "beta", "émile", "_x", "1");
        assertThat(jdbc.sql("select word from words order by lower(word), word")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "1", "_x", "Alpha", "alpha", "Beta", "beta", "beta 1", "beta-1", "zeta", "Älpha", "émile");
    }

    private void add(String... words) {
        for (var word : List.of(words)) {
            jdbc.sql("insert into words values (1, :word)").param("word", word).update();
        }
    }
}
