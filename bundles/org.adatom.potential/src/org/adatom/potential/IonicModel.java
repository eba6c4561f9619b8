/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.potential;

/**
 * Published parameters of rigid ions for {@link Buckingham}: charges, and A (eV), rho (A), C (eV A^6), D (eV A^8) of
 * pairs.
 */
public enum IonicModel {
    /** None: all parameters are given. */
    CUSTOM("", ""),
    /** Magnesium oxide: G. V. Lewis, C. R. A. Catlow, J. Phys. C 18, 1149, 1985, doi 10.1088/0022-3719/18/6/010. */
    MGO("Mg:2,O:-2", "Mg-O:1428.5:0.2945:0,O-O:22764.3:0.149:27.88"),
    /**
     * Rock salt: F. G. Fumi, M. P. Tosi, J. Phys. Chem. Solids 25, 31, 1964, doi 10.1016/0022-3697(64)90159-3, A
     * exp(sigma/rho) taken together.
     */
    NACL("Na:1,Cl:-1", fumiTosi("Na-Na", 0.2637, 2.340, 1.048553, 0.49935) + "," + fumiTosi("Na-Cl", 0.21096, 2.755,
            6.990553, 8.6757)
            + "," + fumiTosi("Cl-Cl", 0.158221, 3.170, 72.4022, 145.4285));

    private final String charges;
    private final String pairs;

    IonicModel(String charges, String pairs) {
        this.charges = charges;
        this.pairs = pairs;
    }

    private static String fumiTosi(String pair, double a, double sigma, double c, double d) {
        double rho = 0.317;
        return pair + ":" + a * Math.exp(sigma / rho) + ":" + rho + ":" + c + ":" + d;
    }

    /** {@return the charge of each element, e, as in {@link BuckinghamOptions#charges}} */
    public String charges() {
        return charges;
    }

    /** {@return the parameters of each pair, as in {@link BuckinghamOptions#pairs}} */
    public String pairs() {
        return pairs;
    }
}
