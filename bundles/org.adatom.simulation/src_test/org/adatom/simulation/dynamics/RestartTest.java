/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.dynamics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.adatom.analysis.Result;
import org.adatom.analysis.ResultItem.Series;
import org.adatom.analysis.ResultItem.Structures;
import org.adatom.potential.Emt;
import org.adatom.potential.LennardJones;
import org.adatom.potential.LennardJonesOptions;
import org.adatom.structure.Structure;
import org.adatom.testkit.analysis.TestRun;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run that was interrupted and goes on gives the bits of one that was not; threads do not matter. */
class RestartTest {
    private static TestRun run() {
        return new TestRun().potential("lj", new LennardJones(LennardJonesOptions.plain(1, 1, 2.5))).potential("emt", new Emt()).seed(3);
    }

    private static void same(Result one, Result other) {
        assertEquals(one.verdict(), other.verdict());
        var a = (Structures) one.find("trajectory").orElseThrow();
        var b = (Structures) other.find("trajectory").orElseThrow();
        assertEquals(a.structures().size(), b.structures().size());
        for (int k = 0; k < a.structures().size(); k++) {
            same(a.structures().get(k), b.structures().get(k), k);
        }
        for (var name : List.of("history", "vacf", "rdf", "msd")) {
            assertEquals(one.find(name).isPresent(), other.find(name).isPresent(), name);
            if (one.find(name).isEmpty()) {
                assertEquals("vacf", name, "only correlations may be left out in a short run");
                continue;
            }
            var x = (Series) one.find(name).orElseThrow();
            var y = (Series) other.find(name).orElseThrow();
            for (int c = 0; c < x.curves().size(); c++) {
                assertArrayEquals(x.curves().get(c).values(), y.curves().get(c).values(), 0, name + " " + c);
            }
        }
    }

    private static void same(Structure a, Structure b, int frame) {
        assertArrayEquals(a.positions(), b.positions(), 0, "positions of frame " + frame);
        assertArrayEquals(a.velocities(), b.velocities(), 0, "velocities of frame " + frame);
        assertEquals(a.lattice(), b.lattice(), "cell of frame " + frame);
    }

    @ParameterizedTest
    @CsvSource({"none, none", "langevin, none", "bussi, none", "nose-hoover, none", "berendsen, none", "langevin, parrinello-rahman",
            "nose-hoover, parrinello-rahman", "bussi, berendsen"})
    void goesOnToTheSameBits(String thermostat, String barostat) {
        var options = Samples.options("potential", "lj", "thermostat", thermostat, "barostat", barostat, "temperature",
                Samples.kelvin(1.2), "timeStep", "0.004 tau", "duration", "160 steps", "thermostatTime", "20 steps", "barostatTime",
                "100 steps", "checkpointEvery", 20, "frameEvery", 10, "recordEvery", 5, "cell", "full", "compressibility", 1e-5,
                "discard", 0);
        var start = Samples.reduced(3, 0.8442);
        var whole = new DynamicsAnalysis().run(options, start, run());
        for (int stop : new int[] {6, 20, 47}) {
            var broken = run().cancelledAt(stop);
            assertThrows(OperationCanceledException.class, () -> new DynamicsAnalysis().run(options, start, broken));
            same(whole, new DynamicsAnalysis().run(options, start, broken.resumed()));
        }
    }

    @Test
    void goesOnWhereListsAreKept() {
        var options = Samples.options("potential", "emt", "temperature", 900, "timeStep", "4 fs", "duration", "90 steps",
                "checkpointEvery", 30, "recordEvery", 1, "frameEvery", 9, "discard", 0);
        var start = Samples.fcc(29, 3, 3.61, 0);
        var whole = new DynamicsAnalysis().run(options, start, run());
        var broken = run().cancelledAt(58);
        assertThrows(OperationCanceledException.class, () -> new DynamicsAnalysis().run(options, start, broken));
        same(whole, new DynamicsAnalysis().run(options, start, broken.resumed()));
    }

    @Test
    void doesNotDependOnThreads() {
        var options = Samples.options("potential", "lj", "thermostat", "langevin", "temperature", Samples.kelvin(1.2),
                "timeStep", "0.004 tau", "duration", "20 steps", "discard", 0);
        var start = Samples.reduced(13, 0.8442);
        var results = new ArrayList<Result>();
        for (int threads = 1; threads <= 2; threads++) {
            results.add(new DynamicsAnalysis().run(options, start, run().threads(threads)));
        }
        same(results.get(0), results.get(1));
    }
}
