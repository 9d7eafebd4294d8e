package io.m2mconsole.kit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;

/** Code to read and copy. */
public final class CodeBlock extends Div {

    /** @param what what it is, such as "curl command" */
    public CodeBlock(String what, String code) {
        addClassName("code-block");
        var pre = new Pre(code);
        // Scrollable regions must be reachable by keyboard.
        pre.getElement().setAttribute("tabindex", "0");
        pre.getElement().setAttribute("role", "region");
        pre.getElement().setAttribute("aria-label", what);
        add(pre, new CopyButton(what, code));
    }
}
