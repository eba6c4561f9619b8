/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Bad input: one line, no trace, nothing lost, nothing half-written. */
@Timeout(60)
class BadInputTest {
    private static final String CELL = "Lattice=\"3.61 0 0 0 3.61 0 0 0 3.61\" Properties=species:S:1:pos:R:3 "
            + "pbc=\"T T T\"\n";
    private final Path folder;
    private final PlainSession adatom;

    BadInputTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.adatom = new PlainSession(folder);
    }

    private void fails(int code, String part, String... arguments) {
        assertEquals(code, adatom.run(arguments), () -> adatom.out() + adatom.err());
        var err = adatom.err();
        assertTrue(err.startsWith("adatom: ") && err.contains(part), err);
        assertEquals(1, err.lines().count(), err);
        assertFalse(err.contains("Exception"), err);
        assertEquals("", adatom.out());
    }

    private void file(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private void assertFiles(String... names) throws IOException {
        try (var all = Files.list(folder)) {
            assertEquals(List.of(names), all.map(f -> f.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void wrongUse() {
        fails(2, "no command given");
        fails(2, "did you mean 'list'?", "lst");
        fails(2, "did you mean '--json'?", "list", "--jsn");
        fails(2, "did you mean 'builders'?", "list", "bilders");
        fails(2, "did you mean 'relax'?", "describe", "relx");
        fails(2, "one argument too many", "list", "builders", "more");
        fails(2, "FILE is missing", "info");
        fails(2, "--potential is missing", "energy", "x.extxyz");
        fails(2, "did you mean 'fcc111'?", "build", "fcc1111");
        fails(2, "did you mean '--size'?", "build", "fcc111", "--siz", "2,2,3");
        fails(2, "size is '2,2'", "build", "fcc111", "--size", "2,2");
        fails(2, "vacuum is '-1'", "build", "fcc111", "--vacuum", "-1");
        fails(2, "Xx", "build", "fcc111", "--symbol", "Xx");
        fails(2, "--repeat is '2,0,1'", "build", "fcc111", "--repeat", "2,0,1");
        fails(2, "--size is '0x5'", "render", "x.extxyz", "-o", "x.png", "--size", "0x5");
        fails(2, "end its name in .png", "render", "x.extxyz", "-o", "x.jpg");
        fails(2, "did you mean 'relax'?", "new", "relaxx");
        fails(2, "--runs", "bench", "--runs", "many");
        fails(2, "there is no benchmark", "bench", "nothing");
    }

    @Test
    void overlappingAtoms() throws IOException {
        file("x.extxyz", "2\n" + CELL + "Cu 0 0 0\nCu 0 0 0\n");
        fails(2, "0", "energy", "x.extxyz", "--potential", "emt");
        fails(2, "0", "energy", "x.extxyz", "--potential", "lj");
        fails(2, "overlap", "energy", "x.extxyz", "--potential", "morse");
        file("x.analysis", "analysis: relax\ninput: x.extxyz\n");
        fails(2, "0", "run", "x.analysis", "-o", "out");
        assertTrue(Files.exists(folder.resolve("out/run.yaml")));
        file("x.extxyz", "2\n" + CELL + "Cu 0 0 0\nCu 0 3.61 1e-9\n");
        fails(2, "atoms 0 and 1 overlap", "energy", "x.extxyz", "--potential", "emt");
    }

    @Test
    void infoWarnsOfAtomsThatAreTooClose() throws IOException {
        file("x.extxyz", "3\n" + CELL + "Cu 0 0 0\nCu 3.61 0 0.3\nCu 1.8 1.8 0\n");
        assertEquals(0, adatom.run("info", "x.extxyz"));
        assertTrue(adatom.out().contains("atoms 0 (Cu) and 1 (Cu) are 0.300 A apart: move or merge them"),
                adatom.out());
        assertEquals(1, adatom.out().split("apart", -1).length - 1, adatom.out());
        file("x.extxyz", "1\n" + CELL.replace("3.61", "1e-3") + "Cu 0 0 0\n");
        assertEquals(0, adatom.run("info", "x.extxyz"), adatom::err);
        assertTrue(adatom.out().contains("no distances: a cut-off of"), adatom.out());
        file("x.extxyz", "1\n" + CELL + "Cu 0 0 0\n");
        assertEquals(0, adatom.run("info", "x.extxyz"));
        assertTrue(adatom.out().contains("\"warnings\" : [ ]"), adatom.out());
    }

    @Test
    void anElementThatThePotentialLacks() throws IOException {
        file("x.extxyz", "1\n" + CELL + "Fe 0 0 0\n");
        fails(2, "Fe", "energy", "x.extxyz", "--potential", "emt");
        fails(2, "there is no potential 'eamm'", "energy", "x.extxyz", "--potential", "eamm");
        fails(2, "sigm", "energy", "x.extxyz", "--potential", "lj(sigm=1)");
        fails(2, "is not a potential", "energy", "x.extxyz", "--potential", "lj(sigma");
        fails(2, "sigma is given twice", "energy", "x.extxyz", "--potential", "lj(sigma=1, sigma=2)");
        fails(2, "there is no parameter 'x'; there is none", "energy", "x.extxyz", "--potential", "emt(x=1)");
        file("x.analysis", "analysis: relax\ninput: x.extxyz\n");
        fails(2, "has no parameters for Fe", "run", "x.analysis", "-o", "fe");
        fails(2, "there is no potential 'em'", "run", "x.analysis", "-o", "out", "-p", "potential=em");
        assertFiles("fe", "x.analysis", "x.extxyz");
    }

    @Test
    void notANumber() throws IOException {
        file("x.extxyz", "1\n" + CELL + "Cu 0 NaN 0\n");
        fails(2, "x.extxyz", "info", "x.extxyz");
        fails(2, "vacuum is 'NaN'", "build", "fcc111", "--vacuum", "NaN");
        file("x.extxyz", "1\n" + CELL + "Cu 0 1e308 0\n");
        fails(2, "wrap the positions", "energy", "x.extxyz", "--potential", "emt");
        file("x.extxyz", "1\n" + CELL.replaceFirst("3.61", "nan") + "Cu 0 0 0\n");
        fails(2, "x.extxyz, line 2", "info", "x.extxyz");
    }

    @Test
    void aCellWithoutVolume() throws IOException {
        file("x.extxyz", "1\nLattice=\"1 0 0 2 0 0 0 0 1\" Properties=species:S:1:pos:R:3 pbc=\"T T T\"\nCu 0 0 0\n");
        fails(2, "volume", "info", "x.extxyz");
    }

    @Test
    void aCutOffTooLarge() throws IOException {
        file("x.extxyz", "1\n" + CELL + "Ar 0 0 0\n");
        fails(2, "cutoff", "energy", "x.extxyz", "--potential", "lj(cutoff=1e9)");
        fails(2, "use a smaller cut-off", "energy", "x.extxyz", "--potential", "lj(cutoff=1000)");
    }

    @Test
    void wrongEmptyAndMissingFiles() throws IOException {
        file("x.extxyz", "these are\njust words\n");
        fails(2, "x.extxyz, line 1", "info", "x.extxyz");
        file("x.extxyz", "");
        fails(2, "empty", "info", "x.extxyz");
        file("x.extxyz", "3\n" + CELL + "Cu 0 0 0\n");
        fails(2, "x.extxyz", "energy", "x.extxyz", "--potential", "emt");
        fails(2, "no such file", "info", "nowhere.extxyz");
        fails(2, "folder", "info", ".");
        fails(2, "does not exist", "run", "nowhere.analysis");
        file("x.analysis", "analysis: relax\nparameters: {fmx: 1}\n");
        fails(2, "x.analysis:2: there is no parameter 'fmx'", "run", "x.analysis");
        file("x.analysis", "analysis: relax\ninput: [\n");
        fails(2, "x.analysis:", "run", "x.analysis");
        fails(2, "--seed is 'x': it must be a whole number", "run", "x.analysis", "--seed", "x");
        fails(2, "give the lattice constant a", "build", "hcp0001", "--symbol", "Cu");
    }

    @Test
    void everyFormatSaysWhatItExpects() throws IOException {
        for (var ending : List.of("extxyz", "xyz", "cif", "pdb", "vasp", "data", "lammpstrj", "json", "xsf")) {
            var name = "x." + ending;
            file(name, "hello world\n");
            fails(2, name + ", line 1", "info", name);
            assertTrue(adatom.err().contains("expected"), adatom.err());
            Files.write(folder.resolve(name), new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0});
            fails(2, name + ": the file is binary", "info", name);
            file(name, "");
            fails(2, name + ": the file is empty", "convert", name, "out.extxyz");
            Files.delete(folder.resolve(name));
        }
        assertFiles();
    }

    @Test
    void aNameThatSaysAnotherFormatThanTheContent() throws IOException {
        file("x.cif", "1\n" + CELL + "Cu 0 0 0\n");
        assertEquals(0, adatom.run("info", "x.cif"), adatom::err);
        assertTrue(adatom.out().contains("\"format\" : \"extxyz\""), adatom.out());
    }

    @Test
    void aFolderThatDoesNotExist() throws IOException {
        file("cu.extxyz", "1\n" + CELL + "Cu 0 0 0\n");
        fails(2, "make it first", "convert", "cu.extxyz", "no/cu.extxyz");
        fails(2, "make it first", "render", "cu.extxyz", "-o", "no/cu.png");
        assertFiles("cu.extxyz");
    }

    /** A device that is full whatever is written to it. */
    @Test
    void aFullDisk() throws IOException {
        assumeTrue(Files.exists(Path.of("/dev/full")), "needs /dev/full");
        try (var full = new FileOutputStream("/dev/full")) {
            var to = new PlainSession(folder, full);
            assertEquals(1, to.runInterruptibly("build", "fcc111"));
            assertEquals("adatom: cannot write standard output: No space left on device", to.err());
        }
    }

    @Test
    void whoReadsOnlyTheBeginningHearsNothing() throws IOException {
        var to = new PlainSession(folder, new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        });
        assertEquals(1, to.runInterruptibly("build", "fcc111"));
        assertEquals("", to.err());
    }

    @Test
    void aCancelledWriteLeavesTheOldFile() throws IOException {
        file("cu.extxyz", "1\n" + CELL + "Cu 0 0 0\n");
        file("old.extxyz", "mine");
        Thread.currentThread().interrupt(); // as Ctrl-C does while a file is written
        int code = adatom.run("convert", "cu.extxyz", "old.extxyz");
        assertTrue(Thread.interrupted());
        assertEquals(130, code, adatom::err);
        assertEquals("adatom: cancelled", adatom.err());
        assertEquals("mine", Files.readString(folder.resolve("old.extxyz")));
        assertFiles("cu.extxyz", "old.extxyz");
    }

    @Test
    void resultsGiveWayOnlyWhenAsked() throws IOException {
        file("cu.extxyz", "2\n" + CELL + "Cu 0 0 0\nCu 1.8 1.8 0.2\n");
        file("cu.analysis", "analysis: relax\ninput: cu.extxyz\n");
        assertEquals(0, adatom.run("run", "cu.analysis", "-o", "out", "-p", "fmax=1"), adatom::err);
        var first = Files.readString(folder.resolve("out/run.yaml"));
        fails(2, "add --overwrite", "run", "cu.analysis", "-o", "out");
        assertEquals(first, Files.readString(folder.resolve("out/run.yaml")));
        assertEquals(0, adatom.run("run", "out/run.yaml", "-o", "out", "--overwrite", "-p", "fmax=0.5"), adatom::err);
        var second = Files.readString(folder.resolve("out/run.yaml"));
        assertTrue(second.contains("fmax: 0.5"), second);
        fails(2, "the earlier results in out are kept", "run", "cu.analysis", "-o", "out", "--overwrite", "-p",
                "potential=lj(cutoff=1000)");
        assertEquals(second, Files.readString(folder.resolve("out/run.yaml")));
        file("out/notes.txt", "mine");
        fails(2, "holds 'notes.txt'", "run", "cu.analysis", "-o", "out", "--overwrite");
        Files.createDirectories(folder.resolve("other"));
        file("other/notes.txt", "mine");
        fails(2, "not empty", "run", "cu.analysis", "-o", "other", "--overwrite");
        file("other/run.yaml", "mine: true\n");
        fails(2, "not replaced", "run", "cu.analysis", "-o", "other", "--overwrite");
        assertFiles("cu.analysis", "cu.extxyz", "other", "out");
    }

    @Test
    void whatIsThereIsNotLost() throws IOException {
        file("cu.extxyz", "1\n" + CELL + "Cu 0 0 0\n");
        file("mine.analysis", "analysis: relax\ninput: cu.extxyz\n");
        fails(2, "exists already", "new", "relax", "-o", "mine.analysis");
        Files.createDirectories(folder.resolve("out"));
        file("out/mine.txt", "mine");
        fails(2, "not empty", "run", "mine.analysis", "-o", "out");
        fails(2, "is a file", "run", "mine.analysis", "-o", "cu.extxyz");
        fails(2, "no file format", "convert", "cu.extxyz", "cu.foo", "--format", "foo");
        fails(2, "tells no file format", "convert", "cu.extxyz", "cu.foo");
        assertEquals("analysis: relax\ninput: cu.extxyz\n", Files.readString(folder.resolve("mine.analysis")));
        assertFiles("cu.extxyz", "mine.analysis", "out");
    }

    @Test
    void aReadOnlyFolder() throws IOException {
        var locked = Files.createDirectories(folder.resolve("locked"));
        file("cu.extxyz", "1\n" + CELL + "Cu 0 0 0\n");
        file("cu.analysis", "analysis: relax\ninput: cu.extxyz\n");
        assertTrue(locked.toFile().setWritable(false, false));
        assumeTrue(!Files.isWritable(locked), "the super user may write anywhere");
        fails(1, "locked", "convert", "cu.extxyz", "locked/cu.extxyz");
        fails(2, "read-only", "run", "cu.analysis", "-o", "locked/out");
    }
}
