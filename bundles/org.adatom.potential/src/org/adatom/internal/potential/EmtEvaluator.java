/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.potential;

import java.util.List;
import org.adatom.structure.Structure;

/**
 * Sums effective medium theory. The first pass adds the forces of the pair energy too and keeps the slope of each density for the
 * second.
 */
public final class EmtEvaluator extends EmbeddingEvaluator {
    private static final double SKIN = 0.5;

    private final EmtParameters given;
    private final double[][] slopes;
    /** Slopes of the densities by the pairs, divided by the distance: of the row's atom, and of the neighbour in alloys. */
    private double[] ownSlope = {};
    private double[] otherSlope = {};
    /** Factors by kind of the row's atom and of its neighbour. */
    private final double[] densityFactor;
    private final double[] pairFactor;

    /** @param structure the atoms; throws PotentialException for elements without parameters */
    public EmtEvaluator(Structure structure) {
        this(structure, new EmtParameters(structure));
    }

    private EmtEvaluator(Structure structure, EmtParameters given) {
        super("EMT", structure, given.kinds, given.kind, given.cutoff, SKIN);
        this.given = given;
        this.slopes = new double[parts][0];
        this.densityFactor = new double[kinds * kinds];
        this.pairFactor = new double[kinds * kinds];
        for (int i = 0; i < kinds; i++) {
            for (int j = 0; j < kinds; j++) {
                double chi = given.n0[j] / given.n0[i];
                densityFactor[i * kinds + j] = chi / given.gamma1[i] * Math.exp(given.eta2[j] * EmtParameters.BETA * given.s0[j]);
                pairFactor[i * kinds + j] = -0.5 * given.v0[i] * chi / given.gamma2[i] * Math.exp(given.kappa[j] * given.s0[j]);
            }
        }
    }

    /** {@return the symbols of the elements that there are parameters for} */
    public static List<String> elements() {
        return EmtParameters.elements();
    }

    @Override
    void prepare(Wanted wanted) {
        super.prepare(wanted);
        if (wanted.forces() && ownSlope.length < list.size()) {
            ownSlope = new double[list.size() + list.size() / 32];
            otherSlope = kinds > 1 ? new double[ownSlope.length] : ownSlope;
        }
    }

    @Override
    void firstPass(int part, int from, int to, Wanted wanted) {
        var batch = batches[part];
        double total = 0;
        int row = from;
        while (row < to) {
            row = batch.fill(this, row, to);
            if (slopes[part].length < batch.size) {
                slopes[part] = new double[batch.r2.length];
            }
            total += kinds == 1 ? onePure(part, batch, wanted) : oneMixed(part, batch, wanted);
            if (wanted.forces()) {
                batch.addForces(list.home(), low[part], slopes[part], forcesOf(part));
            }
        }
        addEnergy(part, total);
    }

    /** The densities and pair energies of a batch of one element. */
    private double onePure(int part, PairBatch batch, Wanted wanted) {
        double eta = given.eta2[0];
        double kappa = given.kappa[0] / EmtParameters.BETA;
        double a = given.steepness;
        double middle = given.middle;
        double df = densityFactor[0];
        double pf = pairFactor[0];
        double[] density = partDensity[part];
        double[] slope = slopes[part];
        int start = low[part];
        int[] home = list.home();
        int[] offsets = list.offsets();
        double total = 0;
        for (int r = 0; r < batch.rows; r++) {
            int i = home[batch.first + r] - start;
            int keep = offsets[batch.first + r] - batch.begin[r];
            double own = 0;
            double pairs = 0;
            for (int k = batch.begin[r]; k < batch.begin[r + 1]; k++) {
                double dist = Math.sqrt(batch.r2[k]);
                double x = Math.exp(a * (dist - middle));
                double theta = 1 / (1 + x);
                double fall = a * theta * x;
                double inverse = 1 / dist;
                double y = df * Math.exp(-eta * dist) * theta;
                double v = 2 * pf * Math.exp(-kappa * dist) * theta;
                own += y;
                density[batch.image[k] - start] += y;
                pairs += v;
                slope[k] = -v * (kappa + fall) * inverse;
                if (wanted.forces()) {
                    ownSlope[keep + k] = -y * (eta + fall) * inverse;
                }
                if (wanted.energies()) {
                    energiesOf(part)[batch.image[k] - start] += v / 2;
                }
            }
            density[i] += own;
            total += pairs;
            if (wanted.energies()) {
                energiesOf(part)[i] += pairs / 2;
            }
        }
        return total;
    }

    /** The densities and pair energies of a batch of several elements. */
    private double oneMixed(int part, PairBatch batch, Wanted wanted) {
        double a = given.steepness;
        double[] density = partDensity[part];
        double[] energies = energiesOf(part);
        int start = low[part];
        double total = 0;
        for (int r = 0; r < batch.rows; r++) {
            int i = list.home()[batch.first + r] - start;
            int ki = imageKind[i + start];
            int keep = list.offsets()[batch.first + r] - batch.begin[r];
            double etaI = given.eta2[ki];
            double kappaI = given.kappa[ki] / EmtParameters.BETA;
            for (int k = batch.begin[r]; k < batch.begin[r + 1]; k++) {
                int j = batch.image[k] - start;
                int kj = imageKind[j + start];
                double etaJ = given.eta2[kj];
                double kappaJ = given.kappa[kj] / EmtParameters.BETA;
                double dist = Math.sqrt(batch.r2[k]);
                double x = Math.exp(a * (dist - given.middle));
                double theta = 1 / (1 + x);
                double fall = a * theta * x;
                double inverse = 1 / dist;
                double byJ = Math.exp(-etaJ * dist) * theta;
                double byI = ki == kj ? byJ : Math.exp(-etaI * dist) * theta;
                double pairJ = Math.exp(-kappaJ * dist) * theta;
                double pairI = ki == kj ? pairJ : Math.exp(-kappaI * dist) * theta;
                double yi = densityFactor[ki * kinds + kj] * byJ;
                double yj = densityFactor[kj * kinds + ki] * byI;
                double vi = pairFactor[ki * kinds + kj] * pairJ;
                double vj = pairFactor[kj * kinds + ki] * pairI;
                density[i] += yi;
                density[j] += yj;
                total += vi + vj;
                slopes[part][k] = -(vi * (kappaJ + fall) + vj * (kappaI + fall)) * inverse;
                if (wanted.forces()) {
                    ownSlope[keep + k] = -yi * (etaJ + fall) * inverse;
                    otherSlope[keep + k] = -yj * (etaI + fall) * inverse;
                }
                if (wanted.energies()) {
                    energies[i] += vi;
                    energies[j] += vj;
                }
            }
        }
        return total;
    }

    @Override
    void embed(int part, int from, int to, Wanted wanted) {
        double total = 0;
        for (int row = from; row < to; row++) {
            int e = list.home()[row];
            int atom = list.owner()[e];
            int k = kind[atom];
            double n = density[atom];
            double value;
            if (n > 0) {
                double eta = EmtParameters.BETA * given.eta2[k];
                double s = -Math.log(n / 12) / eta;
                double y = given.lambda[k] * s;
                double z = Math.exp(-y);
                double w = 6 * given.v0[k] * Math.exp(-given.kappa[k] * s);
                value = given.e0[k] * ((1 + y) * z - 1) + w;
                bend[atom] = (given.e0[k] * given.lambda[k] * y * z + given.kappa[k] * w) / (n * eta);
            } else {
                value = -given.e0[k];
                bend[atom] = 0;
            }
            total += value;
            if (wanted.energies()) {
                energiesOf(part)[e - low[part]] += value;
            }
        }
        addEnergy(part, total);
    }

    @Override
    void secondPass(int part, int from, int to) {
        var batch = batches[part];
        int[] offsets = list.offsets();
        int[] home = list.home();
        int row = from;
        while (row < to) {
            row = batch.fill(this, row, to);
            double[] slope = slopes[part];
            for (int r = 0; r < batch.rows; r++) {
                int keep = offsets[batch.first + r] - batch.begin[r];
                double own = imageBend[home[batch.first + r]];
                for (int k = batch.begin[r]; k < batch.begin[r + 1]; k++) {
                    slope[k] = own * ownSlope[keep + k] + imageBend[batch.image[k]] * otherSlope[keep + k];
                }
            }
            batch.addForces(home, low[part], slope, forcesOf(part));
        }
    }
}
