/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation;

import org.adatom.potential.Evaluation;

/** A rule for the next step downhill. */
public interface Minimiser {

    /** Takes one step; the landscape stands at the new place afterwards. */
    void step(Landscape landscape);

    /** Shortens a displacement [m], whole atoms of three, so that no atom moves further than a limit. */
    static void limit(double[] displacement, double maxStep) {
        double longest = Evaluation.largest(displacement);
        if (longest >= maxStep) {
            scale(displacement, maxStep / longest);
        }
    }

    /** Multiplies in place. */
    static void scale(double[] v, double factor) {
        for (int i = 0; i < v.length; i++) {
            v[i] *= factor;
        }
    }

    /** {@return the scalar product} */
    static double dot(double[] a, double[] b) {
        double s = 0;
        for (int i = 0; i < a.length; i++) {
            s += a[i] * b[i];
        }
        return s;
    }

    /** {@return the length} */
    static double length(double[] a) {
        return Math.sqrt(dot(a, a));
    }
}
