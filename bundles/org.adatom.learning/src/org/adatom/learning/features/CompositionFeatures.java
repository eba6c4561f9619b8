/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.features;

import java.util.ArrayList;
import java.util.List;

import org.adatom.internal.learning.features.ChargeBalance;
import org.adatom.internal.learning.features.ElementTable;
import org.adatom.learning.LearningException;
import org.adatom.learning.data.Feature;

/**
 * The 145 features of a composition after L. Ward, A. Agrawal, A. Choudhary and C. Wolverton, npj Comput. Mater. 2, 16028 (2016),
 * doi 10.1038/npjcompumats.2016.28: norms of the shares of the elements; minimum, maximum, range, mean, mean deviation and mode of
 * 22 {@linkplain ElementProperty properties} of the elements; the shares of s, p, d and f electrons among the valence electrons;
 * ionic character. They do not depend on how many formula units are written.
 */
public final class CompositionFeatures {
    private static final int[] NORMS = {0, 2, 3, 5, 7, 10};
    private static final String[] STATISTICS = {"min", "max", "range", "mean", "deviation", "mode"};
    private static final ElementProperty[] PROPERTIES = ElementProperty.values();
    private static final List<Feature> FEATURES = names();
    /** How many there are. */
    public static final int COUNT = 145;

    private CompositionFeatures() {
    }

    private static List<Feature> names() {
        var out = new ArrayList<Feature>();
        for (int p : NORMS) {
            out.add(new Feature(p == 0 ? "elements" : p + "-norm of the shares", ""));
        }
        for (var p : PROPERTIES) {
            for (var s : STATISTICS) {
                out.add(new Feature(s + " " + p.label(), p.unit()));
            }
        }
        for (var shell : List.of("s", "p", "d", "f")) {
            out.add(new Feature("share of " + shell + " electrons", ""));
        }
        out.add(new Feature("charges can balance", ""));
        out.add(new Feature("max ionic character", ""));
        out.add(new Feature("mean ionic character", ""));
        return List.copyOf(out);
    }

    /** {@return names and units, in the order of the values} */
    public static List<Feature> features() {
        return FEATURES;
    }

    /** {@return the features of a composition, [145]; NaN where a property of an element is not known} */
    public static double[] of(ChemicalFormula formula) {
        var out = new double[COUNT];
        compute(formula, out, 0);
        return out;
    }

    /**
     * Computes the features of a composition.
     *
     * @param formula elements up to Lr
     * @param out takes 145 numbers
     * @param offset where they go
     * @throws LearningException for an element without properties
     */
    public static void compute(ChemicalFormula formula, double[] out, int offset) {
        int[] z = formula.numbers();
        double[] f = formula.fractions();
        if (z[z.length - 1] > ElementTable.LAST) {
            PROPERTIES[0].of(z[z.length - 1]);
        }
        int k = offset;
        for (int p : NORMS) {
            out[k++] = norm(f, p);
        }
        for (var p : PROPERTIES) {
            statistics(p, z, f, out, k);
            k += STATISTICS.length;
        }
        k = shells(z, f, out, k);
        out[k++] = ChargeBalance.possible(z, formula.amounts()) ? 1 : 0;
        ionic(z, f, out, k);
    }

    private static double norm(double[] f, int p) {
        if (p == 0) {
            return f.length;
        }
        double sum = 0;
        for (double x : f) {
            double power = x;
            for (int i = 1; i < p; i++) {
                power *= x;
            }
            sum += power;
        }
        return Math.pow(sum, 1.0 / p);
    }

    private static void statistics(ElementProperty p, int[] z, double[] f, double[] out, int k) {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        double mean = 0;
        double mode = 0;
        double largest = 0;
        for (int i = 0; i < z.length; i++) {
            double v = p.of(z[i]);
            min = Math.min(min, v);
            max = Math.max(max, v);
            mean += f[i] * v;
            if (f[i] > largest + 1e-9 || f[i] > largest - 1e-9 && v < mode) {
                mode = v;
                largest = Math.max(f[i], largest);
            }
        }
        double deviation = 0;
        for (int i = 0; i < z.length; i++) {
            deviation += f[i] * Math.abs(p.of(z[i]) - mean);
        }
        out[k] = min;
        out[k + 1] = max;
        out[k + 2] = max - min;
        out[k + 3] = mean;
        out[k + 4] = deviation;
        out[k + 5] = Double.isNaN(mean) ? Double.NaN : mode;
    }

    private static int shells(int[] z, double[] f, double[] out, int start) {
        int k = start;
        double all = 0;
        for (int i = 0; i < z.length; i++) {
            all += f[i] * ElementProperty.VALENCE.of(z[i]);
        }
        for (int shell = 0; shell < 4; shell++) {
            double n = 0;
            for (int i = 0; i < z.length; i++) {
                n += f[i] * ElementTable.valence(z[i])[shell];
            }
            out[k++] = n / all;
        }
        return k;
    }

    private static void ionic(int[] z, double[] f, double[] out, int k) {
        double most = 0;
        double mean = 0;
        for (int i = 0; i < z.length; i++) {
            for (int j = 0; j < i; j++) {
                double d = ElementProperty.ELECTRONEGATIVITY.of(z[i]) - ElementProperty.ELECTRONEGATIVITY.of(z[j]);
                double ionic = 1 - Math.exp(-0.25 * d * d);
                most = Math.max(most, ionic);
                mean += f[i] * f[j] * ionic;
            }
        }
        out[k] = most;
        out[k + 1] = mean;
    }
}
