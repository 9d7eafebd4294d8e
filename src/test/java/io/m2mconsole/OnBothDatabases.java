package io.m2mconsole;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A test of SQL, without Spring, once on H2 and once on PostgreSQL. Its constructor takes the {@link TestDatabase} and makes
 * the adapter with {@link TestDatabase#jdbc()}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedClass(name = "on {0}")
@EnumSource(TestDatabase.class)
public @interface OnBothDatabases {}
