/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Set;
import org.adatom.analysis.AnalysisException;
import org.adatom.analysis.Progress;
import org.adatom.analysis.Result;
import org.adatom.analysis.Result.Outcome;
import org.adatom.analysis.ResultItem.Scalar;
import org.adatom.analysis.ResultItem.Table;
import org.adatom.potential.AbstractEvaluator;
import org.adatom.potential.Emt;
import org.adatom.potential.Evaluator;
import org.adatom.potential.Potential;
import org.adatom.potential.Quantity;
import org.adatom.structure.Lattice;
import org.adatom.structure.Structure;
import org.adatom.structure.build.Fcc111Builder;
import org.adatom.structure.build.Molecules;
import org.adatom.structure.build.SlabOptions;
import org.adatom.testkit.analysis.TestRun;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;

class CheckForcesTest {
    private static final CheckForcesOptions OPTIONS = new CheckForcesOptions("emt", 0.001, 100, 1e-6);

    private static Structure slab() {
        var s = new Fcc111Builder().build(SlabOptions.of("Cu", 2, 1, 3).withVacuum(8));
        var p = s.positions();
        for (int k = 0; k < p.length; k++) {
            p[k] += 0.1 * Math.sin(5 * k);
        }
        return s.withPositions(p);
    }

    private static double value(Result result, String name) {
        return result.find(name).map(Scalar.class::cast).orElseThrow().value();
    }

    @Test
    void goodForcesPass() {
        var result = new CheckForcesAnalysis().run(OPTIONS, slab(), new TestRun().threads(2).potential("emt",
                new Emt()));
        assertEquals(Outcome.DONE, result.verdict().outcome());
        assertTrue(value(result, "deviation") < 1e-8);
        assertTrue(value(result, "stress-deviation") < 1e-9);
        assertEquals(6, result.find("atoms").map(Table.class::cast).orElseThrow().rows());
        var molecule = new CheckForcesAnalysis().run(new CheckForcesOptions("emt", 0.001, 1, 1e-6),
                Molecules.named("CO"),
                new TestRun().potential("emt", new Emt()));
        assertEquals(1, value(molecule, "checked"));
        assertTrue(molecule.find("stress").isEmpty());
    }

    @Test
    void wrongForcesAndStressesAreFound() {
        for (var wrong : new Quantity[] {Quantity.FORCES, Quantity.STRESS}) {
            var result = new CheckForcesAnalysis().run(OPTIONS, slab(), new TestRun().potential("emt",
                    new Skewed(wrong)));
            assertEquals(Outcome.NOT_CONVERGED, result.verdict().outcome());
            assertTrue(result.verdict().text().contains("do not agree"), result.verdict().text());
        }
    }

    @Test
    void anEmptyStructureIsRefusedAndACancelledRunEnds() {
        var run = new TestRun().potential("emt", new Emt());
        assertThrows(AnalysisException.class, () -> new CheckForcesAnalysis().run(OPTIONS, Structure.EMPTY, run));
        assertThrows(OperationCanceledException.class, () -> new CheckForcesAnalysis().run(OPTIONS, slab(),
                new TestRun().potential("emt", new Emt()).cancelledAt(2)));
        assertEquals(0, run.news(Progress.class).size());
    }

    /** Effective medium theory that tells one of its quantities a thousandth too large. */
    private record Skewed(Quantity wrong) implements Potential {
        @Override
        public String name() {
            return "skewed";
        }

        @Override
        public Set<Quantity> gives() {
            return EnumSet.allOf(Quantity.class);
        }

        @Override
        public Evaluator evaluator(Structure structure) {
            var good = new Emt().evaluator(structure);
            return new AbstractEvaluator(structure.count()) {
                @Override
                public void compute(double[] positions, Lattice lattice, Set<Quantity> wanted) {
                    good.compute(positions, lattice, wanted);
                    copy(good);
                    double[] skewed = wrong == Quantity.FORCES ? forces : wrong == Quantity.STRESS ? stress : new double[0];
                    for (int k = 0; k < skewed.length; k++) {
                        skewed[k] *= 1.001;
                    }
                }
            };
        }
    }
}
