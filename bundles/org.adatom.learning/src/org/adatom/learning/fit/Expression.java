/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.fit;

import java.util.List;
import org.adatom.learning.LearningException;

/**
 * A formula such as {@code A*exp(-g*t)*cos(w*t)}: numbers, names, + - * / ^, brackets, the constant pi and the
 * functions of
 * {@link #FUNCTIONS}. Gives its value and its derivatives by each name, exactly (forward differentiation).
 */
public final class Expression {
    /** The functions of one argument, and pow(a, b). */
    public static final List<String> FUNCTIONS = List.of("exp", "log", "ln", "log10", "sqrt", "sin", "cos", "tan",
            "asin", "acos",
            "atan", "sinh", "cosh", "tanh", "abs", "erf", "pow");

    private final String text;
    private final Node root;
    private final List<String> names;

    private Expression(String text, Node root, List<String> names) {
        this.text = text;
        this.root = root;
        this.names = names;
    }

    /** {@return the formula of a text} @throws LearningException when it is none, with the place where reading ended */
    public static Expression parse(String text) {
        var reader = new ExpressionReader(text);
        var root = reader.whole();
        return new Expression(text, root, reader.names());
    }

    /** {@return the names in it, in the order in which they come} */
    public List<String> names() {
        return names;
    }

    /**
     * {@return the value}
     *
     * @param values one for each name
     * @param derivatives one for each name, written
     */
    public double value(double[] values, double[] derivatives) {
        return root.value(values, derivatives);
    }

    /** {@return the value} @param values one for each name */
    public double value(double[] values) {
        return root.value(values, new double[values.length]);
    }

    @Override
    public String toString() {
        return text;
    }

    /** A part of a formula. */
    interface Node {
        /** {@return the value} @param v one for each name @param d the derivatives, written */
        double value(double[] v, double[] d);
    }
}
