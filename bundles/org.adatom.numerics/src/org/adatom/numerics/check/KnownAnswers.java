/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.numerics.check;

import java.util.List;
import java.util.Locale;

/**
 * Computes something whose answer is known; what a plug-in registers at the extension point
 * {@code org.adatom.numerics.checks}. Needs a public constructor without arguments.
 */
public interface KnownAnswers {
    /**
     * An answer.
     *
     * @param name     what was computed
     * @param expected the known answer
     * @param found    what came out, or why nothing did
     * @param passed   whether they agree
     */
    record Answer(String name, String expected, String found, boolean passed) {
        /**
         * {@return a number held against another one}
         *
         * @param name      what was computed
         * @param expected  the known number
         * @param found     what came out
         * @param tolerance how far it may be, absolute
         */
        public static Answer near(String name, double expected, double found, double tolerance) {
            return new Answer(name, String.format(Locale.ROOT, "%.10g", expected),
                    String.format(Locale.ROOT, "%.10g", found),
                    Math.abs(found - expected) <= tolerance);
        }
    }

    /** {@return the answers, in order; none where there is nothing to check on this machine} */
    List<Answer> compute();
}
