/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.potential;

import java.util.EnumSet;
import java.util.Set;
import org.adatom.internal.potential.LennardJonesCluster;
import org.adatom.internal.potential.PairEvaluator;
import org.adatom.internal.potential.PairFunction;
import org.adatom.internal.potential.TailEvaluator;
import org.adatom.structure.Structure;

/**
 * The Lennard-Jones potential, 4 epsilon ((sigma/r)^12 - (sigma/r)^6), between all atoms alike (J. E. Jones, Proc. R. Soc. A 106,
 * 463, 1924, doi 10.1098/rspa.1924.0082). Cut off plainly, shifted to zero at the cut-off, or multiplied between onset ro and
 * cut-off rc by (rc^2-r^2)^2 (rc^2+2r^2-3ro^2) / (rc^2-ro^2)^3, as ASE does.
 */
public final class LennardJones implements Potential {
    /** Up to here all pairs of a cluster are faster than a list of neighbours. */
    private static final int FEW = 150;

    private final LennardJonesOptions options;
    private final double cutoff;

    /** @param options depth, length and cut-off */
    public LennardJones(LennardJonesOptions options) {
        this.options = options;
        this.cutoff = options.cutoff().orElse(3 * options.sigma());
    }

    @Override
    public String name() {
        return "Lennard-Jones";
    }

    @Override
    public Set<Quantity> gives() {
        return EnumSet.allOf(Quantity.class);
    }

    @Override
    public Evaluator evaluator(Structure structure) {
        if (!options.smooth() && !options.tail() && !structure.periodicity().any() && structure.count() <= FEW) {
            return new LennardJonesCluster(structure.count(), options.epsilon(), options.sigma(), cutoff, options.shifted());
        }
        double s2 = options.sigma() * options.sigma();
        var plain = new Plain(options.epsilon(), s2, cutoff, options.shifted() && !options.smooth());
        PairFunction function = options.smooth() ? new Smooth(plain, options.onset().orElse(0.66 * cutoff)) : plain;
        var pairs = new PairEvaluator(name(), structure, function, Math.min(0.16 * cutoff, 0.4 * options.sigma()),
                1e-3 * options.sigma());
        return options.tail() ? tail(pairs, structure) : pairs;
    }

    /** As if atoms were spread evenly beyond the cut-off (Allen and Tildesley, Computer Simulation of Liquids, 2017, 2.8). */
    private Evaluator tail(Evaluator pairs, Structure structure) {
        double c3 = Math.pow(options.sigma() / cutoff, 3);
        double c9 = c3 * c3 * c3;
        double unit = 8.0 / 3 * Math.PI * options.epsilon() * Math.pow(options.sigma(), 3);
        return new TailEvaluator(pairs, structure, unit * (c9 / 3 - c3), 2 * unit * (2 * c9 / 3 - c3));
    }

    private record Plain(double epsilon, double sigma2, double cutoff, boolean shifted) implements PairFunction {
        @Override
        public void evaluate(int n, double[] r2, double[] energy, double[] slope) {
            double c = sigma2 / (cutoff * cutoff);
            double c6 = c * c * c;
            double shift = shifted ? c6 * (c6 - 1) : 0;
            double four = 4 * epsilon;
            double scale = -24 * epsilon / sigma2;
            double s2 = sigma2;
            for (int k = 0; k < n; k++) {
                double q = s2 / r2[k];
                double q6 = q * q * q;
                energy[k] = four * (q6 * (q6 - 1) - shift);
                slope[k] = scale * q * q6 * (2 * q6 - 1);
            }
        }
    }

    private record Smooth(Plain plain, double onset) implements PairFunction {
        @Override
        public double cutoff() {
            return plain.cutoff;
        }

        @Override
        public void evaluate(int n, double[] r2, double[] energy, double[] slope) {
            plain.evaluate(n, r2, energy, slope);
            double end = plain.cutoff * plain.cutoff;
            double begin = onset * onset;
            double cube = 1 / ((end - begin) * (end - begin) * (end - begin));
            for (int k = 0; k < n; k++) {
                double t = r2[k];
                if (t > begin) {
                    double value = (end - t) * (end - t) * (end + 2 * t - 3 * begin) * cube;
                    double derivative = 6 * (end - t) * (begin - t) * cube;
                    slope[k] = slope[k] * value + 2 * energy[k] * derivative;
                    energy[k] *= value;
                }
            }
        }
    }
}
