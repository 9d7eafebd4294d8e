package io.m2mconsole.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.m2mconsole.probes.Match;
import io.m2mconsole.shared.RemoteFailure;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class ReportsTest {

    private static final ReportCell READ = cell("GET /a", "Allowed", "Allowed", Match.AGREES, "200, \"fine\" & <well>");
    private static final ReportCell WRONG = cell("DELETE /a", "Denied", "Allowed", Match.MISMATCH, "200\u0001");
    private static final ReportCell ODD = cell("GET /b", "Allowed", "Inconclusive", Match.UNDECIDED, "429");
    private static final ReportCell KEY = cell("GET /c", "Unknown", "Inconclusive", Match.UNDECIDED, "403");
    private static final ReportCell HELD = cell("POST /a", "Allowed", "Not sent", Match.NOT_SENT, "=ticked?");
    private static final RunReport REPORT = report(READ, WRONG, ODD, KEY, HELD);

    @Test
    void junitReadersUnderstandIt() throws Exception {
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(ReportFormat.JUNIT.write(REPORT))));

        var suite = (Element) document.getElementsByTagName("testsuite").item(0);
        assertThat(suite.getAttribute("tests")).isEqualTo("5");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        assertThat(suite.getAttribute("errors")).isEqualTo("1");
        assertThat(suite.getAttribute("skipped")).isEqualTo("2");
        assertThat(document.getElementsByTagName("testcase").getLength()).isEqualTo(5);
        var failure = (Element) document.getElementsByTagName("failure").item(0);
        assertThat(failure.getAttribute("message")).isEqualTo("expected Denied, was Allowed");
    }

    @Test
    void jsonComesBackAsItWas() {
        assertThat(JsonReport.read(ReportFormat.JSON.write(REPORT))).isEqualTo(REPORT);
        assertThatThrownBy(() -> JsonReport.read("{\"cells\":3}"))
                .isInstanceOf(RemoteFailure.class)
                .hasMessageContaining("no report");
        assertThatThrownBy(() -> JsonReport.read("{}")).isInstanceOf(RemoteFailure.class);
    }

    @Test
    void csvQuotesAndHoldsNoFormula() {
        var lines = ReportFormat.CSV.write(REPORT).split("\r\n");

        assertThat(lines).hasSize(6);
        assertThat(lines[1]).contains("\"200, \"\"fine\"\" & <well>\"");
        assertThat(lines[5]).contains("'=ticked?");
    }

    @Test
    void tellsWhatChangedAndHoldsNothingAgainstWhatWasNotSent() {
        var before = report(READ, HELD, ODD);
        var after = report(
                cell("GET /a", "Allowed", "Denied", Match.MISMATCH, ""),
                cell("POST /a", "Allowed", "Allowed", Match.AGREES, ""),
                WRONG);

        assertThat(Deviation.between(before, after))
                .extracting(Deviation::sentence)
                .containsExactly(
                        "Reporting → GET /a (customers/prod): Allowed before, Denied now",
                        "Reporting → GET /b (customers/prod): Inconclusive before, gone now",
                        "Reporting → DELETE /a (customers/prod): not there before, Allowed now");
        assertThat(Deviation.between(before, before)).isEmpty();
    }

    private static RunReport report(ReportCell... cells) {
        return new RunReport("sandbox", 7, Instant.EPOCH, "admin", List.of(cells));
    }

    private static ReportCell cell(String method, String expected, String verdict, Match match, String seen) {
        return new ReportCell(
                "Reporting",
                "customers",
                "prod",
                method,
                "GOOD",
                expected,
                "why",
                verdict,
                seen,
                200,
                match,
                Instant.EPOCH);
    }
}
