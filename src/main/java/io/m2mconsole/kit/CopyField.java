package io.m2mconsole.kit;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Span;

/** A technical text, such as an id or an ARN, with a button that copies it. */
public final class CopyField extends Span {

    /** @param what what it is, such as "client id" */
    public CopyField(String what, String text) {
        addClassName("copy-field");
        var code = new Code(text);
        code.setTitle(text);
        add(code, new CopyButton(what, text));
    }
}
