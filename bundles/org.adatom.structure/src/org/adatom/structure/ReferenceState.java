/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure;

/**
 * The form in which an element is found at ordinary conditions, as far as a builder can use it.
 *
 * @param kind the structure
 * @param a the lattice constant, A; the bond length of a diatomic molecule; NaN where none applies
 * @param covera the ratio c/a of a hexagonal lattice; NaN where none applies
 */
public record ReferenceState(Kind kind, double a, double covera) {
    /** No structure that a builder makes by itself. */
    public static final ReferenceState UNKNOWN = new ReferenceState(Kind.OTHER, Double.NaN, Double.NaN);
    /** A noble gas known as an atom only. */
    public static final ReferenceState ATOM = new ReferenceState(Kind.ATOM, Double.NaN, Double.NaN);

    /** The structures that carry constants here. */
    public enum Kind {
        /** Face-centred cubic. */
        FCC,
        /** Body-centred cubic. */
        BCC,
        /** Hexagonal close-packed. */
        HCP,
        /** Diamond. */
        DIAMOND,
        /** Simple cubic. */
        SC,
        /** A molecule of two atoms. */
        DIATOM,
        /** A single atom. */
        ATOM,
        /** Anything else. */
        OTHER
    }

    static ReferenceState cubic(Kind kind, double a) {
        return new ReferenceState(kind, a, Double.NaN);
    }

    static ReferenceState hcp(double a, double covera) {
        return new ReferenceState(Kind.HCP, a, covera);
    }

    static ReferenceState diatom(double d) {
        return new ReferenceState(Kind.DIATOM, d, Double.NaN);
    }
}
