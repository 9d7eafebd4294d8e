package io.m2mconsole.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** Warns before the session ends because nothing is done; works in the browser alone, so that asking is no activity. */
@Tag("m2m-session-watch")
@JsModule("context://app/components/session.js")
final class SessionWatch extends Component {}
