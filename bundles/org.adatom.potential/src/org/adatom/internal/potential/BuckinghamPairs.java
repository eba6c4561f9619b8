/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.potential;

import org.adatom.numerics.Units;
import org.adatom.potential.PotentialException;
import org.adatom.structure.Element;

/** A exp(-r/rho) - C/r^6 - D/r^8 by pair of kinds, and the distance inside which that falls off to minus infinity. */
public final class BuckinghamPairs implements KindPairs {
    private static final double SHORTEST = 0.02;
    private static final double LONGEST = 4;
    private static final double GRID = 0.002;

    private final double cutoff;
    private final double[] height;
    private final double[] steepness;
    private final double[] six;
    private final double[] eight;
    private final double[] shift;
    private final double[] closest2;

    /**
     * Collects the parameters.
     *
     * @param name of the potential, for messages
     * @param charges [n], e
     * @param first looked up first
     * @param second looked up then
     * @param cutoff A
     * @param shifted whether the energy is shifted to be zero at the cut-off
     * @throws PotentialException when no pair of elements has parameters or one has a length that is not positive
     */
    public BuckinghamPairs(String name, Kinds kinds, double[] charges, ElementTable first, ElementTable second,
            double cutoff,
            boolean shifted) {
        int n = kinds.count();
        this.cutoff = cutoff;
        height = new double[n * n];
        steepness = new double[n * n];
        six = new double[n * n];
        eight = new double[n * n];
        shift = new double[n * n];
        closest2 = new double[n * n];
        double[] charge = perKind(kinds, charges);
        for (int one = 0; one < n; one++) {
            boolean known = false;
            for (int other = 0; other < n; other++) {
                known |= set(name, n * one + other, kinds.numbers()[one], kinds.numbers()[other], first, second);
            }
            if (!known) {
                var symbol = Element.of(kinds.numbers()[one]).symbol();
                throw new PotentialException(name + ": there are no parameters for " + symbol + ": add " + symbol
                        + "-X:A:RHO:C to pairs, X an element of the structure");
            }
        }
        for (int p = 0; p < n * n; p++) {
            shift[p] = shifted ? value(p, cutoff) : 0;
            double r = collapse(p, Units.COULOMB * charge[p / n] * charge[p % n]);
            closest2[p] = r * r;
        }
    }

    private boolean set(String name, int p, int one, int other, ElementTable first, ElementTable second) {
        var v = first.of(one, other);
        if (v == null) {
            v = second.of(one, other);
        }
        if (v == null) {
            return false;
        }
        if (!(v[1] > 0)) {
            throw new PotentialException(name + ": " + Element.of(one).symbol() + "-" + Element.of(other).symbol()
                    + " has a rho of " + v[1] + " A: it must be above 0");
        }
        height[p] = v[0];
        steepness[p] = 1 / v[1];
        six[p] = v[2];
        eight[p] = v[3];
        return true;
    }

    /** A charge for each kind: that of its last atom. */
    private static double[] perKind(Kinds kinds, double[] charges) {
        var out = new double[kinds.count()];
        for (int i = 0; i < charges.length; i++) {
            out[kinds.ofAtom()[i]] = charges[i];
        }
        return out;
    }

    private double value(int p, double r) {
        double r2 = r * r;
        double r6 = r2 * r2 * r2;
        return height[p] * Math.exp(-r * steepness[p]) - six[p] / r6 - eight[p] / (r6 * r2);
    }

    /**
     * The largest distance at which the energy has a maximum, 0 where it has none: inside, two atoms fall into each
     * other.
     */
    private double collapse(int p, double charge) {
        if (height[p] <= 0 || six[p] <= 0 && eight[p] <= 0 && charge >= 0) {
            return 0;
        }
        double at = 0;
        double before = value(p, SHORTEST) + charge / SHORTEST;
        boolean rising = false;
        for (double r = SHORTEST + GRID; r < LONGEST; r += GRID) {
            double now = value(p, r) + charge / r;
            if (rising && now < before) {
                at = r - GRID;
                break;
            }
            rising = now > before;
            before = now;
        }
        return at;
    }

    @Override
    public double cutoff() {
        return cutoff;
    }

    @Override
    public double[] closest2() {
        return closest2.clone();
    }

    @Override
    public String tooClose() {
        return "where the attraction wins without bounds: move them apart, or take smaller steps";
    }

    @Override
    public void evaluate(int n, double[] r2, int[] pair, double[] energy, double[] slope) {
        for (int k = 0; k < n; k++) {
            int p = pair[k];
            double square = r2[k];
            double r = Math.sqrt(square);
            double inverse2 = 1 / square;
            double inverse6 = inverse2 * inverse2 * inverse2;
            double repel = height[p] * Math.exp(-r * steepness[p]);
            double c = six[p] * inverse6;
            double d = eight[p] * inverse6 * inverse2;
            energy[k] = repel - c - d - shift[p];
            slope[k] = -repel * steepness[p] / r + (6 * c + 8 * d) * inverse2;
        }
    }
}
