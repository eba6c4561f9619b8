/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.adatom.structure.Structure;
import org.adatom.structure.io.StructureFiles;
import org.adatom.workbench.PotentialRegistry;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs whose energies come from other programs; skipped where these are not installed. */
class ExternalCodesTest {
    /** A calculator that ends its program after four energies. */
    private static final String MORTAL = "ase(calculator=__main__.Mortal, setup=\"import os\\nfrom ase.calculators.emt import EMT\\n"
            + "class Mortal(EMT):\\n    left = 4\\n    def calculate(self, *a, **k):\\n        self.left -= 1\\n"
            + "        if self.left < 0:\\n            print('out of luck', flush=True)\\n            os._exit(7)\\n"
            + "        EMT.calculate(self, *a, **k)\")";
    private final Path folder;
    private final PlainSession adatom;

    ExternalCodesTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.adatom = new PlainSession(folder);
    }

    private static void require(String code) throws IOException {
        var missing = new PotentialRegistry(PlainSession.registry()).get(code)
                .missing(Map.of("pairStyle", "sw", "pairCoeff", "* *", "calculator", "emt"));
        assumeTrue(missing.isEmpty(), () -> String.valueOf(missing.orElse("")));
    }

    private JsonNode scalar(String run, String name) throws IOException {
        for (var item : new ObjectMapper().readTree(folder.resolve(run).resolve("result.json").toFile()).path("items")) {
            if (item.path("name").asText().equals(name)) {
                return item.path("value");
            }
        }
        throw new AssertionError("no " + name + " in " + run);
    }

    private void run(int code, String study, String to, String... more) {
        var words = new ArrayList<>(List.of("run", study, "-o", to, "-q"));
        words.addAll(List.of(more));
        assertEquals(code, adatom.run(words.toArray(String[]::new)), adatom::err);
    }

    private Structure relaxed(String run) throws IOException {
        return StructureFiles.read(folder.resolve(run).resolve("relaxed.extxyz"));
    }

    @Test
    void aRelaxationWithAseIsOurs() throws IOException {
        require("ase");
        run(ExitCode.DONE, "cu-ase", "theirs");
        run(ExitCode.DONE, "cu-ase", "ours", "-p", "potential=emt");

        assertEquals(scalar("ours", "energy").asDouble(), scalar("theirs", "energy").asDouble(), 1e-9);
        assertEquals(scalar("ours", "steps").asInt(), scalar("theirs", "steps").asInt());
        var ours = relaxed("ours").positions();
        var theirs = relaxed("theirs").positions();
        for (int i = 0; i < ours.length; i++) {
            assertEquals(ours[i], theirs[i], 1e-7, "coordinate " + i);
        }
    }

    @Test
    void aPathWithAseIsOurs() throws IOException {
        require("ase");
        run(ExitCode.DONE, "n-on-cu111", "theirs", "-p", "potential=ase(calculator=emt, clients=2)", "-p", "images=3");
        run(ExitCode.DONE, "n-on-cu111", "ours", "-p", "images=3");

        assertEquals(scalar("ours", "barrier").asDouble(), scalar("theirs", "barrier").asDouble(), 1e-9);
    }

    @Test
    void dynamicsWithAseAreOurs() throws IOException {
        require("ase");
        String[] more = {"-p", "supercell=1,1,1", "-p", "thermostat=none", "-p", "finalTemperature=", "-p", "barostat=none", "-p",
            "duration=40 steps", "-p", "timeStep=2 fs", "-p", "temperature=300"};
        run(ExitCode.DONE, "al-heating", "ours", more);
        var theirs = Arrays.copyOf(more, more.length + 2);
        theirs[more.length] = "-p";
        theirs[more.length + 1] = "potential=ase(calculator=emt)";
        run(ExitCode.DONE, "al-heating", "theirs", theirs);
        var ours = StructureFiles.read(folder.resolve("ours").resolve("final.extxyz")).positions();
        var others = StructureFiles.read(folder.resolve("theirs").resolve("final.extxyz")).positions();

        for (int i = 0; i < ours.length; i++) {
            assertEquals(ours[i], others[i], 1e-9, "coordinate " + i);
        }
    }

    @Test
    void dynamicsWhoseCodeDiesEndAsFailed() throws IOException {
        require("ase");
        run(ExitCode.FAILED, "al-heating", "died", "-p", "supercell=1,1,1", "-p", "barostat=none", "-p", "potential=" + MORTAL);

        assertTrue(adatom.err().contains("out of luck"), adatom.err());
    }

    /** F. H. Stillinger and T. A. Weber, Phys. Rev. B 31, 5262 (1985): 4.3366 eV an atom at a = 5.431 A. */
    @Test
    void lammpsGivesTheLatticeOfStillingerAndWeber() throws IOException {
        require("lammps");
        run(ExitCode.DONE, "si-lammps", "si");

        assertEquals(-4.3366 * 8, scalar("si", "energy").asDouble(), 2e-3);
        assertEquals(5.431, relaxed("si").lattice().length(0), 1e-3);
    }

    @Test
    void aCodeThatDiesLeavesTheLastStructure() throws IOException {
        require("ase");
        run(ExitCode.FAILED, "cu-ase", "died", "-p", "potential=" + MORTAL);

        assertTrue(adatom.err().contains("closed the connection after step ") && adatom.err().contains(
                "(exit code 7); its last lines: out of luck"), adatom.err());
        assertEquals(1, adatom.err().lines().count(), adatom.err());
        assertEquals(14, StructureFiles.read(folder.resolve("died").resolve("last.extxyz")).count());
    }

    @Test
    void aMissingProgramIsNamedBeforeTheRun() {
        run(ExitCode.USAGE, "cu-ase", "none", "-p", "potential=lammps(pairStyle=sw, pairCoeff=* *, command=no-lmp)");

        assertTrue(adatom.err().contains("no-lmp is not on the PATH: check command="), adatom.err());
        assertTrue(Files.notExists(folder.resolve("none")));
    }

    @Test
    void energiesAreAskedOnTheCommandLine() throws IOException {
        require("ase");
        assertEquals(ExitCode.DONE, adatom.run("build", "bulk", "--symbol", "Al", "-o", "al.extxyz"));
        assertEquals(ExitCode.DONE, adatom.run("energy", "al.extxyz", "--potential", "emt"), adatom::err);
        var ours = new ObjectMapper().readTree(adatom.out());
        assertEquals(ExitCode.DONE, adatom.run("energy", "al.extxyz", "--potential", "ase(calculator=emt)"), adatom::err);
        var theirs = new ObjectMapper().readTree(adatom.out());

        assertEquals(ours.path("energy").asDouble(), theirs.path("energy").asDouble(), 1e-10);
        assertEquals(ours.path("stress").path(0).asDouble(), theirs.path("stress").path(0).asDouble(), 1e-10);
    }

    /** PBE with a double zeta basis: O-H 0.97 A, H-O-H 104 degrees, as in T. D. Kuehne et al., doi 10.1063/5.0007045. */
    @Test
    @Tag("slow")
    void waterRelaxesByDensityFunctionalTheory() throws IOException {
        require("cp2k");
        run(ExitCode.DONE, "h2o-cp2k", "water");
        var water = relaxed("water");
        double[] o = water.position(0);
        double[] a = water.position(1);
        double[] b = water.position(2);
        double dot = 0;
        double oa = 0;
        double ob = 0;
        for (int k = 0; k < 3; k++) {
            dot += (a[k] - o[k]) * (b[k] - o[k]);
            oa += (a[k] - o[k]) * (a[k] - o[k]);
            ob += (b[k] - o[k]) * (b[k] - o[k]);
        }

        assertEquals(0.972, Math.sqrt(oa), 0.012);
        assertEquals(0.972, Math.sqrt(ob), 0.012);
        assertEquals(104.5, Math.toDegrees(Math.acos(dot / Math.sqrt(oa * ob))), 2.5);
    }
}
