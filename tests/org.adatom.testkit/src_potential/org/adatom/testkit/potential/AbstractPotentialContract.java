/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.testkit.potential;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.function.DoubleUnaryOperator;
import org.adatom.numerics.Parallel;
import org.adatom.potential.Evaluator;
import org.adatom.potential.Potential;
import org.adatom.potential.PotentialException;
import org.adatom.potential.Quantity;
import org.adatom.structure.Lattice;
import org.adatom.structure.Structure;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What every potential must keep. A test of a potential extends it and says which structures the potential can do. */
public abstract class AbstractPotentialContract {
    private static final double STEP = 1e-4;

    /** {@return the potential} */
    protected abstract Potential potential();

    /** {@return some atoms in a cell that repeats in three directions, not at rest and of no symmetry} */
    protected abstract Structure crystal();

    /** {@return some atoms without periodicity, not at rest} */
    protected abstract Structure cluster();

    /** {@return the largest difference between analytic and numeric derivatives, relative to the largest of them} */
    protected double tolerance() {
        return 1e-6;
    }

    private Evaluator computed(Structure structure, Quantity... wanted) {
        var evaluator = potential().evaluator(structure);
        var set = EnumSet.of(Quantity.ENERGY);
        set.addAll(Arrays.asList(wanted));
        evaluator.compute(structure.positions(), structure.lattice(), set);
        return evaluator;
    }

    private double energy(Structure structure) {
        return computed(structure).energy();
    }

    private double[] forces(Structure structure) {
        return computed(structure, Quantity.FORCES).forces().clone();
    }

    private void requires(Quantity quantity) {
        Assumptions.assumeTrue(potential().gives().contains(quantity), () -> potential().name() + " gives no " + quantity);
    }

    private static double slope(DoubleUnaryOperator f) {
        return (f.applyAsDouble(-2 * STEP) - 8 * f.applyAsDouble(-STEP) + 8 * f.applyAsDouble(STEP) - f.applyAsDouble(2 * STEP))
                / (12 * STEP);
    }

    private static void close(double[] expected, double[] actual, double tolerance, String what) {
        double scale = 1e-3;
        for (double v : expected) {
            scale = Math.max(scale, Math.abs(v));
        }
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], actual[i], tolerance * scale, what + " " + i);
        }
    }

    @Test
    void givesEnergyAndForcesUnderAName() {
        assertTrue(potential().gives().containsAll(EnumSet.of(Quantity.ENERGY, Quantity.FORCES)));
        assertFalse(potential().name().isBlank());
    }

    @Test
    void forgetsAllWhenReset() {
        var structure = crystal();
        var wanted = EnumSet.of(Quantity.ENERGY, Quantity.FORCES);
        var evaluator = potential().evaluator(structure);
        var moved = structure.positions();
        evaluator.compute(moved, structure.lattice(), wanted);
        for (int k = 0; k < moved.length; k++) {
            moved[k] += 0.02 * Math.sin(7 * k);
        }
        evaluator.compute(moved, structure.lattice(), wanted);
        evaluator.reset();
        evaluator.compute(moved, structure.lattice(), wanted);
        var fresh = potential().evaluator(structure);
        fresh.compute(moved, structure.lattice(), wanted);
        assertEquals(fresh.energy(), evaluator.energy(), 0, "energy");
        assertArrayEquals(fresh.forces(), evaluator.forces(), 0, "forces");
    }

    @Test
    void forcesAreMinusTheGradientInACrystal() {
        checkForces(crystal());
    }

    @Test
    void forcesAreMinusTheGradientInACluster() {
        checkForces(cluster());
    }

    private void checkForces(Structure structure) {
        var evaluator = potential().evaluator(structure);
        var p = structure.positions();
        var numeric = new double[p.length];
        for (int k = 0; k < p.length; k++) {
            int c = k;
            double at = p[k];
            numeric[k] = -slope(h -> {
                p[c] = at + h;
                evaluator.compute(p, structure.lattice(), EnumSet.of(Quantity.ENERGY));
                return evaluator.energy();
            });
            p[k] = at;
        }
        close(numeric, forces(structure), tolerance(), "force");
    }

    @Test
    void stressIsTheDerivativeByTheStrain() {
        requires(Quantity.STRESS);
        var structure = crystal();
        int[][] voigt = {{0, 0}, {1, 1}, {2, 2}, {1, 2}, {0, 2}, {0, 1}};
        var numeric = new double[6];
        for (int v = 0; v < 6; v++) {
            int a = voigt[v][0];
            int b = voigt[v][1];
            numeric[v] = slope(h -> {
                double[] strain = {1, 0, 0, 0, 1, 0, 0, 0, 1};
                strain[3 * a + b] += h / 2;
                strain[3 * b + a] += h / 2;
                return energy(structure.strainedTo(structure.lattice().transformed(strain)));
            }) / structure.lattice().volume();
        }
        close(numeric, computed(structure, Quantity.STRESS).stress(), tolerance(), "stress");
    }

    @Test
    void energiesOfTheAtomsSumToTheEnergy() {
        requires(Quantity.ENERGIES);
        for (var structure : new Structure[] {crystal(), cluster()}) {
            var e = computed(structure, Quantity.ENERGIES);
            assertEquals(e.energy(), Arrays.stream(e.energies()).sum(), 1e-11 * structure.count() * Math.max(1, Math.abs(e.energy())));
        }
    }

    @Test
    void forcesSumToZero() {
        var f = forces(crystal());
        for (int c = 0; c < 3; c++) {
            double sum = 0;
            for (int k = c; k < f.length; k += 3) {
                sum += f[k];
            }
            assertEquals(0, sum, 1e-10 * f.length);
        }
    }

    @Test
    void aShiftAndWholeCellsChangeNothing() {
        var structure = crystal();
        var p = structure.positions();
        var cell = structure.lattice().rows();
        for (int k = 0; k < p.length; k++) {
            int atom = k / 3;
            p[k] += 0.37 * (k % 3 + 1) + (atom % 5 - 2) * cell[k % 3] - atom % 3 * cell[6 + k % 3];
        }
        sameEnergyAndForces(structure, structure.withPositions(p));
    }

    private void sameEnergyAndForces(Structure one, Structure other) {
        double e = energy(one);
        assertEquals(e, energy(other), 1e-10 * Math.max(1, Math.abs(e)));
        close(forces(one), forces(other), 1e-9, "force");
    }

    @Test
    void aRotationTurnsTheForces() {
        double c = Math.cos(0.7);
        double s = Math.sin(0.7);
        double[] turn = {c, s, 0, -s * 0.6, c * 0.6, 0.8, s * 0.8, -c * 0.8, 0.6};
        for (var structure : new Structure[] {crystal(), cluster()}) {
            var turned = structure.withLattice(structure.lattice().transformed(turn)).withPositions(times(structure.positions(), turn));
            assertEquals(energy(structure), energy(turned), 1e-10 * Math.max(1, Math.abs(energy(structure))));
            close(times(forces(structure), turn), forces(turned), 1e-9, "force");
        }
    }

    private static double[] times(double[] rows, double[] matrix) {
        var out = new double[rows.length];
        for (int k = 0; k < rows.length; k++) {
            int r = k - k % 3;
            out[k] = rows[r] * matrix[k % 3] + rows[r + 1] * matrix[3 + k % 3] + rows[r + 2] * matrix[6 + k % 3];
        }
        return out;
    }

    @Test
    void theOrderOfTheAtomsDoesNotMatter() {
        var structure = crystal();
        int n = structure.count();
        var order = new int[n];
        Arrays.setAll(order, i -> n - 1 - i);
        var reversed = structure.select(order);
        assertEquals(energy(structure), energy(reversed), 1e-10 * Math.max(1, Math.abs(energy(structure))));
        var f = forces(structure);
        var g = forces(reversed);
        var back = new double[f.length];
        Arrays.setAll(back, k -> g[3 * (n - 1 - k / 3) + k % 3]);
        close(f, back, 1e-9, "force");
    }

    @Test
    void aSupercellHasTheEnergyOfItsCells() {
        var structure = crystal();
        var cell = structure.lattice();
        var p = structure.positions();
        for (int k = 0; k < p.length; k++) {
            p[k] += cell.get(1, k % 3);
        }
        var both = structure.append(structure.withPositions(p))
                .withLattice(cell.scaled(1, 2, 1), structure.periodicity());
        double e = energy(structure);
        assertEquals(2 * e, energy(both), 1e-10 * Math.max(1, Math.abs(e)));
        close(forces(structure), Arrays.copyOf(forces(both), p.length), 1e-9, "force");
    }

    @Test
    void manyAtomsGiveTheSameBitsOnAnyNumberOfThreads() {
        var structure = crystal();
        while (structure.count() < 8000) {
            var p = structure.positions();
            int longest = structure.lattice().length(0) <= structure.lattice().length(1) ? 0 : 1;
            for (int k = 0; k < p.length; k++) {
                p[k] += structure.lattice().get(longest, k % 3);
            }
            structure = structure.append(structure.withPositions(p)).withLattice(structure.lattice()
                    .scaled(longest == 0 ? 2 : 1, longest == 1 ? 2 : 1, 1), structure.periodicity());
        }
        var large = structure;
        var many = potential().gives().contains(Quantity.STRESS) ? computed(large, Quantity.FORCES, Quantity.STRESS)
                : computed(large, Quantity.FORCES);
        Parallel.onOneThread(() -> {
            var one = potential().gives().contains(Quantity.STRESS) ? computed(large, Quantity.FORCES, Quantity.STRESS)
                    : computed(large, Quantity.FORCES);
            assertEquals(many.energy(), one.energy());
            assertArrayEquals(many.forces(), one.forces());
            assertArrayEquals(many.stress(), one.stress());
        });
    }

    @Test
    void anEvaluatorFollowsMovesAndStrains() {
        var structure = crystal();
        var evaluator = potential().evaluator(structure);
        var p = structure.positions();
        for (int step = 0; step < 6; step++) {
            for (int k = 0; k < p.length; k++) {
                p[k] += 0.02 * Math.sin(1.3 * k + step);
            }
            var cell = step < 4 ? structure.lattice() : structure.lattice().scaled(1.01, 1, 0.99);
            evaluator.compute(p, cell, EnumSet.of(Quantity.ENERGY, Quantity.FORCES));
            var fresh = computed(structure.withPositions(p).withLattice(cell), Quantity.FORCES);
            assertEquals(fresh.energy(), evaluator.energy(), 1e-10 * Math.max(1, Math.abs(fresh.energy())));
            close(fresh.forces(), evaluator.forces(), 1e-9, "force");
        }
    }

    @Test
    void anEmptyStructureHasNoEnergy() {
        assertEquals(0, energy(Structure.EMPTY));
    }

    @Test
    void aNumberThatIsNoneIsRefused() {
        var structure = crystal();
        var p = structure.positions();
        p[4] = Double.NaN;
        refused(() -> potential().evaluator(structure).compute(p, structure.lattice(), EnumSet.of(Quantity.ENERGY)), "atom 1");
        p[4] = Double.POSITIVE_INFINITY;
        refused(() -> potential().evaluator(structure).compute(p, structure.lattice(), EnumSet.of(Quantity.ENERGY)), "atom 1");
    }

    @Test
    void atomsInOnePlaceAreRefused() {
        var structure = cluster();
        var p = structure.positions();
        System.arraycopy(p, 0, p, 3, 3);
        refused(() -> potential().evaluate(structure.withPositions(p), Quantity.FORCES), "overlap");
    }

    @Test
    void aFlatCellIsRefused() {
        var structure = crystal();
        var flat = Lattice.of(5, 0, 0, 0, 5, 0, 5, 5, 0);
        refused(() -> potential().evaluator(structure).compute(structure.positions(), flat, EnumSet.of(Quantity.ENERGY)), "volume");
    }

    @Test
    void aStressWithoutACellIsRefused() {
        requires(Quantity.STRESS);
        refused(() -> potential().evaluate(cluster(), Quantity.STRESS), "cell");
    }

    @Test
    void aWrongNumberOfCoordinatesIsRefused() {
        refused(() -> potential().evaluator(crystal()).compute(new double[3], crystal().lattice(), EnumSet.of(Quantity.ENERGY)),
                "coordinates");
    }

    /** Requires one line that contains a word. */
    protected static void refused(Executable what, String word) {
        var text = assertThrows(PotentialException.class, what).getMessage();
        assertTrue(text.contains(word), text);
        assertFalse(text.contains("\n"), text);
    }
}
