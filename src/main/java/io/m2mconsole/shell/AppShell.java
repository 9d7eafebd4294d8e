package io.m2mconsole.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.theme.aura.Aura;

/** What every page has in common before it has content: its theme, its styles, and the server's way to send it news. */
@Push
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("app/styles.css")
public class AppShell implements AppShellConfigurator {}
