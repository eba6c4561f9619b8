/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.potential;

import java.util.EnumSet;
import java.util.Set;
import org.adatom.internal.potential.ElementTable;
import org.adatom.internal.potential.KindEvaluator;
import org.adatom.internal.potential.KindPairs;
import org.adatom.internal.potential.Kinds;
import org.adatom.potential.LennardJonesMixtureOptions.Mixing;
import org.adatom.structure.Element;
import org.adatom.structure.Structure;

/**
 * The Lennard-Jones potential with parameters by element or by pair of elements; pairs that are not given follow by the
 * rules of H. A. Lorentz (Ann. Phys. 248, 127, 1881, doi 10.1002/andp.18812480110) for lengths and D. Berthelot (1898)
 * for depths.
 */
public final class LennardJonesMixture implements Potential {
    private final LennardJonesMixtureOptions options;
    private final ElementTable table;

    /** @param options parameters, mixing and cut-off */
    public LennardJonesMixture(LennardJonesMixtureOptions options) {
        this.options = options;
        this.table = ElementTable.parse("parameters", options.parameters(), 2, 2);
    }

    @Override
    public String name() {
        return "Lennard-Jones mixture";
    }

    @Override
    public Set<Quantity> gives() {
        return EnumSet.allOf(Quantity.class);
    }

    @Override
    public Evaluator evaluator(Structure structure) {
        var kinds = Kinds.of(structure);
        int n = kinds.count();
        var epsilon = new double[n * n];
        var sigma2 = new double[n * n];
        double largest = structure.count() == 0 ? 1 : 0;
        for (int p = 0; p < n * n; p++) {
            double[] v = pair(kinds.numbers()[p / n], kinds.numbers()[p % n]);
            epsilon[p] = v[0];
            sigma2[p] = v[1] * v[1];
            largest = Math.max(largest, v[1]);
        }
        double cutoff = options.cutoff().orElse(3 * largest);
        return new KindEvaluator(name(), structure, kinds, new Pairs(epsilon, sigma2, cutoff, options.shifted()),
                Math.min(0.1 * cutoff, 0.3 * largest));
    }

    /** Depth and length of a pair. */
    private double[] pair(int one, int other) {
        var given = table.of(one, other);
        if (given == null && one == other) {
            given = table.of(one);
        }
        if (given != null) {
            return positive(given, one, other);
        }
        var a = table.of(one);
        var b = table.of(other);
        if (options.mixing() == Mixing.NONE && one != other || a == null || b == null) {
            var missing = options.mixing() == Mixing.NONE && one != other ? Element.of(one).symbol() + "-"
                    + Element.of(other).symbol()
                    : Element.of(a == null ? one : other).symbol();
            throw new PotentialException(name() + ": there are no parameters for " + missing + ": add " + missing
                    + ":EPSILON:SIGMA to parameters");
        }
        double length = options.mixing() == Mixing.GEOMETRIC ? Math.sqrt(a[1] * b[1]) : (a[1] + b[1]) / 2;
        return positive(new double[] {Math.sqrt(a[0] * b[0]), length}, one, other);
    }

    private double[] positive(double[] values, int one, int other) {
        if (!(values[0] >= 0 && values[1] > 0)) {
            throw new PotentialException(name() + ": " + Element.of(one).symbol() + "-" + Element.of(other).symbol()
                    + " has a depth of "
                    + values[0] + " eV and a length of " + values[1]
                    + " A: neither may be negative, the length not zero");
        }
        return values;
    }

    private record Pairs(double[] epsilon, double[] sigma2, double cutoff, boolean shifted) implements KindPairs {
        @Override
        public void evaluate(int n, double[] r2, int[] pair, double[] energy, double[] slope) {
            double end = 1 / (cutoff * cutoff);
            for (int k = 0; k < n; k++) {
                double s2 = sigma2[pair[k]];
                double e = 4 * epsilon[pair[k]];
                double q = s2 / r2[k];
                double q6 = q * q * q;
                double c = s2 * end;
                double c6 = c * c * c;
                energy[k] = e * (q6 * (q6 - 1) - (shifted ? c6 * (c6 - 1) : 0));
                slope[k] = -6 * e * q6 * (2 * q6 - 1) / r2[k];
            }
        }
    }
}
