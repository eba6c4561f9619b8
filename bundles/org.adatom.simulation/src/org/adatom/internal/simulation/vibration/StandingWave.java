/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.vibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.adatom.analysis.ResultItem.Modes;
import org.adatom.potential.Evaluation;
import org.adatom.simulation.SimulationException;
import org.adatom.simulation.vibration.NormalModes;
import org.adatom.simulation.vibration.Phonons;
import org.adatom.structure.geometry.Vectors;

/** The waves of one wave vector in a supercell that they fit into. */
public final class StandingWave {
    private static final int MOST_CELLS = 12;
    private static final double FIT = 1e-5;

    private StandingWave() {
    }

    /**
     * {@return the place that a text names}
     *
     * @param text a label of a special point, or three numbers: parts of the reciprocal vectors of the cell
     * @throws SimulationException when it is neither
     */
    public static double[] place(String text, BravaisLattice lattice, double[] reciprocal) {
        var word = text.strip();
        var known = lattice.points().get(word.equals("\u0393") ? "G" : word.toUpperCase(Locale.ROOT));
        if (known != null) {
            return known;
        }
        var parts = word.split("[,\\s]+");
        try {
            if (parts.length == 3) {
                var q = new double[3];
                for (int k = 0; k < 9; k++) {
                    q[k % 3] += Double.parseDouble(parts[k / 3]) * reciprocal[k];
                }
                return q;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new SimulationException("'" + text + "' is no wave vector: write a special point (" + String.join(", ",
                lattice.points().keySet()) + ") or three parts of the reciprocal vectors, such as 0.5, 0, 0");
    }

    /**
     * {@return the waves of all branches, standing, in the smallest supercell that they fit into}
     *
     * @param q 1/A
     * @throws SimulationException when that has more than twelve cells along a vector
     */
    public static Modes modes(Phonons phonons, double[] q, String label) {
        var cell = phonons.cell();
        int[] size = {1, 1, 1};
        for (int k = 0; k < 3; k++) {
            double f = Vectors.dot(q, cell.lattice().vector(k)) / (2 * Math.PI);
            while (size[k] <= MOST_CELLS && Math.abs(f * size[k] - Math.rint(f * size[k])) > FIT) {
                size[k]++;
            }
            if (size[k] > MOST_CELLS) {
                throw new SimulationException("the wave at " + label + " fits into no supercell of up to " + MOST_CELLS
                        + " cells along vector " + (k + 1) + " (its part there is " + f + "): choose simple fractions");
            }
        }
        var crystal = ForceConstants.supercell(cell, size);
        var energies = phonons.energies(q);
        var vectors = phonons.vectors(q);
        var wavenumbers = new double[energies.length];
        List<double[]> displacements = new ArrayList<>();
        for (int b = 0; b < energies.length; b++) {
            wavenumbers[b] = energies[b] / NormalModes.WAVENUMBER;
            displacements.add(standing(vectors[b], q, crystal.positions(), cell.positions()));
        }
        return new Modes("modes", "Waves at " + QPath.shown(label), crystal, wavenumbers, displacements);
    }

    /** The phase at which the atoms are furthest out, the one that moves most by 1 A. */
    private static double[] standing(double[][] v, double[] q, double[] places, double[] home) {
        var re = new double[places.length];
        var im = new double[places.length];
        double squareRe = 0;
        double squareIm = 0;
        for (int k = 0; k < places.length; k++) {
            int c = k % home.length;
            int atom = k / 3 * 3;
            int own = c / 3 * 3;
            double phase = q[0] * (places[atom] - home[own]) + q[1] * (places[atom + 1] - home[own + 1])
                    + q[2] * (places[atom + 2] - home[own + 2]);
            re[k] = v[0][c] * Math.cos(phase) - v[1][c] * Math.sin(phase);
            im[k] = v[0][c] * Math.sin(phase) + v[1][c] * Math.cos(phase);
            squareRe += re[k] * re[k] - im[k] * im[k];
            squareIm += 2 * re[k] * im[k];
        }
        double turn = Math.hypot(squareRe, squareIm) < 1e-9 ? 0 : -Math.atan2(squareIm, squareRe) / 2;
        var out = new double[places.length];
        for (int k = 0; k < out.length; k++) {
            out[k] = re[k] * Math.cos(turn) - im[k] * Math.sin(turn);
        }
        double longest = Evaluation.largest(out);
        for (int k = 0; k < out.length && longest > 0; k++) {
            out[k] /= longest;
        }
        return out;
    }
}
