/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.potential;

import java.util.EnumSet;
import java.util.Set;
import org.adatom.internal.potential.KindEvaluator;
import org.adatom.internal.potential.KindPairs;
import org.adatom.internal.potential.Kinds;
import org.adatom.numerics.Units;
import org.adatom.structure.Structure;

/**
 * The universal repulsion of two nuclei screened by their electrons, Z_i Z_j k/r phi(r/a) with
 * a = 0.4685 A / (Z_i^0.23 + Z_j^0.23) (J. F. Ziegler, J. P. Biersack, U. Littmark, The Stopping and Range of Ions in
 * Matter, Pergamon, 1985). Between the inner and the outer cut-off a polynomial is added that takes energy, force and
 * its slope to zero, as LAMMPS does.
 */
public final class Zbl implements Potential {
    private static final double[] SHARE = {0.18175, 0.50986, 0.28022, 0.02817};
    private static final double[] FALL = {3.1998, 0.94229, 0.4029, 0.20162};
    private static final double LENGTH = 0.4685;
    private static final double POWER = 0.23;

    private final ZblOptions options;

    /** @param options the cut-offs */
    public Zbl(ZblOptions options) {
        this.options = options;
    }

    @Override
    public String name() {
        return "ZBL";
    }

    @Override
    public Set<Quantity> gives() {
        return EnumSet.allOf(Quantity.class);
    }

    @Override
    public Evaluator evaluator(Structure structure) {
        var kinds = Kinds.of(structure);
        return new KindEvaluator(name(), structure, kinds, new Screened(options, kinds.numbers()), 0.3);
    }

    private static final class Screened implements KindPairs {
        private final double inner;
        private final double outer;
        private final double[] charge;
        private final double[] length;
        /** Constant, cubic and quartic coefficient of the switch for each pair. */
        private final double[] level;
        private final double[] cubic;
        private final double[] quartic;

        Screened(ZblOptions options, int[] numbers) {
            int kinds = numbers.length;
            inner = options.inner();
            outer = options.outer();
            charge = new double[kinds * kinds];
            length = new double[kinds * kinds];
            level = new double[kinds * kinds];
            cubic = new double[kinds * kinds];
            quartic = new double[kinds * kinds];
            for (int p = 0; p < kinds * kinds; p++) {
                int zi = numbers[p / kinds];
                int zj = numbers[p % kinds];
                charge[p] = Units.COULOMB * zi * zj;
                length[p] = LENGTH / Math.max(1e-9, Math.pow(zi, POWER) + Math.pow(zj, POWER));
                double span = outer - inner;
                double[] end = derivatives(p, outer);
                cubic[p] = (-3 * end[1] + span * end[2]) / (span * span);
                quartic[p] = (2 * end[1] - span * end[2]) / (span * span * span);
                level[p] = -end[0] + span * end[1] / 2 - span * span * end[2] / 12;
            }
        }

        /** The energy of a pair without the switch and its first two derivatives, [3]. */
        private double[] derivatives(int pair, double r) {
            double value = 0;
            double first = 0;
            double second = 0;
            for (int t = 0; t < SHARE.length; t++) {
                double k = FALL[t] / length[pair];
                double e = charge[pair] * SHARE[t] * Math.exp(-k * r) / r;
                value += e;
                first -= e * (k + 1 / r);
                second += e * (k * k + 2 * k / r + 2 / (r * r));
            }
            return new double[] {value, first, second};
        }

        @Override
        public double cutoff() {
            return outer;
        }

        @Override
        public void evaluate(int n, double[] r2, int[] pair, double[] energy, double[] slope) {
            for (int m = 0; m < n; m++) {
                int p = pair[m];
                double r = Math.sqrt(r2[m]);
                double value = level[p];
                double first = 0;
                for (int t = 0; t < SHARE.length; t++) {
                    double k = FALL[t] / length[p];
                    double e = charge[p] * SHARE[t] * Math.exp(-k * r) / r;
                    value += e;
                    first -= e * (k + 1 / r);
                }
                if (r > inner) {
                    double d = r - inner;
                    value += d * d * d * (cubic[p] / 3 + d * quartic[p] / 4);
                    first += d * d * (cubic[p] + d * quartic[p]);
                }
                energy[m] = value;
                slope[m] = first / r;
            }
        }
    }
}
