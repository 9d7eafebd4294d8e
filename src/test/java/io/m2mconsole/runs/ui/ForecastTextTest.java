package io.m2mconsole.runs.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.m2mconsole.runs.RunForecast;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ForecastTextTest {

    private static final BigDecimal PRICE = new BigDecimal("0.0023");

    @Test
    void saysWhatIsSentWhatIsNotAndWhy() {
        assertThat(ForecastText.sentence(new RunForecast(1, 100_000, 1, 0, 0, 0, 1, PRICE)))
                .isEqualTo("1 cell: 1 is sent. 1 token request, about 0.0023 USD.");
        assertThat(ForecastText.sentence(new RunForecast(2_000, 100_000, 1_990, 5, 3, 7, 12, PRICE)))
                .isEqualTo(
                        "2,000 cells: 1,990 are sent (5 of them may change data), 3 not, as they may change data, 7 not, as"
                                + " another method answers there with this value of the path's parameters. 12 token requests, about"
                                + " 0.0023 USD.");
    }

    @Test
    void saysWhereThereAreTooMany() {
        assertThat(ForecastText.sentence(new RunForecast(10_000_000, 100_000, 0, 0, 0, 0, 0, PRICE)))
                .isEqualTo("10,000,000 cells are more than a run may have (100,000): choose clients and methods.");
    }
}
