package io.m2mconsole;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A test with a Spring context, on a PostgreSQL of its own instead of the H2 that it names: usually an empty subclass of the
 * test on H2. The system property {@code test.database=postgres} does the same to every test with a context.
 */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnPostgres {}
