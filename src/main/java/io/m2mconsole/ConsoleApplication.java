package io.m2mconsole;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationExcludeFilter;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.modulith.Modulithic;

/**
 * The console's entry point. What it does is in the modules beside it, see {@code src/docs/modules}.
 *
 * <p>It is a {@code SpringBootApplication} in all but one: no bean is a nested class, so that a start need not read them.
 */
@Modulithic
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan(
        resourcePattern = "**/{topLevel:[^$]+}.class",
        excludeFilters = {
            @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
            @Filter(type = FilterType.CUSTOM, classes = AutoConfigurationExcludeFilter.class)
        })
public class ConsoleApplication {

    private static final int CARRIERS = 8;

    static void main(String[] args) {
        haveEnoughCarriers();
        SpringApplication.run(ConsoleApplication.class, args);
    }

    /**
     * Lets virtual threads run on eight threads at least. One that loads a class may hold its thread while it waits for another
     * that loads the same; with as many threads as a small machine has cores, all may be held, and the one waited for has none.
     * To be called before the first virtual thread starts.
     */
    static void haveEnoughCarriers() {
        var property = "jdk.virtualThreadScheduler.parallelism";
        if (System.getProperty(property) == null) {
            var carriers = Math.max(CARRIERS, Runtime.getRuntime().availableProcessors());
            System.setProperty(property, String.valueOf(carriers));
        }
    }
}
