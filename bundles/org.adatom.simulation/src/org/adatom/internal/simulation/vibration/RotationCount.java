/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.vibration;

import org.adatom.simulation.vibration.Rotor;
import org.adatom.structure.Structure;

/** Counts the rotations that map a molecule onto itself. */
public final class RotationCount {
    private final int[] numbers;
    private final double[] masses;
    private final double[] places;
    private final double tolerance;

    private RotationCount(Structure molecule, double[] centre, double tolerance) {
        this.numbers = molecule.numbers();
        this.masses = molecule.masses();
        this.places = molecule.positions();
        this.tolerance = tolerance;
        for (int i = 0; i < places.length; i++) {
            places[i] -= centre[i % 3];
        }
    }

    /** {@return the number, at least 1} @param centre of mass, A @param tolerance A */
    public static int of(Structure molecule, double[] centre, Rotor.Shape shape, double tolerance) {
        var count = new RotationCount(molecule, centre, tolerance);
        return switch (shape) {
            case MONATOMIC -> 1;
            case LINEAR -> count.maps(new double[] {-1, 0, 0, 0, -1, 0, 0, 0, -1}) ? 2 : 1;
            case NONLINEAR -> Math.max(1, count.rotations());
        };
    }

    /** Two atoms that span a plane with the centre fix a rotation: every pair like them is tried as where they go. */
    private int rotations() {
        int n = numbers.length;
        int a = rarest(-1);
        int b = rarest(a);
        int found = 0;
        var from = frame(a, b);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (i != j && like(a, i) && like(b, j) && Math.abs(distance(a, b) - distance(i, j)) < 2 * tolerance) {
                    var to = frame(i, j);
                    var turn = new double[9];
                    for (int r = 0; r < 9; r++) {
                        for (int k = 0; k < 3; k++) {
                            turn[r] += to[3 * k + r / 3] * from[3 * k + r % 3];
                        }
                    }
                    found += maps(turn) ? 1 : 0;
                }
            }
        }
        return found;
    }

    /** The atom with fewest like it, away from the centre and, where another is given, off the line through it. */
    private int rarest(int other) {
        int best = -1;
        int fewest = Integer.MAX_VALUE;
        for (int i = 0; i < numbers.length; i++) {
            int alike = 0;
            for (int j = 0; j < numbers.length; j++) {
                alike += like(i, j) ? 1 : 0;
            }
            boolean fit = other < 0 ? radius(i) > 10 * tolerance : sine(other, i) > 0.1 && radius(i) > 10 * tolerance;
            if (fit && alike < fewest) {
                fewest = alike;
                best = i;
            }
        }
        return best < 0 ? 0 : best;
    }

    private boolean like(int i, int j) {
        return numbers[i] == numbers[j] && Math.abs(masses[i] - masses[j]) < 1e-6
                && Math.abs(radius(i) - radius(j)) < tolerance;
    }

    private double radius(int i) {
        return Math.sqrt(dot(i, i));
    }

    private double dot(int i, int j) {
        return places[3 * i] * places[3 * j] + places[3 * i + 1] * places[3 * j + 1] + places[3 * i + 2] * places[3 * j
                + 2];
    }

    private double distance(int i, int j) {
        return Math.sqrt(Math.max(0, dot(i, i) + dot(j, j) - 2 * dot(i, j)));
    }

    private double sine(int i, int j) {
        double lengths = radius(i) * radius(j);
        return lengths == 0 ? 0 : Math.sqrt(Math.max(0, 1 - Math.pow(dot(i, j) / lengths, 2)));
    }

    /** Three rows at right angles: towards atom i, in the plane with atom j, and off it. */
    private double[] frame(int i, int j) {
        var out = new double[9];
        double ri = radius(i);
        double along = dot(i, j) / (ri * ri);
        double length = 0;
        for (int c = 0; c < 3; c++) {
            out[c] = places[3 * i + c] / ri;
            out[3 + c] = places[3 * j + c] - along * places[3 * i + c];
            length += out[3 + c] * out[3 + c];
        }
        for (int c = 0; c < 3; c++) {
            out[3 + c] /= Math.sqrt(length);
        }
        for (int c = 0; c < 3; c++) {
            out[6 + c] = out[(c + 1) % 3] * out[3 + (c + 2) % 3] - out[(c + 2) % 3] * out[3 + (c + 1) % 3];
        }
        return out;
    }

    private boolean maps(double[] m) {
        double limit = 9 * tolerance * tolerance;
        for (int i = 0; i < numbers.length; i++) {
            boolean met = false;
            for (int j = 0; j < numbers.length && !met; j++) {
                double d = 0;
                for (int r = 0; r < 3; r++) {
                    double x = m[3 * r] * places[3 * i] + m[3 * r + 1] * places[3 * i + 1] + m[3 * r
                            + 2] * places[3 * i + 2] - places[3 * j + r];
                    d += x * x;
                }
                met = d < limit && numbers[i] == numbers[j] && Math.abs(masses[i] - masses[j]) < 1e-6;
            }
            if (!met) {
                return false;
            }
        }
        return true;
    }
}
