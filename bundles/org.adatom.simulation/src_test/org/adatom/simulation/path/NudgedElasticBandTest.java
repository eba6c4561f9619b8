/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.path;

import static org.adatom.simulation.path.PathCases.EMT;
import static org.adatom.simulation.path.PathCases.band;
import static org.adatom.simulation.path.PathCases.gold;
import static org.adatom.simulation.path.PathCases.hopped;
import static org.adatom.simulation.path.PathCases.relaxed;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.adatom.simulation.Optimiser;
import org.adatom.simulation.Relaxation.Ending;
import org.adatom.simulation.SimulationException;
import org.adatom.structure.Structure;
import org.adatom.testkit.TestJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Au hops on Al(100), with the numbers of ASE from the same ends. */
class NudgedElasticBandTest {

    private static NudgedElasticBand neb(Tangent tangent, boolean climb, BandOptimiser rule, double fmax) {
        return new NudgedElasticBand(tangent, 0.1, climb ? Double.POSITIVE_INFINITY : 0, rule, fmax, 500, 0.2, false, 1);
    }

    private static NudgedElasticBand.Outcome run(NudgedElasticBand neb, List<Structure> images) {
        return neb.run(images, EMT, () -> { }, step -> { });
    }

    /** ASE's ends: each relaxed from its hollow by BFGSLineSearch to 0.05 eV/A; bands to 0.05 eV/A. */
    @ParameterizedTest
    @CsvSource({"aseneb, ASENEB, 0, BFGS", "aseneb, ASENEB, 0, FIRE", "aseneb, ASENEB, 1, BFGS", "aseneb, ASENEB, 1, FIRE",
        "improvedtangent, IMPROVED, 1, BFGS", "improvedtangent, IMPROVED, 1, FIRE", "eb, EB, 1, BFGS", "eb, EB, 1, FIRE"})
    void energiesAndStepsAreThoseOfAse(String method, Tangent tangent, int climb, BandOptimiser rule) {
        var reference = TestJson.object(TestJson.read("reference/optimisation-ase.json")
                .get("neb_AuAl100_" + method + "_climb" + climb + "_" + rule));
        var first = relaxed(gold(), Optimiser.BFGS_LINE_SEARCH, 0.05);
        var last = relaxed(hopped(gold()), Optimiser.BFGS_LINE_SEARCH, 0.05);
        var out = run(neb(tangent, climb == 1, rule, 0.05), band(first, last, Interpolation.LINEAR, 3));
        assertEquals(Ending.CONVERGED, out.ending());
        assertArrayEquals(TestJson.numbers(reference.get("energies")), out.profile().energies(), 1e-8);
        assertEquals(TestJson.numbers(reference.get("steps"))[0], out.steps());
        assertEquals(TestJson.numbers(reference.get("barrier_max"))[0], out.profile().barrier(), 1e-8);
        assertEquals(TestJson.numbers(reference.get("barrier_fit"))[0], out.profile().fittedBarrier(), 1e-6);
    }

    /** The tutorial's last image comes from the relaxed first one, which makes it 1.4 meV higher. */
    @Test
    void tutorialOfAse() {
        var first = relaxed(gold(), Optimiser.BFGS_LINE_SEARCH, 0.05);
        var last = relaxed(hopped(first), Optimiser.BFGS_LINE_SEARCH, 0.05);
        var out = run(neb(Tangent.ASENEB, false, BandOptimiser.BFGS, 0.05), band(first, last, Interpolation.LINEAR, 3));
        double zero = out.profile().energies()[0];
        assertArrayEquals(new double[] {0, 0.1915, 0.3740, 0.1923, 0.0014},
                Arrays.stream(out.profile().energies()).map(e -> e - zero).toArray(), 5e-5);
        var climbed = run(neb(Tangent.ASENEB, true, BandOptimiser.BFGS, 0.01), band(first, last, Interpolation.LINEAR, 3));
        assertEquals(0.37396, climbed.profile().barrier(), 1e-5);
    }

    /** With ends at rest the barrier is 0.37446 eV, whatever the tangent and the optimiser. */
    @ParameterizedTest
    @EnumSource
    void convergedBarrier(BandOptimiser rule) {
        var first = relaxed(gold(), Optimiser.LBFGS, 1e-4);
        var images = band(first, relaxed(hopped(gold()), Optimiser.LBFGS, 1e-4), Interpolation.IDPP, 3);
        for (var tangent : Tangent.values()) {
            var out = run(neb(tangent, true, rule, 0.001), images);
            assertEquals(Ending.CONVERGED, out.ending(), tangent.toString());
            assertEquals(0.374464, out.profile().barrier(), 2e-6, tangent.toString());
            assertArrayEquals(new double[] {2.8637825, 1.4318912, 10.0045},
                    out.images().get(2).position(12), 1e-3, tangent.toString());
        }
    }

    @Test
    void anEvenNumberOfImagesClimbsToTheSameSaddle() {
        var first = relaxed(gold(), Optimiser.LBFGS, 1e-4);
        var images = band(first, relaxed(hopped(gold()), Optimiser.LBFGS, 1e-4), Interpolation.LINEAR, 4);
        var neb = new NudgedElasticBand(Tangent.IMPROVED, 0.1, 0.5, BandOptimiser.ODE, 0.002, 500, 0.2, false, 1);
        var out = run(neb, images);
        assertEquals(0.374464, out.profile().barrier(), 1e-5);
        var flat = run(neb(Tangent.IMPROVED, false, BandOptimiser.ODE, 0.002), images);
        assertTrue(flat.profile().barrier() < 0.36, "without climbing the images pass the saddle: " + flat.profile().barrier());
        assertEquals(0.374464, flat.profile().fittedBarrier(), 3e-3);
    }

    @Test
    void twoThreadsGiveTheBitsOfOne() {
        var images = band(relaxed(gold(), Optimiser.LBFGS, 0.01), hopped(relaxed(gold(), Optimiser.LBFGS, 0.01)),
                Interpolation.IDPP, 5);
        var one = new NudgedElasticBand(Tangent.IMPROVED, 0.1, 0.5, BandOptimiser.ODE, 0.02, 100, 0.2, false, 1);
        var two = new NudgedElasticBand(Tangent.IMPROVED, 0.1, 0.5, BandOptimiser.ODE, 0.02, 100, 0.2, false, 2);
        var a = run(one, images);
        var b = run(two, images);
        assertArrayEquals(a.profile().energies(), b.profile().energies(), 0);
        for (int k = 0; k < a.images().size(); k++) {
            assertArrayEquals(a.images().get(k).positions(), b.images().get(k).positions(), 0);
        }
        var half = band(images.getFirst(), images.getLast(), Interpolation.IDPP, 5);
        var idpp = new Interpolator(Interpolation.IDPP, 2).between(
                EndPoints.of(List.of(images.getFirst(), images.getLast()), PathCases.USUAL), 5, () -> { });
        for (int k = 0; k < half.size(); k++) {
            assertArrayEquals(half.get(k).positions(), idpp.get(k).positions(), 0);
        }
    }

    @Test
    void constraintsHoldOnAllImages() {
        var first = relaxed(gold(), Optimiser.LBFGS, 0.01);
        var out = run(neb(Tangent.IMPROVED, true, BandOptimiser.ODE, 0.05), band(first, hopped(first), Interpolation.IDPP, 3));
        var fixed = first.fixed();
        for (var image : out.images()) {
            assertEquals(first.constraints(), image.constraints());
            for (int i = 0; i < fixed.length; i++) {
                if (fixed[i]) {
                    assertArrayEquals(first.position(i), image.position(i), 1e-12);
                }
            }
        }
    }

    @Test
    void imagesAtRestAreLeftOut() {
        var first = relaxed(gold(), Optimiser.LBFGS, 1e-3);
        var images = band(first, relaxed(hopped(gold()), Optimiser.LBFGS, 1e-3), Interpolation.LINEAR, 7);
        var all = run(new NudgedElasticBand(Tangent.IMPROVED, 0.1, 0.5, BandOptimiser.FIRE, 0.02, 300, 0.2, false, 1), images);
        var some = run(new NudgedElasticBand(Tangent.IMPROVED, 0.1, 0.5, BandOptimiser.FIRE, 0.02, 300, 0.2, true, 1), images);
        assertEquals(Ending.CONVERGED, some.ending());
        assertEquals(all.profile().barrier(), some.profile().barrier(), 1e-3);
        assertTrue(some.calls() < 7 * some.steps(), some.calls() + " evaluations in " + some.steps() + " steps");
    }

    @Test
    void itStopsAndSaysSo() {
        var first = relaxed(gold(), Optimiser.LBFGS, 0.01);
        var seen = new ArrayList<NudgedElasticBand.Step>();
        var neb = new NudgedElasticBand(Tangent.IMPROVED, 0.1, 0, BandOptimiser.FIRE, 1e-4, 3, 0.2, false, 1);
        var out = neb.run(band(first, hopped(first), Interpolation.LINEAR, 3), EMT, () -> { }, seen::add);
        assertEquals(Ending.STOPPED, out.ending());
        assertEquals(4, seen.size());
        assertTrue(out.sentence(1e-4).startsWith("Stopped after 3 steps"), out.sentence(1e-4));
        assertThrows(SimulationException.class,
                () -> neb.run(List.of(first, hopped(first)), EMT, () -> { }, step -> { }));
    }
}
