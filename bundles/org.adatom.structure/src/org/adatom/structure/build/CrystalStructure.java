/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.build;

import java.util.Locale;
import org.adatom.structure.ReferenceState;

/** The crystal structures that {@link BulkBuilder} makes. */
public enum CrystalStructure {
    /** The structure in which the element is found. */
    AUTO(1),
    /** Simple cubic. */
    SC(1),
    /** Face-centred cubic. */
    FCC(1),
    /** Body-centred cubic. */
    BCC(1),
    /** Hexagonal close-packed. */
    HCP(1),
    /** Diamond. */
    DIAMOND(1),
    /** Zincblende, AB. */
    ZINCBLENDE(2),
    /** Rocksalt, AB. */
    ROCKSALT(2),
    /** Caesium chloride, AB. */
    CESIUMCHLORIDE(2),
    /** Fluorite, AB2. */
    FLUORITE(3),
    /** Wurtzite, AB. */
    WURTZITE(2),
    /** Cu3Au: A at the faces and B at the corners of a cube, written A3B. */
    L1_2(4),
    /** Cubic perovskite, ABX3: A at the corners, B in the centre, X at the faces. */
    PEROVSKITE(5);

    private final int atoms;

    CrystalStructure(int atoms) {
        this.atoms = atoms;
    }

    /** {@return how many atoms a formula for it names} */
    int atoms() {
        return atoms;
    }

    /** {@return whether its cell is hexagonal, with a constant c of its own} */
    public boolean isHexagonal() {
        return this == HCP || this == WURTZITE;
    }

    /** {@return the name as it is written, such as "fcc"} */
    public String title() {
        return this == L1_2 ? "L1_2" : name().toLowerCase(Locale.ROOT);
    }

    /** {@return whether this is the form in which an element is found} */
    boolean matches(ReferenceState.Kind kind) {
        return kind.name().equals(name());
    }
}
