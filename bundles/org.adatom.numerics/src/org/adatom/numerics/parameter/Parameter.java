/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.numerics.parameter;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what a component of an options record means. Wizard pages, forms, command-line options, files, validation and help
 * are made from it. Component types: double, int, long, boolean, String, an enum, double[], int[], OptionalDouble,
 * OptionalInt, java.nio.file.Path.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Parameter {
    /** {@return the label in a form, in sentence case} */
    String label();

    /** {@return the unit, such as "eV/A"; empty for none} */
    String unit() default "";

    /** {@return the default, written as on the command line; empty for an optional value or an empty text} */
    String initial() default "";

    /** {@return the smallest value allowed, for numbers and each number of a vector} */
    double min() default Double.NEGATIVE_INFINITY;

    /** {@return the largest value allowed} */
    double max() default Double.POSITIVE_INFINITY;

    /** {@return the length that a vector must have; 0 for any} */
    int length() default 0;

    /** {@return the words that a text may be; empty for any text} */
    String[] options() default {};

    /**
     * {@return the name of an open set that a text is chosen from} The sets that the program fills are "potentials",
     * "elements" and "molecules"; a form offers its members, other words stay allowed.
     */
    String choices() default "";

    /** {@return whether the text must not be empty} */
    boolean required() default false;

    /** {@return one or two sentences for a tooltip and the help} */
    String help() default "";

    /** {@return whether a form keeps it under "Advanced"} */
    boolean advanced() default false;

    /**
     * {@return for which values of another parameter it matters, such as "thermostat=bussi|langevin" or "barostat!=none";
     *         empty where it always does} A form shows it only then. It may be given all the same.
     */
    String when() default "";
}
