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
            dg[j] = -range * away * row.inverse[j];
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
        double inverse = row.inverse[j];
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
        row.along[j] -= slope * inverse;
        return value;
    }

    /** The energy of the triplets of an atom with its neighbour j and those after it; adds their forces. */
    private double triplets(int part, int atom, int own, NeighbourRow row, int j, double[] g, double[] dg,
            double @Nullable [] energies) {
        double xj = row.dx[j];
        double yj = row.dy[j];
        double zj = row.dz[j];
        double inverse = row.inverse[j];
        double gj = g[j];
        int pair = own * kinds + row.kind[j];
        double alongJ = 0;
        double fx = 0;
        double fy = 0;
        double fz = 0;
        double total = 0;
        for (int k = j + 1; k < row.size; k++) {
            int triplet = pair * kinds + row.kind[k];
            double both = inverse * row.inverse[k];
            double cosine = (xj * row.dx[k] + yj * row.dy[k] + zj * row.dz[k]) * both;
            double off = cosine - table.cosine()[triplet];
            double half = table.strength()[triplet] * off * gj * g[k];
            double value = half * off;
            double bend = 2 * half;
            double turn = bend * cosine;
            double cross = -bend * both;
            total += value;
            alongJ += turn * inverse * inverse - value * dg[j];
            row.along[k] += turn * row.inverse[k] * row.inverse[k] - value * dg[k];
            fx += cross * row.dx[k];
            fy += cross * row.dy[k];
            fz += cross * row.dz[k];
            row.fx[k] += cross * xj;
            row.fy[k] += cross * yj;
            row.fz[k] += cross * zj;
            if (energies != null) {
                energies[row.image[k] - low[part]] += value / 3;
            }
        }
        row.along[j] += alongJ;
        row.fx[j] += fx;
        row.fy[j] += fy;
        row.fz[j] += fz;
        if (energies != null) {
            energies[atom - low[part]] += total / 3;
            energies[row.image[j] - low[part]] += total / 3;
        }
        return total;
    }
}
