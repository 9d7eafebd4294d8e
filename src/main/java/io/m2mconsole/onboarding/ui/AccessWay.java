package io.m2mconsole.onboarding.ui;

import com.vaadin.flow.component.Component;
import io.m2mconsole.shared.ScopeName;
import java.util.Set;

/** One way to say what a new client may do. */
interface AccessWay {

    /** What the way is called, to choose it by. */
    String title();

    Component component();

    /** The scopes it comes to; none while nothing is chosen. */
    Set<ScopeName> chosen();

    /** What to do where it comes to no scope. */
    String missing();
}
