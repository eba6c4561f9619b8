/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.bayes;

import org.adatom.learning.LearningException;
import org.adatom.learning.bayes.Variable.Choice;
import org.adatom.learning.bayes.Variable.Continuous;
import org.adatom.learning.bayes.Variable.Whole;

/** The values of one variable along its cube coordinate, and as texts. */
final class VariableScale {
    private VariableScale() {
    }

    /** {@return the value at a place} @param u 0..1 */
    static double value(Variable variable, double u) {
        return switch (variable) {
            case Continuous c when c.log() -> Math.clamp(c.lower() * Math.pow(c.upper() / c.lower(), u), c.lower(),
                    c.upper());
            case Continuous c -> Math.clamp(c.lower() + (c.upper() - c.lower()) * u, c.lower(), c.upper());
            case Whole w when w.log() -> {
                double low = Math.log(w.lower() - 0.5 + 1e-9);
                double high = Math.log(w.upper() + 0.5 - 1e-9);
                yield Math.clamp(Math.rint(Math.exp(low + (high - low) * u)), w.lower(), w.upper());
            }
            case Whole w -> Math.min(w.upper(), w.lower() + Math.floor(u * w.count()));
            case Choice c -> Math.min(c.upper(), Math.floor(u * c.values().size()));
        };
    }

    /** {@return the place of a value, 0..1} */
    static double share(Variable variable, double value) {
        return Math.clamp(switch (variable) {
            case Continuous c when c.log() -> Math.log(value / c.lower()) / Math.log(c.upper() / c.lower());
            case Whole w when w.log() -> (Math.log(value) - Math.log(w.lower() - 0.5 + 1e-9))
                    / (Math.log(w.upper() + 0.5 - 1e-9) - Math.log(w.lower() - 0.5 + 1e-9));
            case Continuous c -> (value - c.lower()) / (c.upper() - c.lower());
            case Whole w -> (value - w.lower() + 0.5) / w.count();
            case Choice c -> (value + 0.5) / c.values().size();
        }, 0.0, 1.0);
    }

    /** {@return a value as a text that {@link #read} gives back to the same bits} */
    static String write(Variable variable, double value) {
        return switch (variable) {
            case Continuous c -> Double.toString(value);
            case Whole w -> Long.toString((long) value);
            case Choice c -> c.values().get((int) value);
        };
    }

    /**
     * {@return the number that a text means}
     *
     * @throws LearningException when it is no number, no word of the variable, or outside its range
     */
    static double read(Variable v, String text) {
        if (v instanceof Choice c) {
            int i = c.values().indexOf(text.strip());
            if (i < 0) {
                throw new LearningException(v.name() + " is '" + text + "': it must be one of "
                        + String.join(", ", c.values()));
            }
            return i;
        }
        double x;
        try {
            x = Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            throw new LearningException(v.name() + " is '" + text + "': it must be a number", e);
        }
        double slack = 1e-9 * (v.upper() - v.lower());
        if (!(x >= v.lower() - slack && x <= v.upper() + slack) || v instanceof Whole && x != Math.rint(x)) {
            throw new LearningException(v.name() + " is " + text + ": it must be "
                    + (v instanceof Whole ? "a whole number " : "")
                    + "from " + v.lower() + " to " + v.upper());
        }
        return x;
    }
}
