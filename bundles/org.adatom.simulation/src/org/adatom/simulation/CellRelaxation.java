/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation;

import java.util.ArrayList;
import java.util.List;

/**
 * How a cell relaxes together with its atoms.
 *
 * @param mode what of it moves
 * @param moving for {@link CellMode#MASK}: which Voigt components of the strain move, of xx, yy, zz, yz, xz, xy; else ignored
 * @param pressure the external pressure, eV/A^3, positive where it presses
 * @param tolerance the run has converged when no component of stress plus pressure that can move the cell is larger, eV/A^3
 * @param coordinates what the minimiser sees; at constant volume always the logarithm, whose trace then stays
 */
public record CellRelaxation(CellMode mode, List<Integer> moving, double pressure, double tolerance, CellCoordinates coordinates) {
    /** The cell stays. */
    public static final CellRelaxation NONE = of(CellMode.FIXED, 0, 1e-4);
    private static final List<String> NAMES = List.of("xx", "yy", "zz", "yz", "xz", "xy");

    /** @throws SimulationException when a number is outside its range */
    public CellRelaxation {
        moving = List.copyOf(moving);
        coordinates = mode == CellMode.SHAPE ? CellCoordinates.LOGARITHM : coordinates;
        if (!(tolerance > 0) || !Double.isFinite(pressure)) {
            throw new SimulationException("a cell relaxes to a finite pressure with a positive tolerance, not to " + pressure
                    + " with " + tolerance + " eV/A^3");
        }
        if (mode == CellMode.MASK && moving.isEmpty()) {
            throw new SimulationException("the mask lets nothing of the cell move: name some of xx, yy, zz, yz, xz, xy, or use the "
                    + "cell mode fixed");
        }
    }

    /** {@return how a cell relaxes without a mask} @param pressure eV/A^3 @param tolerance of the stress, eV/A^3 */
    public static CellRelaxation of(CellMode mode, double pressure, double tolerance) {
        return new CellRelaxation(mode, mode == CellMode.MASK ? List.of(0, 1, 2, 3, 4, 5) : List.of(), pressure, tolerance,
                CellCoordinates.LOGARITHM);
    }

    /** {@return whether the cell moves} */
    public boolean moves() {
        return mode != CellMode.FIXED;
    }

    /** {@return this with other coordinates for the minimiser} */
    public CellRelaxation with(CellCoordinates other) {
        return new CellRelaxation(mode, moving, pressure, tolerance, other);
    }

    /**
     * {@return the Voigt components that a text names, such as "xx yy xy"}
     *
     * @throws SimulationException on another word
     */
    public static List<Integer> components(String text) {
        var out = new ArrayList<Integer>();
        for (var word : text.strip().split("[\\s,]+")) {
            int k = NAMES.indexOf(word);
            if (k < 0 && !word.isEmpty()) {
                throw new SimulationException("'" + word + "' is no component of a strain: use xx, yy, zz, yz, xz, xy");
            }
            if (k >= 0 && !out.contains(k)) {
                out.add(k);
            }
        }
        return out;
    }
}
