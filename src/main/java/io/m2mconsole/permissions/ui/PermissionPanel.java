package io.m2mconsole.permissions.ui;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.m2mconsole.kit.Badge;
import io.m2mconsole.kit.CodeBlock;
import io.m2mconsole.kit.CopyField;
import io.m2mconsole.permissions.PermissionReport;
import io.m2mconsole.permissions.PermissionReport.Line;
import java.util.Comparator;

/** What the console may do, line by line, and the policy that allows what is denied. */
class PermissionPanel extends Div {

    PermissionPanel(PermissionReport report) {
        addClassName("permissions");
        add(new Paragraph(new Span("AWS knows the console as "), new CopyField("identity", report.identity())));
        add(new Paragraph(how(report.how())));
        if (!report.statement().isEmpty()) {
            add(
                    new Paragraph("Add this policy to the console's role, or leave out what it is not meant to do:"),
                    new CodeBlock("policy that allows what is denied", report.statement()));
        }
        var list = new UnorderedList();
        list.addClassName("permission-list");
        report.lines().stream()
                .sorted(Comparator.comparingInt(line -> switch (line.verdict()) {
                    case DENIED -> 0;
                    case UNKNOWN -> 1;
                    case ALLOWED -> 2;
                }))
                .forEach(line -> list.add(line(line)));
        add(list);
    }

    private static String how(PermissionReport.How how) {
        return switch (how) {
            case SIMULATED ->
                "IAM was asked what the console's policies allow. Resource policies and limits of the"
                        + " organisation may deny more: “Try all” shows that.";
            case READS_TRIED ->
                "IAM could not be asked, so harmless reads were made. “Try all” also tries changes, of"
                        + " things that cannot exist.";
            case ALL_TRIED -> "Harmless reads were made, and changes of things that cannot exist.";
        };
    }

    private static ListItem line(Line line) {
        var permission = line.permission();
        var badge = switch (line.verdict()) {
            case ALLOWED -> Badge.success("Allowed");
            case DENIED -> Badge.error("Denied");
            case UNKNOWN -> Badge.neutral("Not known");
        };
        var what = new Span("to " + permission.what() + (line.note().isEmpty() ? "" : ". " + line.note()));
        what.addClassName("permission-what");
        return new ListItem(badge, new Code(permission.action()), what);
    }
}
