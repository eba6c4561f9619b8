/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.potential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import org.adatom.numerics.Units;
import org.adatom.structure.AtomArray;
import org.adatom.structure.Lattice;
import org.adatom.structure.Periodicity;
import org.adatom.structure.Structure;
import org.adatom.structure.build.BulkBuilder;
import org.adatom.structure.build.BulkOptions;
import org.adatom.structure.build.CrystalStructure;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;

/** Lattice sums against Madelung constants, layers against gaps, and what is refused. */
class CoulombReferenceTest {
    private static Structure crystal(CrystalStructure kind, double a, boolean cubic) {
        var options = BulkOptions.of("NaCl", kind, a);
        return new BulkBuilder().build(cubic ? options.asCubic() : options);
    }

    private static double madelung(CrystalStructure kind, double a, boolean cubic, double distance) {
        var s = crystal(kind, a, cubic);
        double e = new Coulomb(CoulombOptions.of("Na:1,Cl:-1")).evaluate(s).energy();
        return -e / (s.count() / 2) * distance / Units.COULOMB;
    }

    /**
     * R. E. Crandall, Exp. Math. 8, 367, 1999, doi 10.1080/10586458.1999.10504625; Madelung constants by nearest
     * distance.
     */
    @Test
    void madelungConstantsComeOut() {
        double a = 5.64;
        assertEquals(1.747564594633182, madelung(CrystalStructure.ROCKSALT, a, false, a / 2), 1e-10);
        assertEquals(1.747564594633182, madelung(CrystalStructure.ROCKSALT, a, true, a / 2), 1e-10);
        assertEquals(1.762674773070988, madelung(CrystalStructure.CESIUMCHLORIDE, a, false, a * Math.sqrt(0.75)),
                1e-10);
        assertEquals(1.638055053388790, madelung(CrystalStructure.ZINCBLENDE, a, false, a * Math.sqrt(3) / 4), 1e-10);
    }

    @Test
    void theSplittingChangesNothing() {
        var s = Samples.crystal(4.4, 0.15, 11, 17);
        var plain = new Coulomb(CoulombOptions.of("Na:1,Cl:-1")).evaluate(s, Quantity.FORCES, Quantity.STRESS,
                Quantity.ENERGIES);
        for (double alpha : new double[] {0.25, 0.4, 0.8}) {
            var other = new Coulomb(CoulombOptions.of("Na:1,Cl:-1").withAlpha(alpha)).evaluate(s, Quantity.FORCES,
                    Quantity.STRESS, Quantity.ENERGIES);
            assertEquals(plain.energy(), other.energy(), 1e-10 * Math.abs(plain.energy()), "alpha " + alpha);
            same(plain.forces(), other.forces(), 1e-9);
            same(plain.stress(), other.stress(), 1e-11);
            same(plain.energies(), other.energies(), 1e-9);
        }
    }

    private static void same(double @Nullable [] expected, double @Nullable [] actual, double tolerance) {
        if (expected == null || actual == null) {
            throw new AssertionError("not computed");
        }
        for (int k = 0; k < expected.length; k++) {
            assertEquals(expected[k], actual[k], tolerance, "" + k);
        }
    }

    @Test
    void aLayerIsTheLimitOfWideGaps() {
        var polar = Samples.crystal(4.4, 0.4, 11, 17);
        var layer = polar.withPeriodicity(new Periodicity(true, true, false));
        var e = new Coulomb(CoulombOptions.of("Na:1,Cl:-1")).evaluate(layer, Quantity.FORCES, Quantity.ENERGIES);
        var narrow = new Coulomb(CoulombOptions.of("Na:1,Cl:-1"));
        var taller = layer.withLattice(layer.lattice().scaled(1, 1, 5));
        var other = narrow.evaluate(taller, Quantity.FORCES);
        assertEquals(e.energy(), other.energy(), 1e-9);
        var doubled = pushed(layer, 0);
        var both = layer.append(doubled).withLattice(layer.lattice().scaled(2, 1, 1));
        assertEquals(2 * e.energy(), narrow.evaluate(both).energy(), 1e-8);
        double gap = 400;
        double correction = 2 * Math.PI * Units.COULOMB * moment(layer) * moment(layer);
        var rows = flat(layer).lattice().rows();
        rows[6] = 0;
        rows[7] = 0;
        rows[8] = gap;
        var upright = flat(layer).withLattice(Lattice.of(rows), Periodicity.ALL);
        double wide = narrow.evaluate(upright).energy() + correction / upright.lattice().volume();
        assertEquals(narrow.evaluate(flat(layer)).energy(), wide, 1e-7);
    }

    private static Structure pushed(Structure s, int axis) {
        var p = s.positions();
        for (int k = 0; k < p.length; k++) {
            p[k] += s.lattice().get(axis, k % 3);
        }
        return s.withPositions(p);
    }

    /** The layer with its periodic vectors put into the plane of x and y. */
    private static Structure flat(Structure s) {
        var rows = s.lattice().rows();
        rows[2] = 0;
        rows[5] = 0;
        return s.withLattice(Lattice.of(rows));
    }

    private static double moment(Structure s) {
        double sum = 0;
        for (int i = 0; i < s.count(); i++) {
            sum += s.z(i) * (s.number(i) == 11 ? 1 : -1);
        }
        return sum;
    }

    @Test
    void forcesOfALayerAreTheGradient() {
        var s = Samples.crystal(4.4, 0.4, 11, 17).withPeriodicity(new Periodicity(true, true, false));
        var evaluator = new Coulomb(CoulombOptions.of("Na:1,Cl:-1")).evaluator(s);
        var p = s.positions();
        evaluator.compute(p, s.lattice(), EnumSet.of(Quantity.FORCES, Quantity.STRESS));
        var forces = evaluator.forces().clone();
        var stress = evaluator.stress().clone();
        double h = 1e-4;
        for (int k = 0; k < 6; k++) {
            double at = p[k];
            p[k] = at + h;
            evaluator.compute(p, s.lattice(), EnumSet.of(Quantity.ENERGY));
            double up = evaluator.energy();
            p[k] = at - h;
            evaluator.compute(p, s.lattice(), EnumSet.of(Quantity.ENERGY));
            p[k] = at;
            assertEquals(forces[k], (evaluator.energy() - up) / (2 * h), 1e-6, "force " + k);
        }
        int[][] voigt = {{0, 0}, {1, 1}, {2, 2}, {1, 2}, {0, 2}, {0, 1}};
        for (int v = 0; v < 6; v++) {
            double up = strained(s, voigt[v], h);
            double down = strained(s, voigt[v], -h);
            assertEquals(stress[v], (up - down) / (2 * h) / s.lattice().volume(), 1e-7, "stress " + v);
        }
    }

    private static double strained(Structure s, int[] ab, double h) {
        double[] strain = {1, 0, 0, 0, 1, 0, 0, 0, 1};
        strain[3 * ab[0] + ab[1]] += h / 2;
        strain[3 * ab[1] + ab[0]] += h / 2;
        return new Coulomb(CoulombOptions.of("Na:1,Cl:-1")).evaluate(s.strainedTo(s.lattice().transformed(strain)))
                .energy();
    }

    @Test
    void aBackgroundNeutralisesACellThatIsAskedTo() {
        var one = Structure.of(new int[] {11}, new double[3], Lattice.cubic(1), Periodicity.ALL);
        var refused = assertThrows(PotentialException.class, () -> new Coulomb(CoulombOptions.of("Na:1"))
                .evaluate(one));
        assertTrue(String.valueOf(refused.getMessage()).contains("background=true"), refused::toString);
        var potential = new Coulomb(CoulombOptions.of("Na:1").withBackground());
        // the Wigner constant of the simple cubic lattice, 2.837297479 / 2
        assertEquals(-2.837297479480620 / 2 * Units.COULOMB, potential.evaluate(one).energy(), 1e-9);
        var other = new Coulomb(CoulombOptions.of("Na:1").withBackground().withAlpha(3.3));
        same(potential.evaluate(one, Quantity.STRESS).stress(), other.evaluate(one, Quantity.STRESS).stress(), 1e-9);
    }

    @Test
    void chargesComeFromTheStructureOrAreMissed() {
        var pair = Structure.of(new int[] {1, 9}, new double[] {0, 0, 0, 0, 0, 2});
        var own = new Coulomb(CoulombOptions.of(""));
        var charged = pair.withArray(Structure.CHARGES, new AtomArray.Reals(new double[] {0.5, -0.25}));
        assertEquals(-0.125 * Units.COULOMB / 2, own.evaluate(charged).energy(), 1e-12);
        for (var text : List.of("", "H:1")) {
            var e = assertThrows(PotentialException.class, () -> new Coulomb(CoulombOptions.of(text)).evaluate(pair));
            assertTrue(String.valueOf(e.getMessage()).contains("charge"), e::toString);
        }
        var wrong = assertThrows(PotentialException.class, () -> CoulombOptions.of("H:1:2"));
        assertTrue(String.valueOf(wrong.getMessage()).contains("H:1:2"), wrong::toString);
        var wire = pair.withLattice(Lattice.cubic(9), new Periodicity(false, false, true));
        assertThrows(PotentialException.class, () -> new Coulomb(CoulombOptions.of("H:1,F:-1")).evaluate(wire));
    }
}
