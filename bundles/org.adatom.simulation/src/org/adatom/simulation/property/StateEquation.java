/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.property;

/** Forms of the energy of a crystal as a function of its volume. */
public enum StateEquation {
    /** Third order in finite strain (F. Birch, Phys. Rev. 71, 809, 1947, doi 10.1103/PhysRev.71.809). */
    BIRCH_MURNAGHAN("Birch-Murnaghan"),
    /**
     * From the universal binding curve (P. Vinet et al., J. Phys. C 19, L467, 1986, doi 10.1088/0022-3719/19/20/001).
     */
    VINET("Vinet"),
    /**
     * A bulk modulus linear in pressure (F. D. Murnaghan, Proc. Natl. Acad. Sci. 30, 244, 1944, doi
     * 10.1073/pnas.30.9.244).
     */
    MURNAGHAN("Murnaghan"),
    /**
     * Third order in logarithmic strain (J.-P. Poirier, A. Tarantola, Phys. Earth Planet. Inter. 109, 1, 1998, doi
     * 10.1016/S0031-9201(98)00112-5).
     */
    POIRIER_TARANTOLA("Poirier-Tarantola"),
    /**
     * Stabilised jellium, a cubic in V^(-1/3) (A. B. Alchagirov et al., Phys. Rev. B 63, 224115, 2001, doi
     * 10.1103/PhysRevB.63.224115).
     */
    STABILIZED_JELLIUM("Stabilised jellium");

    private final String title;

    StateEquation(String title) {
        this.title = title;
    }

    /** {@return its name as people write it} */
    public String title() {
        return title;
    }

    /**
     * {@return the energy at a volume, eV}
     *
     * @param v volume, A^3, above 0
     * @param p [4]: energy at rest (eV), volume at rest (A^3), bulk modulus there (eV/A^3) and its derivative by the
     * pressure
     */
    public double energy(double v, double[] p) {
        double e0 = p[0];
        double v0 = p[1];
        double b = p[2];
        double c = p[3];
        return switch (this) {
            case BIRCH_MURNAGHAN -> {
                double x = Math.pow(v0 / v, 2.0 / 3) - 1;
                yield e0 + 9.0 / 16 * b * v0 * x * x * (2 + (c - 4) * x);
            }
            case VINET -> {
                double x = Math.cbrt(v / v0) - 1;
                double d = c - 1;
                yield e0 + 2 * b * v0 / (d * d) * (2 - (2 + 3 * d * x) * Math.exp(-1.5 * d * x));
            }
            case MURNAGHAN -> e0 + b * v / c * (Math.pow(v0 / v, c) / (c - 1) + 1) - v0 * b / (c - 1);
            case POIRIER_TARANTOLA -> {
                double x = Math.log(v0 / v);
                yield e0 + b * v0 / 6 * x * x * (3 + x * (c - 2));
            }
            case STABILIZED_JELLIUM -> {
                double x = Math.cbrt(v0 / v) - 1;
                yield e0 + 4.5 * b * v0 * x * x * (1 + (c - 3) * x);
            }
        };
    }
}
