package io.m2mconsole;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.theme.aura.Aura;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The console's entry point. What it does is in the modules beside it, see {@code src/docs/modules}. */
@SpringBootApplication
@Push
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("app/styles.css")
public class ConsoleApplication implements AppShellConfigurator {

    static void main(String[] args) {
        SpringApplication.run(ConsoleApplication.class, args);
    }
}
