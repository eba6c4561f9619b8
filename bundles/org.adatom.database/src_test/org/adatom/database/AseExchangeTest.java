/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.database;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.adatom.structure.AtomArray;
import org.adatom.structure.Constraint;
import org.adatom.structure.Lattice;
import org.adatom.structure.Periodicity;
import org.adatom.structure.Structure;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ASE itself reads what is written here, and writes what is read here. */
class AseExchangeTest {
    private static final String PYTHON = "/usr/bin/python3";

    @SuppressWarnings("null") // JUnit sets it
    @TempDir
    Path folder;

    private String python(String program) throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.isDirectory(Path.of("/usr/lib/python3/dist-packages/ase")), "ASE is not installed");
        var said = folder.resolve("said.txt");
        var process = new ProcessBuilder(PYTHON, "-W", "ignore", "-c", "import ase.db\nfrom ase import Atoms\n" + program)
                .directory(folder.toFile()).redirectErrorStream(true).redirectOutput(said.toFile()).start();
        assertEquals(true, process.waitFor(60, TimeUnit.SECONDS));
        var text = Files.readString(said).strip();
        assertEquals(0, process.exitValue(), text);
        return text;
    }

    @Test
    void aseReadsWhatIsWritten() throws Exception {
        try (var db = StructureDatabase.open(folder.resolve("a.db").toString(), true)) {
            db.add(Structure.of(new int[] {29, 8}, new double[] {0.1 + 0.2, 0, 0, 1, 2, Math.PI}, Lattice.cubic(7.5),
                    Periodicity.SLAB).withConstraints(List.of(new Constraint.FixedAtoms(new int[] {0})))
                    .withInfo(Structure.ENERGY, -1.0 / 3).withInfo("profile", new double[] {1.5, 2})
                    .withArray(Structure.FORCES, new AtomArray.Reals(new double[] {1, 2, 3, 0, 0.5, 0}, 3)),
                    Map.of("site", "fcc", "height", 1.25, "relaxed", true));
        }
        var said = python("""
                db = ase.db.connect('a.db')
                row = next(db.select('Cu,height>1,site=fcc,energy<0'))
                atoms = row.toatoms()
                print(repr(atoms.positions.tolist()), atoms.pbc.tolist(), atoms.cell.lengths().tolist())
                print(atoms.constraints[0].index.tolist(), repr(atoms.get_potential_energy()), atoms.get_forces().tolist())
                print(row.formula, row.fmax, sorted(row.key_value_pairs.items()), list(row.data['profile']), len(db))
                """);
        assertEquals("""
                [[0.30000000000000004, 0.0, 0.0], [1.0, 2.0, 3.141592653589793]] [True, True, False] [7.5, 7.5, 7.5]
                [0] -0.3333333333333333 [[0.0, 0.0, 0.0], [0.0, 0.5, 0.0]]
                CuO 0.5 [('height', 1.25), ('relaxed', True), ('site', 'fcc')] [1.5, 2.0] 1""", said);
    }

    @Test
    void whatAseWritesIsRead() throws Exception {
        python("""
                import numpy as np
                from ase.constraints import FixAtoms
                from ase.calculators.singlepoint import SinglePointCalculator
                atoms = Atoms('COH2', positions=np.arange(12).reshape(4, 3) / 7, cell=[5, 6, 7], pbc=(1, 0, 1),
                              constraint=FixAtoms([2]), tags=[1, 2, 3, 4], magmoms=[0, 1, 0, 0.5])
                atoms.calc = SinglePointCalculator(atoms, energy=-2.5, forces=np.ones((4, 3)))
                db = ase.db.connect('b.db')
                db.write(atoms, label='made by ase', number=7, data={'curve': np.linspace(0, 1, 3), 'note': 'x'})
                db.write(Atoms('Ar'))
                """);
        try (var db = StructureDatabase.open(folder.resolve("b.db").toString(), false)) {
            var row = db.select(Query.parse("C,number=7"), "", 5, 0).getFirst();
            assertEquals("CH2O", row.formula());
            assertEquals(Map.of("label", "made by ase", "number", 7.0), row.keyValues());
            var s = db.structure(row.id());
            assertEquals(11 / 7.0, s.positions()[11]);
            assertEquals(new Periodicity(true, false, true), s.periodicity());
            assertEquals(List.of(new Constraint.FixedAtoms(new int[] {2})), s.constraints());
            assertArrayEquals(new int[] {1, 2, 3, 4}, s.tags());
            assertEquals(0.5, s.magneticMoments()[3]);
            assertEquals(-2.5, s.info().get(Structure.ENERGY));
            assertArrayEquals(new double[] {0, 0.5, 1}, (double[]) s.info().get("curve"));
            assertEquals(2, db.count(Query.ALL));
            assertEquals("Ar", db.structure(2).formula());
            db.update(row.id(), Map.of("number", 8), Set.of());
        }
        assertEquals("1", python("print(len(list(ase.db.connect('b.db').select(number=8, label='made by ase'))))"));
    }
}
