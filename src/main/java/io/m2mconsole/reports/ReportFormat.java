package io.m2mconsole.reports;

/** What a report can be exported as. */
public enum ReportFormat {
    JUNIT("JUnit XML", "xml", "application/xml"),
    JSON("JSON", "json", "application/json"),
    CSV("CSV", "csv", "text/csv");

    private final String word;
    private final String ending;
    private final String mediaType;

    ReportFormat(String word, String ending, String mediaType) {
        this.word = word;
        this.ending = ending;
        this.mediaType = mediaType;
    }

    public String word() {
        return word;
    }

    public String ending() {
        return ending;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The report in this format. */
    public String write(RunReport report) {
        return switch (this) {
            case JUNIT -> JunitReport.write(report);
            case JSON -> JsonReport.write(report);
            case CSV -> CsvReport.write(report);
        };
    }
}
