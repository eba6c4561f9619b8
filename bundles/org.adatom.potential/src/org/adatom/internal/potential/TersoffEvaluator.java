/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.potential;

import static org.adatom.internal.potential.TersoffTable.A;
import static org.adatom.internal.potential.TersoffTable.B;
import static org.adatom.internal.potential.TersoffTable.BETA;
import static org.adatom.internal.potential.TersoffTable.C;
import static org.adatom.internal.potential.TersoffTable.COSINE;
import static org.adatom.internal.potential.TersoffTable.D;
import static org.adatom.internal.potential.TersoffTable.GAMMA;
import static org.adatom.internal.potential.TersoffTable.LAMBDA1;
import static org.adatom.internal.potential.TersoffTable.LAMBDA2;
import static org.adatom.internal.potential.TersoffTable.LAMBDA3;
import static org.adatom.internal.potential.TersoffTable.M;
import static org.adatom.internal.potential.TersoffTable.MIDDLE;
import static org.adatom.internal.potential.TersoffTable.N;
import static org.adatom.internal.potential.TersoffTable.WIDE;
import static org.adatom.internal.potential.TersoffTable.WIDTH;

import org.adatom.structure.Structure;
import org.eclipse.jdt.annotation.Nullable;

/** Sums Tersoff's bond-order energy: for each bond of an atom the order from its other neighbours, then the forces. */
public final class TersoffEvaluator extends TripletEvaluator {
    /** Beyond these the exponential of a triplet is taken as zero or as huge, and the power of the bond order as its limit. */
    private static final double EXPONENT = 69.0776;
    private static final double NEGLIGIBLE = 1e-16;

    private final double[] table;
    private final Work[] work;

    /** What the neighbours of one atom need. */
    private static final class Work {
        /** Cut-off function by kind of the bonded neighbour, and its derivative by the distance. */
        double[][] fall;
        double[][] fallSlope;
        /** For the third atoms of one bond: the cosine and the derivatives of their share of zeta. */
        double[] cosine = {};
        double[] byBond = {};
        double[] byThird = {};
        double[] byCosine = {};

        Work(int kinds) {
            fall = new double[kinds][0];
            fallSlope = new double[kinds][0];
        }
    }

    /** @param table the parameters of the kinds of the structure's atoms */
    public TersoffEvaluator(Structure structure, Kinds kinds, TersoffTable table) {
        super("Tersoff", structure, kinds, table.cutoff());
        this.table = table.triplets();
        this.work = new Work[parts];
        for (int p = 0; p < parts; p++) {
            work[p] = new Work(kinds.count());
        }
    }

    @Override
    double one(int part, int atom, int own, NeighbourRow row, double @Nullable [] energies) {
        var w = work[part];
        cutOff(own, row, w);
        double total = 0;
        for (int j = 0; j < row.size; j++) {
            int bond = ((own * kinds + row.kind[j]) * kinds + row.kind[j]) * WIDTH;
            double r = row.r[j];
            double fc = w.fall[row.kind[j]][j];
            if (r >= table[bond + MIDDLE] + table[bond + WIDE]) {
                continue;
            }
            double slope = w.fallSlope[row.kind[j]][j];
            double e = bond(own, row, j, w, table[bond + B] * Math.exp(-table[bond + LAMBDA2] * r), fc, slope, bond);
            if (row.image[j] > atom) {
                double repulsion = table[bond + A] * Math.exp(-table[bond + LAMBDA1] * r);
                e += repulsion * fc;
                row.addAlong(j, -repulsion * (slope - table[bond + LAMBDA1] * fc) * row.inverse(j));
            }
            total += e;
            if (energies != null) {
                energies[atom - low[part]] += e / 2;
                energies[row.image[j] - low[part]] += e / 2;
            }
        }
        return total;
    }

    /** The cut-off function of each neighbour as a third atom, by the kind of the bonded one. */
    private void cutOff(int own, NeighbourRow row, Work w) {
        for (int c = 0; c < kinds; c++) {
            double[] value = row.fitting(w.fall[c]);
            double[] slope = row.fitting(w.fallSlope[c]);
            w.fall[c] = value;
            w.fallSlope[c] = slope;
            for (int k = 0; k < row.size; k++) {
                int t = ((own * kinds + c) * kinds + row.kind[k]) * WIDTH;
                double wide = table[t + WIDE];
                double s = (row.r[k] - table[t + MIDDLE]) / wide;
                if (s <= -1 || s >= 1) {
                    value[k] = s <= -1 ? 1 : 0;
                    slope[k] = 0;
                } else {
                    value[k] = 0.5 * (1 - Math.sin(Math.PI / 2 * s));
                    slope[k] = -Math.PI / 4 / wide * Math.cos(Math.PI / 2 * s);
                }
            }
        }
        w.cosine = row.fitting(w.cosine);
        w.byBond = row.fitting(w.byBond);
        w.byThird = row.fitting(w.byThird);
        w.byCosine = row.fitting(w.byCosine);
    }

    /** The attraction of a bond, with half of it counted here and half at the other end; adds its forces. */
    private double bond(int own, NeighbourRow row, int j, Work w, double attraction, double fc, double fcSlope, int bond) {
        double zeta = zeta(own, row, j, w);
        double n = table[bond + N];
        double scaled = table[bond + BETA] * zeta;
        double power = scaled > 0 ? Math.pow(scaled, n) : 0;
        double order = 1;
        double orderSlope = 0;
        if (power > 1 / NEGLIGIBLE) {
            order = 1 / Math.sqrt(scaled);
            orderSlope = -0.5 * order / zeta;
        } else if (power > 0) {
            order = power < NEGLIGIBLE ? 1 : Math.pow(1 + power, -0.5 / n);
            orderSlope = -0.5 * order * power / ((1 + power) * zeta);
        }
        double value = -0.5 * order * attraction * fc;
        row.addAlong(j, 0.5 * order * attraction * (fcSlope - table[bond + LAMBDA2] * fc) * row.inverse(j));
        double byZeta = -0.5 * attraction * fc * orderSlope;
        if (byZeta != 0) {
            addOrderForces(row, j, w, byZeta);
        }
        return value;
    }

    /** The sum over the third atoms of a bond, and the derivatives of each term. */
    private double zeta(int own, NeighbourRow row, int j, Work w) {
        int first = (own * kinds + row.kind[j]) * kinds;
        double[] fall = w.fall[row.kind[j]];
        double[] fallSlope = w.fallSlope[row.kind[j]];
        double zeta = 0;
        for (int k = 0; k < row.size; k++) {
            double fc = fall[k];
            if (k == j || fc == 0) {
                w.byCosine[k] = 0;
                w.byBond[k] = 0;
                w.byThird[k] = 0;
                continue;
            }
            int t = (first + row.kind[k]) * WIDTH;
            double cosine = row.cosine(j, k);
            double c2 = table[t + C] * table[t + C];
            double d2 = table[t + D] * table[t + D];
            double off = table[t + COSINE] - cosine;
            double below = 1 / (d2 + off * off);
            double angle = table[t + GAMMA] * (1 + c2 / d2 - c2 * below);
            double angleSlope = -2 * table[t + GAMMA] * c2 * off * below * below;
            double stretch = table[t + LAMBDA3] * (row.r[j] - row.r[k]);
            boolean cubic = table[t + M] == 3;
            double exponent = cubic ? stretch * stretch * stretch : stretch;
            double weight = exponent == 0 ? 1 : exponent > EXPONENT ? 1e30 : exponent < -EXPONENT ? 0 : Math.exp(exponent);
            double weightSlope = weight * table[t + LAMBDA3] * (cubic ? 3 * stretch * stretch : 1);
            zeta += fc * angle * weight;
            w.cosine[k] = cosine;
            w.byCosine[k] = fc * angleSlope * weight;
            w.byBond[k] = fc * angle * weightSlope;
            w.byThird[k] = fallSlope[k] * angle * weight - fc * angle * weightSlope;
        }
        return zeta;
    }

    /** The forces that follow from the order of a bond, {@code byZeta} the derivative of the energy by zeta. */
    private static void addOrderForces(NeighbourRow row, int j, Work w, double byZeta) {
        double inverse = row.inverse(j);
        double alongJ = 0;
        for (int k = 0; k < row.size; k++) {
            if (w.byCosine[k] == 0 && w.byBond[k] == 0 && w.byThird[k] == 0) {
                continue;
            }
            double turn = byZeta * w.byCosine[k];
            double inverseK = row.inverse(k);
            alongJ += (turn * w.cosine[k] * inverse - byZeta * w.byBond[k]) * inverse;
            row.addAlong(k, (turn * w.cosine[k] * inverseK - byZeta * w.byThird[k]) * inverseK);
            row.addCross(j, k, -turn * inverse * inverseK);
        }
        row.addAlong(j, alongJ);
    }
}
