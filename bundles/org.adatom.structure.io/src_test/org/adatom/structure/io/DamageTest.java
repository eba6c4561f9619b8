/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.adatom.structure.Structure;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DamageTest {
    @TempDir
    Path folder = Path.of(".");

    private String failure(String name, String content) throws IOException {
        var file = Files.writeString(folder.resolve(name), content);
        var message = assertThrows(StructureFileException.class, () -> StructureFiles.read(file)).getMessage();
        assertTrue(message.startsWith(file + ": ") || message.startsWith(file + ", line "), message);
        assertFalse(message.contains("\n"), message);
        return message.substring(file.toString().length());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"a.xyz|''|empty", "a.xyz|'   \\n\\n'|blank", "a.xyz|hello\\nworld|number of atoms",
        "a.xyz|2\\n\\nH 0 0 0\\n|1 of the 2 atoms", "a.xyz|1\\n\\nQq 0 0 0\\n|symbol of an element",
        "a.xyz|1\\n\\nH 0 nan 0\\n|finite number", "a.xyz|1\\n\\nH 0 0\\n|line ends", "a.xyz|1\\n\\nH 0 zero 0\\n|column 5",
        "a.xyz|99999999999\\n\\nH 0 0 0\\n|expected at most", "a.xyz|-1\\n\\n|number of atoms",
        "a.extxyz|1\\nLattice=\"1 0 0 2 0 0 0 0 1\" Properties=species:S:1:pos:R:3\\nH 0 0 0\\n|no volume",
        "a.extxyz|1\\nLattice=\"1 0 0\" Properties=species:S:1:pos:Q:3\\nH 0 0 0\\n|'R|I|S|L'",
        "a.extxyz|1\\nProperties=species:S:1:pos:R:3 pbc=\"T T T\"\\nH 0 0 0\\n|zero",
        "POSCAR|Cu\\n1.0\\n1 0 0\\n0 1 0\\n0 0 1\\nCu\\n2\\nDirect\\n0 0 0\\n|atom 2 of 2",
        "POSCAR|Cu\\n1.0\\n1 0 0\\n2 0 0\\n0 0 1\\nCu\\n1\\nDirect\\n0 0 0\\n|no volume",
        "POSCAR|foo\\n1.0\\n1 0 0\\n0 1 0\\n0 0 1\\n1\\nDirect\\n0 0 0\\n|symbol", "POSCAR|hello|line",
        "POSCAR|Cu\\n1.0\\n1 0 0\\n0 1 0\\n0 0 1\\nCu\\n700000000\\nDirect\\n0 0 0\\n|atoms",
        "a.cif|hello|data_", "a.cif|data_x\\n_cell_length_a 3\\n|no atoms",
        "a.pdb|hello|no atoms", "a.lammpstrj|ITEM: TIMESTEP\\n0\\n|ends before", "a.data|\\n2 atoms\\n|Atoms",
        "a.json|'{\"1\": {\"numbers\": [1], \"positions\": [[0, 0]]}}'|3 numbers", "a.json|'{\"1\": {\"numb'|JSON",
        "a.json|'{}'|no structure", "a.xsf|CRYSTAL\\nPRIMVEC\\n1 0 0\\n|cell vector 2"})
    void oneClearMessageEach(String name, String content, String expected) throws IOException {
        var message = failure(name, content.replace("\\n", "\n"));
        assertTrue(message.contains(expected), message);
    }

    @Test
    void filesThatCannotBeRead() throws IOException {
        assertTrue(assertThrows(StructureFileException.class, () -> StructureFiles.read(folder)).getMessage()
                .contains("folder"));
        assertTrue(assertThrows(StructureFileException.class, () -> StructureFiles.read(folder.resolve("no.xyz")))
                .getMessage().contains("no such file"));
        var binary = Files.write(folder.resolve("b.xyz"), new byte[] {31, -117, 8, 0, 0, 1, 2, 3});
        assertTrue(assertThrows(StructureFileException.class, () -> StructureFiles.read(binary)).getMessage()
                .contains("binary"));
        assertThrows(StructureFileException.class, () -> StructureFiles.write(folder.resolve("a.docx"), Structure.EMPTY));
    }

    private static final String CIF = """
            data_x
            _cell_length_a 4.0(2)
            _cell_length_b 4.0
            _cell_length_c 4.0
            _cell_angle_alpha 90
            _cell_angle_beta 90
            _cell_angle_gamma 90
            _publ_section_title
            ;
            data_ is not a block here
            ;
            loop_
            _symmetry_equiv_pos_as_xyz
            'x, y, z'
            '-x,-y,-z'
            '1/2+x, 0.5+y, z'
            '1/2-x,1/2-y,-z'
            loop_
            _atom_site_label
            _atom_site_type_symbol
            _atom_site_fract_x
            _atom_site_fract_y
            _atom_site_fract_z
            _atom_site_occupancy
            Fe1 Fe3+ 0.0 0.0 0.0 1.0
            O1 O2- 0.1(1) 0.2 0.3 %s
            """;

    @Test
    void cifOperatorsAreAppliedAndImagesMerged() throws IOException {
        var file = Files.writeString(folder.resolve("a.cif"), CIF.formatted("1"));
        var s = StructureFiles.read(file);
        assertEquals("Fe2O4", s.formula());
        assertEquals(4, s.lattice().length(0), 1e-12);
        assertTrue(failure("p.cif", CIF.formatted("0.5")).contains("'O1'"));
        assertTrue(failure("s.cif", CIF.formatted("1").replaceAll("(?s)loop_\n_symm.*?loop_",
                "_symmetry_space_group_name_H-M 'F m -3 m'\nloop_")).contains("operators"));
    }

    @Test
    void poscarScalesAndOlderFilesAreUnderstood() throws IOException {
        var text = "Cu O\n%s\n1 0 0\n0 2 0\n0 0 4\n1 1\nDirect\n0 0 0\n.5 .5 .5\n";
        var s = StructureFiles.read(Files.writeString(folder.resolve("POSCAR_a"), text.formatted("-64")));
        assertEquals(64, s.lattice().volume(), 1e-12);
        assertEquals("CuO", s.formula());
        assertEquals(4, s.z(1), 1e-12);
    }

    @Test
    void dumpsInAnyOrderWithTiltedBoxesAreUnderstood() throws IOException {
        var text = """
                ITEM: TIMESTEP
                10
                ITEM: NUMBER OF ATOMS
                2
                ITEM: BOX BOUNDS xy xz yz pp pp ff
                1 13 2
                1 11 0
                1 11 0
                ITEM: ATOMS zs element id xs ys
                0.5 O 2 0.5 0.5
                0 Cu 1 0 0
                """;
        var s = StructureFiles.read(Files.writeString(folder.resolve("d.lammpstrj"), text));
        assertEquals(29, s.number(0));
        assertArrayNear(new double[] {10, 0, 0, 2, 10, 0, 0, 0, 10}, s.lattice().rows());
        assertArrayNear(new double[] {6, 5, 5}, s.position(1));
        assertFalse(s.periodicity().c());
    }

    private static void assertArrayNear(double[] expected, double[] found) {
        assertArrayEquals(expected, found, 1e-12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"extxyz", "xyz", "poscar", "cif", "pdb", "lammps-data", "lammps-dump", "ase-json", "xsf"})
    void damageNeverEndsInAnythingButAMessage(String id) throws IOException {
        var format = StructureFormats.standard().of(id);
        var s = id.equals("extxyz") ? Samples.rich() : Samples.crystals(77, 2).get(1);
        var frames = format.severalFrames() ? List.of(s, s) : List.of(s);
        var sample = folder.resolve("sample");
        StructureFiles.write(sample, frames, format, null);
        var whole = Files.readAllBytes(sample);
        var random = new Random(99);
        for (int i = 0; i < whole.length; i++) {
            if (whole[i] == '\n' || i % 61 == 0) {
                attempt(Arrays.copyOf(whole, i + 1), format);
            }
        }
        for (int k = 0; k < 400; k++) {
            var bytes = whole.clone();
            for (int m = 0; m <= k % 4; m++) {
                bytes[random.nextInt(bytes.length)] = (byte) (k % 2 == 0 ? random.nextInt(256) : 32 + random.nextInt(95));
            }
            attempt(bytes, format);
        }
        var text = new String(whole, StandardCharsets.UTF_8).split("\n");
        for (int k = 0; k < text.length; k++) {
            var less = text.clone();
            less[k] = "";
            attempt(String.join("\n", less).getBytes(StandardCharsets.UTF_8), format);
        }
    }

    private void attempt(byte[] bytes, StructureFormat format) throws IOException {
        var file = Files.write(folder.resolve("damaged"), bytes);
        readAll(file, format);
        readAll(file, null);
    }

    private static void readAll(Path file, @Nullable StructureFormat format) throws IOException {
        try (var t = StructureFormats.standard().open(file, format, null)) {
            for (int i = 0; i < t.count(); i++) {
                assertTrue(t.frame(i).count() >= 0);
            }
        } catch (StructureFileException e) {
            assertTrue(e.getMessage().startsWith(file.toString()), e.getMessage());
        }
    }
}
