package io.m2mconsole.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientCsvTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                "plain | plain",
                "=1+1 | '=1+1",
                "+49 | '+49",
                "-1 | '-1",
                "@SUM(A1) | '@SUM(A1)",
                "a, b | \"a, b\"",
                "say \"hi\" | \"say \"\"hi\"\"\"",
                "=HYPERLINK(\"x\",1) | \"'=HYPERLINK(\"\"x\"\",1)\""
            })
    void isNoFormulaAndOneCell(String text, String cell) {
        assertThat(ClientCsv.cell(text)).isEqualTo(cell);
    }
}
