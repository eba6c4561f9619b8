/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.adatom.structure.AtomArray;
import org.adatom.structure.Constraint;
import org.adatom.structure.Structure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundTripTest {
    @TempDir
    Path folder = Path.of(".");

    private List<Structure> through(String format, List<Structure> frames) throws IOException {
        var file = folder.resolve("file." + format);
        StructureFiles.write(file, frames, StructureFormats.standard().of(format), null);
        assertEquals(format, StructureFormats.standard().detect(file).id(), "found by its content");
        var all = new ArrayList<Structure>();
        try (var t = StructureFiles.open(file)) {
            for (int i = 0; i < t.count(); i++) {
                all.add(t.frame(i));
            }
        }
        return all;
    }

    @Test
    void extxyzGivesEverythingBack() throws IOException {
        var frames = List.of(Samples.rich(), Samples.molecules(3, 1).get(0), Structure.EMPTY, Samples.crystals(4, 3).get(2));
        assertEquals(frames, through("extxyz", frames));
    }

    @Test
    void extxyzGivesConstraintsOfAllKindsBack() throws IOException {
        var s = Samples.crystals(11, 30).stream().filter(c -> c.count() > 5).findFirst().orElseThrow();
        var aligned = s.withConstraints(List.of(new Constraint.FixedAtoms(new int[] {1}),
                new Constraint.FixedLine(new int[] {2}, new double[] {0, 0, 1}),
                new Constraint.FixedPlane(new int[] {3, 4}, new double[] {0, 1, 0})));
        assertEquals(aligned, through("extxyz", List.of(aligned)).get(0));
        var others = s.withConstraints(List.of(new Constraint.FixedLine(new int[] {2}, new double[] {1, 0.5, 1}),
                new Constraint.FixedPlane(new int[] {3, 4}, new double[] {0, 1, 1}), new Constraint.FixedAtoms(new int[] {0}),
                new Constraint.FixedBondLength(0, 1, 1.25), new Constraint.RigidGroup(new int[] {3, 4, 5}),
                new Constraint.Hookean(new int[] {0, 2}, new double[0], 5, 1.5),
                new Constraint.Hookean(new int[] {1}, new double[] {0, 0, 1, -7}, 5, 0)));
        assertEquals(others, through("extxyz", List.of(others)).get(0));
    }

    @Test
    void theDatabaseOfAseGivesConstraintsBackButRigidGroups() throws IOException {
        var s = Samples.crystals(11, 30).stream().filter(c -> c.count() > 5).findFirst().orElseThrow();
        List<Constraint> kept = List.of(new Constraint.FixedAtoms(new int[] {0}),
                new Constraint.FixedLine(new int[] {2, 4}, new double[] {0, 0, 1}),
                new Constraint.FixedLine(new int[] {1, 5}, new double[] {1, 0.5, 1}),
                new Constraint.FixedPlane(new int[] {3, 4}, new double[] {0, 1, 0}),
                new Constraint.FixedPlane(new int[] {2, 3}, new double[] {0, 1, 1}),
                new Constraint.FixedBondLength(0, 1, 1.25), new Constraint.Hookean(new int[] {0, 2}, new double[0], 5, 1.5),
                new Constraint.Hookean(new int[] {1}, new double[] {1, 2, 3}, 5, 0.5),
                new Constraint.Hookean(new int[] {1}, new double[] {0, 0, 1, -7}, 5, 0));
        var all = new ArrayList<>(kept);
        all.add(new Constraint.RigidGroup(new int[] {3, 4, 5}));
        assertEquals(kept, through("ase-json", List.of(s.withConstraints(all))).get(0).constraints());
    }

    @Test
    void velocitiesComeBackThroughMomenta() throws IOException {
        var s = Samples.crystals(6, 1).get(0);
        s = s.withArray(Structure.VELOCITIES, Samples.reals(8, s.count(), 3));
        for (var format : List.of("extxyz", "poscar", "lammps-data", "lammps-dump", "ase-json")) {
            assertArrayEquals(s.velocities(), through(format, List.of(s)).get(0).velocities(), 1e-14, format);
        }
    }

    @ParameterizedTest
    @CsvSource({"extxyz, 0", "poscar, 0", "ase-json, 0", "xsf, 0", "cif, 1e-12", "lammps-data, 1e-12", "lammps-dump, 1e-12",
        "pdb, 2e-3"})
    void crystalsComeBackToThePrintedPrecision(String format, double tolerance) throws IOException {
        for (var s : Samples.crystals(9, 30)) {
            var right = s.lattice().signedVolume() > 0 ? s : s.withLattice(s.lattice().scaled(1, 1, -1));
            var back = through(format, List.of(right)).get(0);
            assertArrayEquals(right.numbers(), back.numbers());
            assertEquals(right.periodicity(), back.periodicity());
            assertArrayEquals(right.lattice().parameters(), back.lattice().parameters(),
                    tolerance == 0 ? 0 : Math.max(10 * tolerance, 1e-9));
            if (tolerance == 0) {
                assertEquals(right.lattice(), back.lattice());
            }
            assertArrayEquals(distances(right), distances(back), Math.max(3 * tolerance, 1e-15));
        }
    }

    private static double[] distances(Structure s) {
        int n = s.count();
        var d = new double[n * n];
        for (int i = 0; i < n * n; i++) {
            d[i] = Math.hypot(Math.hypot(s.x(i / n) - s.x(i % n), s.y(i / n) - s.y(i % n)), s.z(i / n) - s.z(i % n));
        }
        return d;
    }

    @ParameterizedTest
    @CsvSource({"extxyz", "xyz", "ase-json", "xsf"})
    void moleculesComeBackExactly(String format) throws IOException {
        var frames = Samples.molecules(12, 4);
        var back = through(format, frames);
        assertEquals(frames.size(), back.size());
        for (int i = 0; i < frames.size(); i++) {
            assertArrayEquals(frames.get(i).positions(), back.get(i).positions());
            assertArrayEquals(frames.get(i).numbers(), back.get(i).numbers());
            assertEquals(frames.get(i).lattice(), back.get(i).lattice());
        }
    }

    @Test
    void poscarGivesSelectiveDynamicsBack() throws IOException {
        var s = Samples.crystals(21, 30).stream().filter(c -> c.count() > 4).skip(1).findFirst().orElseThrow();
        var l = s.lattice();
        double[] inverse = l.inverse();
        var held = s.withConstraints(List.of(new Constraint.FixedAtoms(new int[] {0, 3}),
                new Constraint.FixedLine(new int[] {1}, l.vector(2)),
                new Constraint.FixedPlane(new int[] {2}, new double[] {inverse[0], inverse[3], inverse[6]})));
        var back = through("poscar", List.of(held)).get(0);
        assertEquals(held.constraints(), back.constraints());
    }

    @Test
    void severalFramesComeBack() throws IOException {
        var s = Samples.crystals(31, 1).get(0);
        var frames = List.of(s, s.withPositions(s.positions()), s);
        for (var format : List.of("extxyz", "xyz", "cif", "pdb", "lammps-dump", "ase-json", "xsf")) {
            assertEquals(3, through(format, frames).size(), format);
        }
        for (var format : List.of("poscar", "lammps-data")) {
            var e = assertThrows(StructureFileException.class, () -> through(format, frames));
            assertTrue(e.getMessage().contains("one structure"), e.getMessage());
        }
    }

    @Test
    void databaseGivesResultsAndPropertiesBack() throws IOException {
        var s = Samples.crystals(41, 1).get(0);
        int n = s.count();
        s = s.withArray(Structure.FORCES, Samples.reals(1, n, 3)).withArray(Structure.CHARGES, Samples.reals(2, n, 1))
                .withTags(s.numbers()).withInfo("energy", -3.5).withInfo("name", "a").withInfo("n", 3L);
        var back = through("ase-json", List.of(s)).get(0);
        assertEquals(s.arrays(), back.arrays());
        assertEquals(s.info(), back.info());
        assertEquals(new AtomArray.Reals(s.charges()), back.arrays().get(Structure.CHARGES));
    }
}
