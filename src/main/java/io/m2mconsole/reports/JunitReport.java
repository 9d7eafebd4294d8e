package io.m2mconsole.reports;

import io.m2mconsole.probes.Match;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Reports as JUnit XML: a suite for each client, a case for each cell; a mismatch fails, what tells nothing is an error. */
final class JunitReport {

    private JunitReport() {}

    static String write(RunReport report) {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuites");
            xml.writeAttribute("name", "Access in " + report.environment());
            counts(xml, report.cells());
            var suites = report.cells().stream()
                    .collect(Collectors.groupingBy(ReportCell::client, LinkedHashMap::new, Collectors.toList()));
            for (var suite : suites.entrySet()) {
                suite(xml, suite.getKey(), suite.getValue(), report);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Writing to memory does not fail", e);
        }
        return text + "\n";
    }

    private static void suite(XMLStreamWriter xml, String client, List<ReportCell> cells, RunReport report)
            throws XMLStreamException {
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", client);
        xml.writeAttribute("timestamp", report.started().toString());
        counts(xml, cells);
        for (var cell : cells) {
            testCase(xml, cell);
        }
        xml.writeEndElement();
    }

    private static void counts(XMLStreamWriter xml, List<ReportCell> cells) throws XMLStreamException {
        xml.writeAttribute("tests", Integer.toString(cells.size()));
        xml.writeAttribute("failures", count(cells, cell -> cell.match() == Match.MISMATCH));
        xml.writeAttribute("errors", count(cells, JunitReport::failsToTell));
        xml.writeAttribute("skipped", count(cells, JunitReport::skipped));
    }

    private static String count(List<ReportCell> cells, Predicate<ReportCell> which) {
        return Long.toString(cells.stream().filter(which).count());
    }

    private static void testCase(XMLStreamWriter xml, ReportCell cell) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", cell.client());
        xml.writeAttribute(
                "name",
                cell.method() + " on " + cell.api() + "/" + cell.stage()
                        + (cell.variant().equals("GOOD") ? "" : ", token " + cell.variant()));
        var message = "expected " + cell.expected() + ", was " + cell.verdict();
        if (cell.match() == Match.MISMATCH) {
            told(xml, "failure", message, cell);
        } else if (failsToTell(cell)) {
            told(xml, "error", message, cell);
        } else if (skipped(cell)) {
            xml.writeStartElement("skipped");
            xml.writeAttribute("message", clean(cell.seen()));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void told(XMLStreamWriter xml, String element, String message, ReportCell cell)
            throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeAttribute("message", message);
        xml.writeAttribute("type", cell.match().name());
        xml.writeCharacters(clean("Expected: " + cell.reason() + "\nSeen: " + cell.seen()));
        xml.writeEndElement();
    }

    /** Where nothing can be predicted nothing is missing either. */
    static boolean failsToTell(ReportCell cell) {
        return cell.match() == Match.UNDECIDED && !cell.expected().equals("Unknown");
    }

    private static boolean skipped(ReportCell cell) {
        return cell.match() == Match.NOT_SENT
                || (cell.match() == Match.UNDECIDED && cell.expected().equals("Unknown"));
    }

    /** Without what XML 1.0 cannot hold. */
    private static String clean(String text) {
        return text.replaceAll("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD]", "\uFFFD");
    }
}
