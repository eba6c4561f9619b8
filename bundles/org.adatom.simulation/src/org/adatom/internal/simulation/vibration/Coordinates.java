/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.vibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.adatom.simulation.SimulationException;
import org.adatom.structure.Constraint;
import org.adatom.structure.Structure;
import org.adatom.structure.geometry.Vectors;

/**
 * The straight lines along which the chosen atoms may move: x, y and z of an atom that is free, the allowed directions
 * of one that is held on a line or in a plane, none of one that is fixed.
 *
 * @param atoms [m], the atom of each coordinate
 * @param directions [m][3], row-major, the direction of each, of length 1; those of one atom are at right angles
 */
public record Coordinates(int[] atoms, double[] directions) {

    /**
     * {@return the coordinates of the chosen atoms that their constraints leave}
     *
     * @param chosen indices of atoms, each once
     * @throws SimulationException when an index is wrong or twice there, or a chosen atom is part of a bond of fixed
     *        length or of a rigid group
     */
    public static Coordinates of(Structure structure, int[] chosen) {
        requireAtoms(structure, chosen);
        var atoms = new int[3 * chosen.length];
        var directions = new double[9 * chosen.length];
        int m = 0;
        for (int atom : chosen) {
            for (var d : allowed(structure, atom)) {
                atoms[m] = atom;
                System.arraycopy(d, 0, directions, 3 * m++, 3);
            }
        }
        return new Coordinates(Arrays.copyOf(atoms, m), Arrays.copyOf(directions, 3 * m));
    }

    private static void requireAtoms(Structure structure, int[] chosen) {
        var seen = new boolean[structure.count()];
        for (int atom : chosen) {
            if (atom < 0 || atom >= seen.length || seen[atom]) {
                throw new SimulationException("atom " + atom + (atom < 0 || atom >= seen.length
                        ? " does not exist: the structure has the atoms 0 to " + (seen.length - 1)
                        : " is chosen twice: name it once"));
            }
            seen[atom] = true;
        }
        for (var c : structure.constraints()) {
            boolean stiff = c instanceof Constraint.FixedBondLength || c instanceof Constraint.RigidGroup;
            for (int atom : stiff ? c.atoms() : new int[0]) {
                if (seen[atom]) {
                    throw new SimulationException("atom " + atom
                            + " is part of a bond of fixed length or of a rigid group: "
                            + "vibrations know fixed atoms, lines and planes only; free the atom or leave it out");
                }
            }
        }
    }

    private static List<double[]> allowed(Structure structure, int atom) {
        var forbidden = new ArrayList<double[]>();
        for (var c : structure.constraints()) {
            if (Arrays.stream(c.atoms()).noneMatch(a -> a == atom)) {
                continue;
            }
            switch (c) {
                case Constraint.FixedAtoms f -> {
                    return List.of();
                }
                case Constraint.FixedPlane(var held, var normal) -> addPart(forbidden, List.of(), normal);
                case Constraint.FixedLine(var held, var direction) -> {
                    var line = new ArrayList<double[]>();
                    addPart(line, List.of(), direction);
                    axes().forEach(axis -> addPart(forbidden, line, axis));
                }
                default -> { }
            }
        }
        if (forbidden.isEmpty()) {
            return axes();
        }
        var out = new ArrayList<double[]>();
        axes().forEach(axis -> addPart(out, forbidden, axis));
        return out;
    }

    private static List<double[]> axes() {
        return List.of(new double[] {1, 0, 0}, new double[] {0, 1, 0}, new double[] {0, 0, 1});
    }

    /**
     * Adds what of v is at right angles to two orthonormal sets to the first, at length 1, if anything much is left.
     */
    private static void addPart(List<double[]> set, List<double[]> others, double[] v) {
        var rest = v.clone();
        double before = Vectors.norm(rest);
        for (int sweep = 0; sweep < 2; sweep++) {
            others.forEach(o -> remove(rest, o));
            set.forEach(o -> remove(rest, o));
        }
        double left = Vectors.norm(rest);
        if (left > 1e-6 * before) {
            for (int c = 0; c < 3; c++) {
                rest[c] /= left;
            }
            set.add(rest);
        }
    }

    private static void remove(double[] v, double[] unit) {
        double dot = v[0] * unit[0] + v[1] * unit[1] + v[2] * unit[2];
        for (int c = 0; c < 3; c++) {
            v[c] -= dot * unit[c];
        }
    }

    /** {@return the number of coordinates} */
    public int count() {
        return atoms.length;
    }

    /** {@return the part of a vector for each atom, [n][3], along coordinate k} */
    public double along(int k, double[] rows) {
        int i = 3 * atoms[k];
        return directions[3 * k] * rows[i] + directions[3 * k + 1] * rows[i + 1] + directions[3 * k + 2] * rows[i + 2];
    }

    /** Moves the atom of coordinate k. @param positions [n][3], A, changed in place @param step A */
    public void move(int k, double step, double[] positions) {
        for (int c = 0; c < 3; c++) {
            positions[3 * atoms[k] + c] += step * directions[3 * k + c];
        }
    }
}
