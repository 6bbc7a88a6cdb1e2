package dev.sessionlog.format;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * How Immutables generates the implementations. A separate annotation, because users' compilers would otherwise miss
 * Immutables.
 */
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        jdkOnly = true,
        defaults = @Value.Immutable(builder = false, copy = false),
        allowedClasspathAnnotations = Override.class)
@interface FormatStyle {}
