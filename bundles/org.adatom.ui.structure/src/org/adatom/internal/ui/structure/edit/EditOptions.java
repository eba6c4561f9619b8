/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.structure.edit;

import java.util.Locale;
import org.adatom.numerics.parameter.Parameter;

/** The options of the edits that ask for some. */
final class EditOptions {
    private EditOptions() {
    }

    /** A cell vector. */
    enum Vector {
        A, B, C;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** An axis of space. */
    enum Axis {
        X, Y, Z;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A point that stays when atoms turn. */
    enum Pivot {
        CENTRE, ORIGIN
    }

    /** What vacuum is measured from. */
    enum VacuumKind {
        EACH_SIDE, ADDED
    }

    /** What atoms are sorted by. */
    enum Order {
        ELEMENT, HEIGHT, TAG
    }

    /** Copies along the cell vectors. */
    record Supercell(@Parameter(label = "Along a", initial = "2", min = 1, max = 100) int a,
            @Parameter(label = "Along b", initial = "2", min = 1, max = 100) int b,
            @Parameter(label = "Along c", initial = "1", min = 1, max = 100) int c,
            @Parameter(label = "Matrix", advanced = true,
                    help = "Nine whole numbers, row by row, instead of the three above: new vectors in terms of the old ones.")
            int[] matrix) {
    }

    /** Empty space along a cell vector. */
    record Vacuum(
            @Parameter(label = "Vacuum", unit = "A", initial = "10", min = 0, max = 1000) double vacuum,
            @Parameter(label = "Measured", initial = "each-side",
                    help = "Each side: the cell is made so long that this much is free above and below the atoms, "
                            + "which are centred. Added: the cell grows by this much, atoms stay.") VacuumKind kind,
            @Parameter(label = "Cell vector", initial = "c") Vector vector) {
    }

    /** A turn. */
    record Rotation(
            @Parameter(label = "Angle", unit = "degrees", initial = "90", min = -360, max = 360) double angle,
            @Parameter(label = "About", initial = "z") Axis axis,
            @Parameter(label = "Point that stays", initial = "centre") Pivot pivot,
            @Parameter(label = "Turn the cell too", initial = "false",
                    help = "Only when no atoms are chosen: chosen atoms turn alone.") boolean cell) {
    }

    /** A homogeneous strain. */
    record Strain(@Parameter(label = "xx", unit = "%", initial = "0", min = -50, max = 100) double xx,
            @Parameter(label = "yy", unit = "%", initial = "0", min = -50, max = 100) double yy,
            @Parameter(label = "zz", unit = "%", initial = "0", min = -50, max = 100) double zz,
            @Parameter(label = "yz", unit = "%", initial = "0", min = -50, max = 50,
                    help = "Shear, engineering strain (twice the tensor's).") double yz,
            @Parameter(label = "xz", unit = "%", initial = "0", min = -50, max = 50) double xz,
            @Parameter(label = "xy", unit = "%", initial = "0", min = -50, max = 50) double xy) {
    }

    /** Atoms that are too near each other. */
    record Merge(@Parameter(label = "Nearer than", unit = "A", initial = "0.5", min = 0.001, max = 5,
            help = "Of atoms nearer to each other than this the first one stays.") double distance) {
    }

    /** Some atoms become another element. */
    record Substitution(
            @Parameter(label = "Replace", initial = "Cu", required = true, choices = "elements") String from,
            @Parameter(label = "By", initial = "Au", required = true, choices = "elements") String to,
            @Parameter(label = "Share", unit = "%", initial = "25", min = 0, max = 100,
                    help = "How many of them, of the chosen atoms where some are chosen.") double share,
            @Parameter(label = "Seed", initial = "1", help = "The same seed chooses the same atoms.") long seed) {
    }

    /** How atoms are ordered. */
    record Sorting(@Parameter(label = "Sort by", initial = "element") Order order) {
    }

    /** How far atoms move. */
    record Shift(@Parameter(label = "x", unit = "A", initial = "0", min = -1e4, max = 1e4) double x,
            @Parameter(label = "y", unit = "A", initial = "0", min = -1e4, max = 1e4) double y,
            @Parameter(label = "z", unit = "A", initial = "0", min = -1e4, max = 1e4) double z) {
    }
}
