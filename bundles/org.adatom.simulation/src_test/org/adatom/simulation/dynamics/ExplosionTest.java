/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.dynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.adatom.analysis.Result;
import org.adatom.analysis.Result.Outcome;
import org.adatom.analysis.ResultItem.Structures;
import org.adatom.numerics.parameter.ParameterException;
import org.adatom.potential.AbstractEvaluator;
import org.adatom.potential.Emt;
import org.adatom.potential.Evaluator;
import org.adatom.potential.LennardJones;
import org.adatom.potential.LennardJonesOptions;
import org.adatom.potential.Potential;
import org.adatom.potential.PotentialException;
import org.adatom.potential.Quantity;
import org.adatom.simulation.SimulationException;
import org.adatom.structure.Lattice;
import org.adatom.structure.Periodicity;
import org.adatom.structure.Structure;
import org.adatom.testkit.analysis.TestRun;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;

/** Runs that must stop: what exploded keeps its last good structure and says why; what is cancelled stops at once. */
class ExplosionTest {
    private static final LennardJones LJ = new LennardJones(LennardJonesOptions.plain(1, 1, 2.5));

    /** A potential that does one thing more after some calls. */
    private record Troubled(Potential inner, int calls, Runnable trouble, boolean nan) implements Potential {
        @Override
        public String name() {
            return inner.name();
        }

        @Override
        public Set<Quantity> gives() {
            return inner.gives();
        }

        @Override
        public Evaluator evaluator(Structure structure) {
            var e = inner.evaluator(structure);
            return new AbstractEvaluator(structure.count()) {
                private int done;

                @Override
                public void compute(double[] positions, Lattice lattice, Set<Quantity> wanted) {
                    e.compute(positions, lattice, wanted);
                    copy(e);
                    if (++done > calls) {
                        trouble.run();
                        if (nan) {
                            forces[1] = Double.NaN;
                        }
                    }
                }
            };
        }
    }

    private static void failed(Result result, String why) {
        assertEquals(Outcome.FAILED, result.verdict().outcome(), () -> result.verdict().text());
        var text = result.verdict().text();
        assertTrue(text.contains(why), text);
        assertTrue(text.startsWith("Stopped at step ") && text.endsWith("The last good structure is kept.") && !text.contains("\n"),
                text);
        var last = ((Structures) result.find("final").orElseThrow()).structures().getFirst();
        for (double x : last.positions()) {
            assertTrue(Math.abs(x) < 1e4, () -> "a coordinate of the last good structure is " + x);
        }
        assertTrue(result.find("history").isPresent() && result.find("trajectory").isPresent());
    }

    @Test
    void aStepThatIsTooLong() {
        var options = Samples.options("potential", "emt", "temperature", 2000, "timeStep", "60 fs", "duration", "6 ps",
                "thermostat", "none");
        failed(new DynamicsAnalysis().run(options, Samples.fcc(29, 3, 3.61, 0), new TestRun().potential("emt", new Emt())),
                "use a shorter time step than 60 fs");
    }

    @Test
    void atomsThatOverlap() {
        var s = Samples.reduced(3, 0.8442);
        var p = s.positions();
        for (int c = 0; c < 3; c++) {
            p[c] = p[3 + c] + 0.2;
        }
        var options = Samples.options("potential", "lj", "temperature", Samples.kelvin(1), "timeStep", "0.005 tau", "duration",
                "100 steps");
        failed(new DynamicsAnalysis().run(options, s.withPositions(p), new TestRun().potential("lj", LJ)),
                "relax the structure first");
    }

    @Test
    void theTemperatureLimit() {
        var options = Samples.options("potential", "emt", "temperature", 600, "timeStep", "2 fs", "duration", "200 fs",
                "maxTemperature", 500);
        failed(new DynamicsAnalysis().run(options, Samples.fcc(29, 3, 3.61, 0), new TestRun().potential("emt", new Emt())),
                "above the limit of 500.0 K");
    }

    @Test
    void forcesThatAreNoNumbers() {
        var options = Samples.options("potential", "bad", "temperature", 300, "duration", "100 steps");
        failed(new DynamicsAnalysis().run(options, Samples.fcc(29, 3, 3.61, 0),
                new TestRun().potential("bad", new Troubled(new Emt(), 20, () -> { }, true))), "not a number");
    }

    @Test
    void aPotentialThatGivesUp() {
        var options = Samples.options("potential", "bad", "temperature", 300, "duration", "100 steps");
        failed(new DynamicsAnalysis().run(options, Samples.fcc(29, 3, 3.61, 0), new TestRun().potential("bad",
                new Troubled(new Emt(), 20, () -> {
                    throw new PotentialException("the code has died.");
                }, false))), "the code has died. The last");
    }

    @Test
    void stopsAtTheNextStepWhenItIsCancelled() {
        var computed = new int[1];
        var options = Samples.options("potential", "lj", "temperature", Samples.kelvin(1), "timeStep", "0.005 tau", "duration",
                "100000 steps", "recordEvery", 10, "frameEvery", 10);
        var run = new TestRun().potential("lj", new Troubled(LJ, 0, () -> computed[0]++, false)).cancelledAt(12);
        assertThrows(OperationCanceledException.class, () -> new DynamicsAnalysis().run(options, Samples.reduced(3, 0.8442), run));
        assertTrue(computed[0] > 20 && computed[0] < 130, () -> computed[0] + " steps for twelve reports, ten steps or less apart");
    }

    @Test
    void whatDoesNotFitIsSaidBeforeTheStart() {
        var cluster = Samples.reduced(2, 0.8).withPeriodicity(Periodicity.NONE);
        var barostat = Samples.options("barostat", "berendsen");
        assertTrue(assertThrows(SimulationException.class, () -> new MolecularDynamics(cluster, LJ, barostat, 1)).getMessage()
                .contains("make the structure periodic"));
        assertTrue(assertThrows(ParameterException.class, () -> Samples.options("timeStep", "5 steps")).getMessage()
                .contains("needs a unit of time"));
    }
}
