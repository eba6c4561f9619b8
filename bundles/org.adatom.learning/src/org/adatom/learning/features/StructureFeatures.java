/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.features;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;

import org.adatom.learning.LearningException;
import org.adatom.learning.data.Feature;
import org.adatom.numerics.Parallel;
import org.adatom.numerics.linear.LinearAlgebra;
import org.adatom.structure.Bonds;
import org.adatom.structure.NeighbourList;
import org.adatom.structure.Structure;
import org.adatom.structure.StructureException;
import org.eclipse.core.runtime.OperationCanceledException;

/**
 * Features of a structure: size, density, packing, coordination, distances to the nearest neighbour, a radial distribution,
 * lattice parameters, eigenvalues of the Coulomb matrix (M. Rupp, A. Tkatchenko, K.-R. Mueller and O. A. von Lilienfeld, Phys. Rev.
 * Lett. 108, 058301 (2012), doi 10.1103/PhysRevLett.108.058301) and the {@linkplain CompositionFeatures features of the
 * composition}. They do not change when all atoms are moved, turned or numbered anew. NaN where a structure has no such number, as
 * a molecule has no volume.
 * <p>
 * The radial distribution at r is the mean number of neighbours of an atom, each counted with weight 1 - |d - r| / h where its
 * distance d is less than the spacing h from r, so that it changes steadily with the positions.
 *
 * @param cutoff where the radial distribution ends, A, above 0
 * @param points how many distances it is given at, 0 or more
 * @param eigenvalues how many of the Coulomb matrix are kept, the largest by amount; zeros for those a molecule has not
 * @param composition whether the features of the composition are there, too
 */
public record StructureFeatures(double cutoff, int points, int eigenvalues, boolean composition) {
    private static final double BOHR = 0.529177210903;
    private static final double GRAMS = 1.66053906660;
    private static final int PLAIN = 17;

    /** @throws LearningException when a number is out of its range */
    public StructureFeatures {
        if (!(cutoff > 0) || points < 0 || eigenvalues < 0) {
            throw new LearningException("a radial distribution needs a cut-off above 0 A and 0 or more points, not " + cutoff + " and "
                    + points);
        }
    }

    /** {@return how many features there are} */
    public int count() {
        return PLAIN + points + eigenvalues + (composition ? CompositionFeatures.COUNT : 0);
    }

    /** {@return names and units, in the order of the values} */
    public List<Feature> features() {
        var out = new ArrayList<Feature>();
        out.add(new Feature("number of atoms", ""));
        out.add(new Feature("density", "g/cm^3"));
        out.add(new Feature("volume per atom", "A^3"));
        out.add(new Feature("packing fraction", ""));
        for (var s : List.of("mean", "min", "max")) {
            out.add(new Feature(s + " coordination", ""));
        }
        for (var s : List.of("mean", "min", "max", "sd")) {
            out.add(new Feature(s + " nearest distance", "A"));
        }
        for (var s : List.of("a", "b", "c")) {
            out.add(new Feature("lattice " + s, "A"));
        }
        for (var s : List.of("alpha", "beta", "gamma")) {
            out.add(new Feature("lattice " + s, "degrees"));
        }
        for (int k = 0; k < points; k++) {
            out.add(new Feature(String.format(Locale.ROOT, "neighbours at %.3f A", (k + 1) * spacing()), ""));
        }
        for (int k = 0; k < eigenvalues; k++) {
            out.add(new Feature("Coulomb eigenvalue " + (k + 1), "Ha"));
        }
        if (composition) {
            out.addAll(CompositionFeatures.features());
        }
        return out;
    }

    private double spacing() {
        return cutoff / (points + 1);
    }

    /**
     * {@return the features of a structure, as many as {@link #count}}
     *
     * @throws LearningException for a structure without atoms, and for atoms of a molecule in one place
     */
    public double[] of(Structure s) {
        if (s.count() == 0) {
            throw new LearningException("a structure without atoms has no features");
        }
        var out = new double[count()];
        Arrays.fill(out, 0, PLAIN, Double.NaN);
        out[0] = s.count();
        var p = s.periodicity();
        boolean molecule = !p.a() && !p.b() && !p.c();
        if (p.a() && p.b() && p.c()) {
            volume(s, out);
        }
        coordination(s, out);
        distances(s, out);
        var lattice = s.lattice().parameters();
        boolean[] repeats = {p.a(), p.b(), p.c()};
        for (int k = 0; k < 3; k++) {
            out[11 + k] = repeats[k] ? lattice[k] : Double.NaN;
            out[14 + k] = repeats[(k + 1) % 3] && repeats[(k + 2) % 3] ? lattice[3 + k] : Double.NaN;
        }
        if (eigenvalues > 0) {
            coulomb(s, molecule, out);
        }
        if (composition) {
            CompositionFeatures.compute(ChemicalFormula.of(s.numbers()), out, PLAIN + points + eigenvalues);
        }
        return out;
    }

    /**
     * {@return the features of structures, [n][{@link #count}], row-major}
     *
     * @param threads how many are used
     * @param cancelled asked before each structure
     * @throws LearningException names the structure, from 1, that has none
     */
    public double[] of(List<Structure> structures, int threads, BooleanSupplier cancelled) {
        int d = count();
        int n = structures.size();
        var out = new double[n * d];
        Parallel.blocks(n, Math.max(1, Math.min(n, threads)), (part, from, to) -> {
            for (int i = from; i < to; i++) {
                if (cancelled.getAsBoolean()) {
                    throw new OperationCanceledException();
                }
                try {
                    System.arraycopy(of(structures.get(i)), 0, out, i * d, d);
                } catch (LearningException | StructureException e) {
                    throw new LearningException("structure " + (i + 1) + ": " + e.getMessage(), e);
                }
            }
        });
        return out;
    }

    private static void volume(Structure s, double[] out) {
        double mass = 0;
        double spheres = 0;
        for (int i = 0; i < s.count(); i++) {
            double r = s.element(i).covalentRadius();
            mass += s.element(i).mass();
            spheres += 4.0 / 3 * Math.PI * r * r * r;
        }
        double volume = s.lattice().volume();
        out[1] = GRAMS * mass / volume;
        out[2] = volume / s.count();
        out[3] = spheres / volume;
    }

    private static void coordination(Structure s, double[] out) {
        var bonds = Bonds.of(s, Bonds.DEFAULT_SCALE);
        var count = new int[s.count()];
        for (int b = 0; b < bonds.count(); b++) {
            count[bonds.first(b)]++;
            count[bonds.second(b)]++;
        }
        out[4] = 2.0 * bonds.count() / s.count();
        out[5] = Arrays.stream(count).min().orElse(0);
        out[6] = Arrays.stream(count).max().orElse(0);
    }

    private void distances(Structure s, double[] out) {
        var list = NeighbourList.of(s, cutoff);
        var nearest = new double[s.count()];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        double h = spacing();
        double share = 1.0 / s.count();
        list.forEachPair((i, j, dx, dy, dz, r2) -> {
            double d = Math.sqrt(r2);
            nearest[i] = Math.min(nearest[i], d);
            double at = d / h - 1;
            int low = (int) Math.floor(at);
            if (low >= 0 && low < points) {
                out[PLAIN + low] += share * (1 - (at - low));
            }
            if (low >= -1 && low + 1 < points) {
                out[PLAIN + low + 1] += share * (at - low);
            }
        });
        double[] found = Arrays.stream(nearest).filter(Double::isFinite).toArray();
        if (found.length > 0) {
            double mean = Arrays.stream(found).average().orElse(0);
            out[7] = mean;
            out[8] = Arrays.stream(found).min().orElse(0);
            out[9] = Arrays.stream(found).max().orElse(0);
            out[10] = Math.sqrt(Arrays.stream(found).map(d -> (d - mean) * (d - mean)).sum() / found.length);
        }
    }

    private void coulomb(Structure s, boolean molecule, double[] out) {
        int from = PLAIN + points;
        if (!molecule) {
            Arrays.fill(out, from, from + eigenvalues, Double.NaN);
            return;
        }
        int n = s.count();
        double[] p = s.positions();
        var m = new double[n * n];
        for (int i = 0; i < n; i++) {
            double z = s.number(i);
            m[i * n + i] = 0.5 * Math.pow(z, 2.4);
            for (int j = 0; j < i; j++) {
                double dx = p[3 * i] - p[3 * j];
                double dy = p[3 * i + 1] - p[3 * j + 1];
                double dz = p[3 * i + 2] - p[3 * j + 2];
                double r = Math.sqrt(dx * dx + dy * dy + dz * dz);
                if (r == 0) {
                    throw new LearningException("atoms " + j + " and " + i + " of " + s.formula() + " are in one place: move one of them");
                }
                m[i * n + j] = z * s.number(j) * BOHR / r;
                m[j * n + i] = m[i * n + j];
            }
        }
        double[] largest = Arrays.stream(LinearAlgebra.get().eigenvalues(m, n)).boxed()
                .sorted((a, b) -> Double.compare(Math.abs(b), Math.abs(a))).mapToDouble(v -> v).toArray();
        System.arraycopy(largest, 0, out, from, Math.min(n, eigenvalues));
    }
}
