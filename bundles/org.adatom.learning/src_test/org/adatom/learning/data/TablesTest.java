/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

import org.adatom.database.StructureDatabase;
import org.adatom.learning.data.Column.NumberColumn;
import org.adatom.learning.data.Column.WordColumn;
import org.adatom.structure.Structure;
import org.adatom.testkit.TestData;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TablesTest {
    @TempDir
    @SuppressWarnings("null") // JUnit sets it
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String titles(Table table) {
        return table.columns().stream().map(Column::label).collect(Collectors.joining("|"));
    }

    @Test
    void unitsStandInTitles() throws IOException {
        var t = Tables.read(file("a.csv", "formula,gap (eV),volume [A^3],n (2)\nNaCl,8.5,44.8,1\nSi,1.1,,2\n"));
        assertEquals("formula|gap|volume|n (2)", titles(t));
        assertEquals("eV", t.numbers("gap").unit());
        assertEquals("A^3", t.numbers("volume").unit());
        assertArrayEquals(new double[] {8.5, 1.1}, t.numbers("gap").values());
        assertTrue(t.numbers("volume").isMissing(1));
        assertArrayEquals(new String[] {"NaCl", "Si"}, t.words("formula").values());
    }

    @Test
    void delimitersAreFoundOut() throws IOException {
        assertEquals("a|b", titles(Tables.read(file("t.tsv", "a\tb\n1\t2\n"))));
        var german = Tables.read(file("g.csv", "Name;Wert (GPa)\nCu;1,5\nAu;-2,25e1\n"));
        assertArrayEquals(new double[] {1.5, -22.5}, german.numbers("Wert").values());
        assertEquals("a|b", titles(Tables.read(file("p.csv", "a|b\n1|2\n"))));
        var spaced = Tables.read(file("s.dat", "# x  y\n  1   2.5\n\n 3 4e-2 \n"));
        assertEquals("x|y", titles(spaced));
        assertArrayEquals(new double[] {2.5, .04}, spaced.numbers("y").values());
        assertEquals("c1|c2|c3", titles(Tables.read(file("n.txt", "1 2 3\n4 5 6\n"))));
        assertEquals("word", titles(Tables.read(file("one.csv", "word\nyes\nno\n"))));
    }

    @Test
    void quotesRemarksAndMissingValues() throws IOException {
        var t = Tables.read(file("q.csv",
                "# made by hand\nname,note,x\n\"a, b\",\"two\nlines\",NaN\n\"say \"\"hi\"\"\",NA,1\nc,,null\n"));
        assertArrayEquals(new String[] {"a, b", "say \"hi\"", "c"}, t.words("name").values());
        assertArrayEquals(new String[] {"two\nlines", "", ""}, t.words("note").values());
        assertArrayEquals(new double[] {Double.NaN, 1, Double.NaN}, t.numbers("x").values());
    }

    @Test
    void aWordMakesAColumnOfWordsThatKeepsWhatWasWritten() throws IOException {
        var t = Tables.read(file("w.csv", "id,x\n007,1\n010,2\nA1,3\n"));
        assertArrayEquals(new String[] {"007", "010", "A1"}, t.words("id").values());
    }

    @Test
    void titlesAreMadeDifferent() throws IOException {
        var t = Tables.read(file("d.csv", ",gap (eV),gap (Ha),x,x\n0,1,2,3,4\n"));
        assertEquals("index|gap (eV)|gap (Ha)|x|x 2", titles(t));
    }

    @Test
    void encodingsAreFoundOut() throws IOException {
        var latin = Files.write(folder.resolve("l.csv"), "Größe (Å)\n1\n".getBytes(Charset.forName("windows-1252")));
        assertEquals("Å", Tables.read(latin).numbers("Größe").unit());
        var utf16 = Files.write(folder.resolve("u.csv"), "\ufeffGröße (Å)\n1\n".getBytes(StandardCharsets.UTF_16LE));
        assertEquals("Größe", titles(Tables.read(utf16)));
        var marked = Files.write(folder.resolve("m.csv"), "\ufeffa,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
        assertEquals("a|b", titles(Tables.read(marked)));
    }

    @Test
    void errorsNameFileAndLine() throws IOException {
        error("a,b\n1,2\n3\n", "line 3: 1 value, 2 are expected");
        error("a,b\n1,2\n3,4,5\n", "line 3: 3 values, 2 are expected");
        error("a,b\n", "holds no rows below its titles");
        error("", "is empty");
        error("a,b\n1,\"2\n3,4\n", "a quote is opened and not closed");
        error("a\0b\n", "is no text");
        error("[{\"a\": 1}, {\"a\": }]", "line 1: is no JSON");
        error("{\"a\": [1, 2], \"b\": [1]}", "the column 'b' has 1 values, others have 2");
        error("[{\"a\": 1},", "is no JSON");
        var e = assertThrows(DataFileException.class, () -> Tables.read(folder.resolve("nowhere.csv")));
        assertTrue(String.valueOf(e.getMessage()).endsWith("nowhere.csv: there is no such file"));
    }

    private void error(String text, String message) throws IOException {
        var f = file("broken.csv", text);
        var e = assertThrows(DataFileException.class, () -> Tables.read(f));
        assertTrue(String.valueOf(e.getMessage()).contains(message), e.getMessage());
        assertTrue(String.valueOf(e.getMessage()).contains("broken.csv"), e.getMessage());
        assertEquals(-1, String.valueOf(e.getMessage()).indexOf('\n'), e.getMessage());
    }

    @Test
    void jsonComesInFourForms() throws IOException {
        var forms = List.of("{\"index\":[0,1],\"columns\":[\"f\",\"g (eV)\"],\"data\":[[\"Si\",1.5],[\"Ge\",null]]}",
                "{\"f\":{\"0\":\"Si\",\"1\":\"Ge\"},\"g (eV)\":{\"0\":1.5,\"1\":NaN}}",
                "{\"f\":[\"Si\",\"Ge\"],\"g (eV)\":[1.5,null]}", "[{\"f\":\"Si\",\"g (eV)\":1.5},{\"f\":\"Ge\"}]");
        for (var form : forms) {
            var t = Tables.read(file("a.json", form));
            assertEquals("f|g", titles(t), form);
            assertArrayEquals(new double[] {1.5, Double.NaN}, t.numbers("g").values(), form);
            assertArrayEquals(new String[] {"Si", "Ge"}, t.words("f").values(), form);
        }
    }

    @Test
    void packedFilesAreUnpackedAndCutOffOnesReported() throws IOException {
        var f = folder.resolve("a.csv.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(f))) {
            var random = new java.util.Random(1);
            out.write("a,b\n".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 20000; i++) {
                out.write((random.nextInt() + "," + random.nextInt() + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        assertEquals(20000, Tables.read(f).rows());
        byte[] all = Files.readAllBytes(f);
        Files.write(f, java.util.Arrays.copyOf(all, all.length - 5000));
        var e = assertThrows(DataFileException.class, () -> Tables.read(f));
        assertTrue(String.valueOf(e.getMessage()).contains("damaged or cut off"), e.getMessage());
    }

    @Test
    void writtenTablesAreReadAgain() throws IOException {
        var t = new Table("t", List.of(new WordColumn("formula", new String[] {"#1", "a,b", "say \"x\"", ""}),
                new NumberColumn("gap", "eV", new double[] {1, -0.1, 1e-300, Double.NaN}),
                new NumberColumn("n", "", new double[] {1e20, 3, 1.0 / 3, Math.PI})));
        var f = folder.resolve("t.csv");
        Tables.write(f, t);
        var back = Tables.read(f);
        assertArrayEquals(t.words("formula").values(), back.words("formula").values());
        assertArrayEquals(t.numbers("gap").values(), back.numbers("gap").values());
        assertEquals("eV", back.numbers("gap").unit());
        assertArrayEquals(t.numbers("n").values(), back.numbers("n").values());
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void databasesGiveFormulasAndEnergies() throws IOException {
        var f = folder.resolve("a.db");
        try (var db = StructureDatabase.open(f.toString(), true)) {
            for (int i = 0; i < 3; i++) {
                var s = Structure.of(new int[] {11, 17}, new double[] {0, 0, 0, 0, 0, 2.3 + i});
                db.add(s.withInfo(Structure.ENERGY, -3.0 - i), Map.of("gap", 1.5 * i, "phase", "rs"));
            }
        }
        var t = Tables.read(f);
        assertEquals(3, t.rows());
        assertEquals("ClNa", t.words("formula").values()[0]);
        assertArrayEquals(new double[] {-3, -4, -5}, t.numbers("energy").values());
        assertArrayEquals(new double[] {0, 1.5, 3}, t.numbers("gap").values());
        var set = StructureSets.read(f);
        assertEquals(4.3, set.structures().get(2).z(1));
    }

    @Test
    void framesGiveATable() throws IOException {
        var f = file("a.extxyz", IntStream.range(0, 2).mapToObj(i -> "2\nProperties=species:S:1:pos:R:3:forces:R:3 energy=-" + i
                + ".5 tag=a" + i + "\nH 0 0 0 1 0 0\nH 0 0 0.7 -1 0 0\n").collect(Collectors.joining()));
        var t = Tables.read(f);
        assertArrayEquals(new double[] {-.5, -1.5}, t.numbers("energy").values());
        assertArrayEquals(new String[] {"a0", "a1"}, t.words("tag").values());
        assertTrue(StructureSets.read(f).hasForces());
    }

    @Test
    void readingCanBeCancelled() throws IOException {
        var f = file("a.csv", "a\n" + "1\n".repeat(200_000));
        var monitor = new NullProgressMonitor();
        monitor.setCanceled(true);
        assertThrows(OperationCanceledException.class, () -> Tables.read(f, monitor));
    }

    @Test
    void matbenchIsRead() throws IOException {
        var expt = Tables.read(TestData.path("data/matbench/matbench_expt_gap.json.bz2"));
        assertEquals(4604, expt.rows());
        assertEquals(11.7, java.util.Arrays.stream(expt.numbers("gap expt").values()).max().orElse(0));
        var pbe = Tables.read(TestData.path("data/matbench/matbench_mp_gap.json.bz2"));
        assertEquals(106_113, pbe.rows());
        assertEquals(0, pbe.column("gap pbe").missing());
    }
}
