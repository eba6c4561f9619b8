/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.adatom.numerics.Units;
import org.adatom.simulation.CellState;
import org.adatom.simulation.Relaxation;
import org.adatom.structure.Structure;

/** Keeps what happened on the way; of long paths of large structures every second, fourth, ... frame only. */
public final class PathRecorder {
    private static final long MOST_COORDINATES = 20_000_000;

    private final int mostFrames;
    private final List<Structure> frames = new ArrayList<>();
    private double[] energies = new double[64];
    private double[] forces = new double[64];
    private double[] enthalpies = new double[64];
    private double[] residuals = new double[64];
    private double[] volumes = new double[64];
    private int count;
    private int stride = 1;

    /** @param start where the path starts, for its size */
    public PathRecorder(Structure start) {
        mostFrames = (int) Math.clamp(MOST_COORDINATES / Math.max(1, 3L * start.count()), 8, 2_000);
    }

    /** Takes a place in. */
    public void add(Relaxation.Step step) {
        if (count == energies.length) {
            energies = Arrays.copyOf(energies, 2 * count);
            forces = Arrays.copyOf(forces, 2 * count);
            enthalpies = Arrays.copyOf(enthalpies, 2 * count);
            residuals = Arrays.copyOf(residuals, 2 * count);
            volumes = Arrays.copyOf(volumes, 2 * count);
        }
        energies[count] = step.energy();
        forces[count] = step.fmax();
        step.cell().ifPresent(this::put);
        if (count % stride == 0) {
            frames.add(step.structure().get().withInfo(Structure.ENERGY, step.energy()));
        }
        count++;
        if (frames.size() > mostFrames) {
            stride *= 2;
            for (int k = frames.size() - 1; k > 0; k--) {
                if (k % 2 == 1) {
                    frames.remove(k);
                }
            }
        }
    }

    private void put(CellState cell) {
        enthalpies[count] = cell.enthalpy();
        residuals[count] = cell.residual() / Units.GPA;
        volumes[count] = cell.volume();
    }

    /** {@return 0, 1, 2, ...} */
    public double[] steps() {
        var out = new double[count];
        Arrays.setAll(out, i -> i);
        return out;
    }

    /** {@return the energies, eV} */
    public double[] energies() {
        return Arrays.copyOf(energies, count);
    }

    /** {@return the largest forces, eV/A} */
    public double[] forces() {
        return Arrays.copyOf(forces, count);
    }

    /** {@return the enthalpies, eV, zeros where the cell does not move} */
    public double[] enthalpies() {
        return Arrays.copyOf(enthalpies, count);
    }

    /** {@return what still strains the cell, GPa, zeros where it does not move} */
    public double[] residuals() {
        return Arrays.copyOf(residuals, count);
    }

    /** {@return the volumes, A^3, zeros where the cell does not move} */
    public double[] volumes() {
        return Arrays.copyOf(volumes, count);
    }

    /** {@return for each place the index of the nearest frame} */
    public int[] frameOfStep() {
        var out = new int[count];
        Arrays.setAll(out, i -> Math.min(frames.size() - 1, (i + stride / 2) / stride));
        return out;
    }

    /** {@return the frames} */
    public List<Structure> frames() {
        return List.copyOf(frames);
    }
}
