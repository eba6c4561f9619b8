/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.potential;

import java.util.EnumSet;
import java.util.Set;
import org.adatom.internal.potential.PairEvaluator;
import org.adatom.internal.potential.PairFunction;
import org.adatom.structure.Structure;

/**
 * The Morse potential, epsilon e (e - 2) with e = exp(rho0 (1 - r/r0)), between all atoms alike (P. M. Morse, Phys. Rev. 34, 57,
 * 1929, doi 10.1103/PhysRev.34.57). Between rcut1 r0 and rcut2 r0 it is multiplied by 1 - t^3 (6 t^2 - 15 t + 10), t from 0 to 1,
 * as ASE does.
 */
public final class Morse implements Potential {
    private final MorseOptions options;

    /** @param options depth, stiffness, distance and cut-off */
    public Morse(MorseOptions options) {
        this.options = options;
    }

    @Override
    public String name() {
        return "Morse";
    }

    @Override
    public Set<Quantity> gives() {
        return EnumSet.allOf(Quantity.class);
    }

    @Override
    public Evaluator evaluator(Structure structure) {
        return new PairEvaluator(name(), structure, new Function(options), Math.min(0.1 * options.rcut2(), 0.3) * options.r0(),
                1e-3 * options.r0());
    }

    private record Function(MorseOptions options) implements PairFunction {
        @Override
        public double cutoff() {
            return options.rcut2() * options.r0();
        }

        @Override
        public void evaluate(int n, double[] r2, double[] energy, double[] slope) {
            double steep = options.rho0() / options.r0();
            double begin = options.rcut1() * options.r0();
            double span = cutoff() - begin;
            for (int k = 0; k < n; k++) {
                double r = Math.sqrt(r2[k]);
                double e = Math.exp(options.rho0() - steep * r);
                double value = options.epsilon() * e * (e - 2);
                double derivative = -2 * options.epsilon() * steep * e * (e - 1);
                if (r > begin && span > 0) {
                    double t = (r - begin) / span;
                    double cut = 1 - t * t * t * (t * (6 * t - 15) + 10);
                    double fall = -30 * t * t * (t - 1) * (t - 1) / span;
                    derivative = derivative * cut + value * fall;
                    value *= cut;
                }
                energy[k] = value;
                slope[k] = derivative / r;
            }
        }
    }
}
