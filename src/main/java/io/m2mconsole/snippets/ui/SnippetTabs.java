package io.m2mconsole.snippets.ui;

import com.vaadin.flow.component.tabs.TabSheet;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.kit.CodeBlock;
import io.m2mconsole.snippets.Known;
import io.m2mconsole.snippets.Snippets;

/** A client's snippets, one tab a language. */
public final class SnippetTabs extends TabSheet {

    public SnippetTabs(Environment environment, AppClient client, Known known) {
        addClassName("snippets");
        Snippets.of(environment, client, known)
                .forEach(snippet -> add(snippet.title(), new CodeBlock(snippet.title() + " code", snippet.code())));
    }
}
