/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.adatom.numerics.Units;
import org.adatom.numerics.parameter.ParameterModel;
import org.adatom.potential.Emt;
import org.adatom.potential.Evaluator;
import org.adatom.potential.LennardJones;
import org.adatom.potential.LennardJonesOptions;
import org.adatom.potential.Potential;
import org.adatom.potential.Quantity;
import org.adatom.simulation.Relaxation.Ending;
import org.adatom.structure.Constraint;
import org.adatom.structure.Lattice;
import org.adatom.structure.Periodicity;
import org.adatom.structure.Structure;
import org.adatom.structure.build.BulkBuilder;
import org.adatom.structure.build.BulkOptions;
import org.adatom.structure.edit.Supercells;
import org.adatom.testkit.TestJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CellRelaxationTest {
    private static final Potential EMT = new Emt();
    /** Argon: epsilon 0.0104 eV, sigma 3.4 A. */
    private static final Potential ARGON = new LennardJones(LennardJonesOptions.plain(0.0104, 3.4, 34));

    private static Structure bulk(String symbol, double a) {
        return new BulkBuilder().build(ParameterModel.of(BulkOptions.class)
                .bind(Map.of("symbol", symbol, "structure", "fcc", "cubic", true, "a", a)));
    }

    private static Structure strained(Structure s, double noise, double... f) {
        var out = s.strainedTo(s.lattice().transformed(f));
        var r = out.positions();
        var random = new Random(4);
        for (int i = 0; i < r.length; i++) {
            r[i] += noise * random.nextGaussian();
        }
        return out.withPositions(r);
    }

    private static Relaxation rules(Optimiser optimiser, CellRelaxation cell) {
        return new Relaxation(optimiser, 1e-4, 1000, 0.2, cell);
    }

    private static CellRelaxation full(double gpa) {
        return CellRelaxation.of(CellMode.FULL, gpa * Units.GPA, 1e-3 * Units.GPA);
    }

    /** Copper of the effective medium theory: cubic, 46.2619 A^3, as in reference/optimisation-ase.json. */
    @ParameterizedTest
    @EnumSource
    void aStrainedTriclinicCellComesBackToTheCrystal(Optimiser optimiser) {
        var start = strained(bulk("Cu", 3.6), 0.03, 1.03, 0.03, 0, -0.02, 0.97, 0.01, 0.015, 0, 1.02);
        var out = rules(optimiser, full(0)).run(start, EMT, step -> { });
        assertEquals(Ending.CONVERGED, out.ending(), out.sentence(1e-4));
        assertEquals(-0.0281460, out.energy(), 2e-7);
        assertArrayEquals(new double[] {3.58983, 3.58983, 3.58983, 90, 90, 90}, out.structure().lattice().parameters(), 2e-3);
        assertEquals(46.2619, out.cell().get().volume(), 1e-3);
    }

    @Test
    void referenceEnergiesAndVolumesOfAse() {
        var reference = TestJson.read("reference/optimisation-ase.json");
        var start = strained(bulk("Cu", 3.6), 0.03, 1.03, 0.03, 0, -0.02, 0.97, 0.01, 0.015, 0, 1.02);
        for (var coordinates : CellCoordinates.values()) {
            var c = TestJson.object(reference.get(coordinates == CellCoordinates.GRADIENT ? "varcell_Cu_UnitCellFilter"
                    : "varcell_Cu_ExpCellFilter"));
            var out = rules(Optimiser.BFGS, full(0).with(coordinates)).run(start, EMT, step -> { });
            assertEquals(TestJson.numbers(c.get("E"))[0], out.energy(), 5e-7);
            assertEquals(TestJson.numbers(c.get("vol"))[0], out.cell().get().volume(), 1e-3);
        }
    }

    /** At each pressure the volume is the one where minus the slope of energy over volume is that pressure. */
    @Test
    void argonUnderPressureFollowsItsEquationOfState() {
        double v0 = rules(Optimiser.LBFGS, full(0)).run(bulk("Ar", 5.3), ARGON, step -> { }).cell().get().volume();
        double sums = Math.pow(2 * 12.13188 / 14.45392, 1.0 / 6);
        assertEquals(Math.pow(Math.sqrt(2) * sums * 3.4, 3), v0, 5e-4 * v0, "from the lattice sums of the fcc crystal");
        double before = v0;
        for (double gpa : new double[] {0.5, 2, 8}) {
            var out = rules(Optimiser.LBFGS, full(gpa)).run(strained(bulk("Ar", 5.2), 0.02, 1.01, 0, 0, 0.01, 1, 0, 0, 0, 0.99), ARGON,
                    step -> { });
            assertEquals(Ending.CONVERGED, out.ending());
            var cell = out.cell().get();
            double h = 1e-3;
            double slope = (energyAt(cell.volume() * (1 + h)) - energyAt(cell.volume() * (1 - h))) / (2 * h * cell.volume());
            assertEquals(gpa, -slope / Units.GPA, 2e-3 + 2e-4 * gpa);
            assertEquals(gpa, cell.pressure() / Units.GPA, 2e-3);
            assertEquals(out.energy() + gpa * Units.GPA * cell.volume(), cell.enthalpy(), 1e-12);
            assertTrue(cell.volume() < before);
            before = cell.volume();
        }
    }

    private static double energyAt(double volume) {
        return ARGON.evaluate(bulk("Ar", Math.cbrt(volume))).energy();
    }

    @Test
    void shapeKeepsTheVolumeAndVolumeKeepsTheShape() {
        var start = strained(bulk("Cu", 3.7), 0.02, 1.03, 0.02, 0, 0, 0.98, 0.01, 0, 0, 1.01);
        for (var coordinates : CellCoordinates.values()) {
            var shape = rules(Optimiser.LBFGS, CellRelaxation.of(CellMode.SHAPE, 0, 1e-5).with(coordinates)).run(start, EMT, s -> { });
            assertEquals(Ending.CONVERGED, shape.ending());
            assertEquals(start.lattice().volume(), shape.cell().get().volume(), 1e-9);
            var s = shape.cell().get().stress();
            assertEquals(s[0], s[1], 3e-5);
            assertEquals(0, s[5], 1e-5);
            var volume = rules(Optimiser.LBFGS, CellRelaxation.of(CellMode.VOLUME, 0, 1e-5).with(coordinates)).run(start, EMT, x -> { });
            assertEquals(Ending.CONVERGED, volume.ending());
            double ratio = volume.structure().lattice().length(0) / start.lattice().length(0);
            var expected = start.lattice().scaled(ratio, ratio, ratio).rows();
            assertArrayEquals(expected, volume.structure().lattice().rows(), 1e-9);
            assertEquals(0, volume.cell().get().pressure(), 1e-5);
        }
    }

    @Test
    void aMaskAndASlabMoveOnlyWhatTheyMay() {
        var start = strained(bulk("Cu", 3.7), 0, 1, 0, 0, 0, 1, 0, 0, 0, 1.02);
        var masked = rules(Optimiser.BFGS, new CellRelaxation(CellMode.MASK, CellRelaxation.components("xx yy"), 0, 1e-5,
                CellCoordinates.LOGARITHM)).run(start, EMT, s -> { });
        assertEquals(Ending.CONVERGED, masked.ending());
        assertEquals(3.7 * 1.02, masked.structure().lattice().length(2), 1e-12);
        assertTrue(masked.structure().lattice().length(0) < 3.62);
        var slab = Supercells.repeat(start, 1, 1, 2).withPeriodicity(new Periodicity(true, true, false));
        slab = slab.withLattice(slab.lattice().scaled(1, 1, 2.5));
        var out = rules(Optimiser.LBFGS, full(0)).run(slab, EMT, s -> { });
        assertEquals(Ending.CONVERGED, out.ending());
        assertEquals(slab.lattice().length(2), out.structure().lattice().length(2), 1e-12);
        assertTrue(out.structure().lattice().length(0) < 3.6);
    }

    @Test
    void constraintsHoldInACellThatMoves() {
        var start = Supercells.repeat(bulk("Cu", 3.7), 2, 2, 2);
        var held = strained(start, 0.05, 1.02, 0.01, 0, 0, 1, 0, 0, 0, 0.99).withConstraints(List.of(
                new Constraint.FixedAtoms(new int[] {0}), new Constraint.FixedBondLength(1, 2, Double.NaN),
                new Constraint.RigidGroup(new int[] {3, 4, 5})));
        var fraction = held.fractionalPositions();
        var out = rules(Optimiser.LBFGS, full(0)).run(held, EMT, s -> { });
        assertEquals(Ending.CONVERGED, out.ending(), out.sentence(1e-4));
        var now = out.structure();
        for (int c = 0; c < 3; c++) {
            assertEquals(fraction[c], now.fractionalPositions()[c], 1e-12);
        }
        assertEquals(distance(held, 1, 2), distance(now, 1, 2), 1e-10);
        assertEquals(distance(held, 3, 5), distance(now, 3, 5), 1e-10);
    }

    private static double distance(Structure s, int i, int j) {
        return Math.sqrt(Math.pow(s.x(i) - s.x(j), 2) + Math.pow(s.y(i) - s.y(j), 2) + Math.pow(s.z(i) - s.z(j), 2));
    }

    @Test
    void anExplodingCellSaysWhy() {
        var out = rules(Optimiser.LBFGS, full(-3)).run(bulk("Ar", 5.3), ARGON, s -> { });
        assertEquals(Ending.DIVERGED, out.ending());
        assertTrue(out.why().contains("the cell grew") || out.why().contains("fly apart"), out.why());
        assertTrue(out.structure().lattice().volume() < 20 * 5.3 * 5.3 * 5.3);
    }

    @Test
    void aPotentialWithoutStressIsNamed() {
        var blind = new Potential() {
            @Override
            public String name() {
                return "Blind";
            }

            @Override
            public Set<Quantity> gives() {
                return EnumSet.of(Quantity.ENERGY, Quantity.FORCES);
            }

            @Override
            public Evaluator evaluator(Structure s) {
                return EMT.evaluator(s);
            }
        };
        var e = assertThrows(SimulationException.class, () -> rules(Optimiser.LBFGS, full(0)).run(bulk("Cu", 3.6), blind, s -> { }));
        assertTrue(e.getMessage().startsWith("Blind gives no stress"), e.getMessage());
        assertEquals(Lattice.cubic(3.6), bulk("Cu", 3.6).lattice());
    }
}
