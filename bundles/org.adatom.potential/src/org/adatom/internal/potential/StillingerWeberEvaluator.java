/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.potential;

import org.adatom.structure.Structure;
import org.eclipse.jdt.annotation.Nullable;

/** Sums the Stillinger-Weber energy. The exponential of each neighbour is computed once and shared by its triplets. */
public final class StillingerWeberEvaluator extends TripletEvaluator {
    private final StillingerWeberTable table;
    private final double[][] fall;
    private final double[][] slope;

    /** @param table the parameters of the kinds of the structure's atoms */
    public StillingerWeberEvaluator(Structure structure, Kinds kinds, StillingerWeberTable table) {
        super("Stillinger-Weber", structure, kinds, table.cutoff());
        this.table = table;
        this.fall = new double[parts][0];
        this.slope = new double[parts][0];
    }

    @Override
    double one(int part, int atom, int own, NeighbourRow row, double @Nullable [] energies) {
        double[] g = row.fitting(fall[part]);
        double[] dg = row.fitting(slope[part]);
        fall[part] = g;
        slope[part] = dg;
        double total = 0;
        for (int j = 0; j < row.size; j++) {
            int pair = own * kinds + row.kind[j];
            double away = 1 / (row.r[j] - table.cutoff()[pair]);
            double range = table.gammaSigma()[pair] * away;
            g[j] = Math.exp(range);
            dg[j] = -range * away * row.inverse(j);
            if (row.image[j] > atom) {
                double e = pair(pair, row, j, away);
                total += e;
                if (energies != null) {
                    energies[atom - low[part]] += e / 2;
                    energies[row.image[j] - low[part]] += e / 2;
                }
            }
        }
        for (int j = 0; j + 1 < row.size; j++) {
            total += triplets(part, atom, own, row, j, g, dg, energies);
        }
        return total;
    }

    /** The energy of a pair; adds its force. */
    private double pair(int pair, NeighbourRow row, int j, double away) {
        double inverse = row.inverse(j);
        double repulsion = table.repulsion()[pair];
        double attraction = table.attraction()[pair];
        double p = table.p()[pair];
        double q = table.q()[pair];
        double i2 = inverse * inverse;
        double near = repulsion * (p == 4 ? i2 * i2 : Math.pow(inverse, p));
        double far = attraction * (q == 0 ? 1 : Math.pow(inverse, q));
        double sigma = table.sigma()[pair];
        double fall = Math.exp(sigma * away);
        double value = (near - far) * fall;
        double slope = (q * far - p * near) * inverse * fall - value * sigma * away * away;
        row.addAlong(j, -slope * inverse);
        return value;
    }

    /** The energy of the triplets of an atom with its neighbour j and those after it; adds their forces. */
    private double triplets(int part, int atom, int own, NeighbourRow row, int j, double[] g, double[] dg,
            double @Nullable [] energies) {
        double[] d = row.vector;
        double[] f = row.force;
        double[] cosines = table.cosine();
        double[] strengths = table.strength();
        int[] kindOf = row.kind;
        int size = row.size;
        int a = 4 * j;
        double xj = d[a];
        double yj = d[a + 1];
        double zj = d[a + 2];
        double inverse = d[a + 3];
        double gj = g[j];
        double dgj = dg[j];
        int pair = (own * kinds + kindOf[j]) * kinds;
        double along = 0;
        double fx = 0;
        double fy = 0;
        double fz = 0;
        double total = 0;
        for (int k = j + 1; k < size; k++) {
            int triplet = pair + kindOf[k];
            int b = 4 * k;
            double xk = d[b];
            double yk = d[b + 1];
            double zk = d[b + 2];
            double inverseK = d[b + 3];
            double both = inverse * inverseK;
            double cosine = (xj * xk + yj * yk + zj * zk) * both;
            double off = cosine - cosines[triplet];
            double half = strengths[triplet] * off * gj * g[k];
            double value = half * off;
            double turn = 2 * half * cosine;
            double cross = -2 * half * both;
            total += value;
            along += turn * inverse * inverse - value * dgj;
            fx += cross * xk;
            fy += cross * yk;
            fz += cross * zk;
            f[b] += cross * xj;
            f[b + 1] += cross * yj;
            f[b + 2] += cross * zj;
            f[b + 3] += turn * inverseK * inverseK - value * dg[k];
            if (energies != null) {
                energies[row.image[k] - low[part]] += value / 3;
            }
        }
        f[a] += fx;
        f[a + 1] += fy;
        f[a + 2] += fz;
        f[a + 3] += along;
        if (energies != null) {
            energies[atom - low[part]] += total / 3;
            energies[row.image[j] - low[part]] += total / 3;
        }
        return total;
    }
}
