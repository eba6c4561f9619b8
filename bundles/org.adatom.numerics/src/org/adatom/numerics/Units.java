/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.numerics;

/**
 * Constants and conversion factors between the program's units (eV, A, amu, e, K; fs at the surface) and others.
 * CODATA 2018 (Tiesinga et al., Rev. Mod. Phys. 93, 025010, 2021, doi 10.1103/RevModPhys.93.025010).
 */
public final class Units {
    /** Boltzmann constant, eV/K. */
    public static final double BOLTZMANN = 8.617333262e-5;
    /** Planck constant, eV s. */
    public static final double PLANCK = 4.135667696e-15;
    /** One joule, eV. */
    public static final double JOULE = 1 / 1.602176634e-19;
    /** One bohr, A. */
    public static final double BOHR = 0.529177210903;
    /** One hartree, eV. */
    public static final double HARTREE = 27.211386245988;
    /** One rydberg, eV. */
    public static final double RYDBERG = HARTREE / 2;
    /** One atomic mass unit, kg. */
    public static final double AMU = 1.66053906660e-27;
    /** One gigapascal, eV/A^3. */
    public static final double GPA = 1e9 * JOULE * 1e-30;
    /** One kJ/mol, eV per particle. */
    public static final double KJ_PER_MOL = 1000 * JOULE / 6.02214076e23;
    /** One thermochemical calorie, J. */
    public static final double CALORIE = 4.184;
    /** The unit of time that belongs to eV, A and amu: A sqrt(amu/eV), fs. */
    public static final double TIME = 1e15 * 1e-10 * Math.sqrt(AMU * JOULE);
    /** Kinetic energy of one amu at one A/fs, twice: amu (A/fs)^2, eV. */
    public static final double AMU_A2_PER_FS2 = TIME * TIME;
    /** Coulomb constant e^2/(4 pi epsilon0), eV A. */
    public static final double COULOMB = 14.3996454784;

    private Units() {
    }
}
