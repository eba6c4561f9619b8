/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.adatom.internal.simulation.Minimiser;
import org.adatom.internal.simulation.path.BandLandscape;
import org.adatom.internal.simulation.path.BandRule;
import org.adatom.potential.Evaluator;
import org.adatom.potential.Potential;
import org.adatom.potential.PotentialException;
import org.adatom.simulation.Relaxation.Ending;
import org.adatom.simulation.SimulationException;
import org.adatom.simulation.Springs;
import org.adatom.structure.AtomArray;
import org.adatom.structure.Structure;

/**
 * The nudged elastic band: images between two minima feel the potential across the path and springs along it, until the path is
 * one of least energy (Jónsson, Mills, Jacobsen, in Classical and Quantum Dynamics in Condensed Phase Simulations, 385, 1998, doi
 * 10.1142/9789812839664_0016). The highest image may climb to the saddle (Henkelman, Uberuaga, Jónsson, J. Chem. Phys. 113, 9901,
 * 2000, doi 10.1063/1.1329672).
 *
 * @param tangent what is along the path
 * @param spring the spring constant, eV/A^2, positive
 * @param climbBelow the highest image begins to climb when no force is larger, eV/A; 0 for never, infinite for at once
 * @param optimiser how the band comes to rest
 * @param fmax it has converged when no force of the band is larger, eV/A
 * @param maxSteps the most steps
 * @param maxStep the longest step, A
 * @param dynamic whether images at rest are left out until their neighbours move
 * @param threads how many images are computed at once; the numbers do not depend on it
 */
public record NudgedElasticBand(Tangent tangent, double spring, double climbBelow, BandOptimiser optimiser, double fmax,
        int maxSteps, double maxStep, boolean dynamic, int threads) {
    private static final double RUNAWAY = 1e6;

    /**
     * A place on the way.
     *
     * @param index 0 at the start
     * @param profile the energy along the band
     * @param fmax the largest force of the band, eV/A
     * @param climbing whether the highest image climbs
     * @param highest makes the highest image as it is now
     */
    public record Step(int index, BandProfile profile, double fmax, boolean climbing, Supplier<Structure> highest) {
    }

    /**
     * How it ended.
     *
     * @param ending the kind of ending
     * @param images the band, the ends included, with energies and forces
     * @param profile the energy along it
     * @param forces for each image the largest force of the band, 0 at the ends, eV/A
     * @param steps how many steps were taken
     * @param calls how often the potential was computed for an image
     */
    public record Outcome(Ending ending, List<Structure> images, BandProfile profile, double[] forces, int steps, int calls) {

        /** {@return the largest force of the band, eV/A} */
        public double fmax() {
            double most = 0;
            for (double f : forces) {
                most = Math.max(most, f);
            }
            return most;
        }

        /** {@return how it ended, for a person, without a full stop} */
        public String sentence(double tolerance) {
            var after = " after " + (steps == 1 ? "1 step" : steps + " steps");
            return switch (ending) {
                case CONVERGED -> "Converged" + after;
                case STOPPED -> String.format(Locale.ROOT, "Stopped%s with a largest force of %.3g eV/A, above %s eV/A", after, fmax(),
                        tolerance);
                case DIVERGED -> "Diverged" + after + ": forces grew without bounds; this is the last good band";
                case STUCK -> String.format(Locale.ROOT, "Stuck%s with a largest force of %.3g eV/A", after, fmax());
            };
        }
    }

    /** @throws SimulationException when a number is outside its range */
    public NudgedElasticBand {
        if (!(fmax > 0) || maxSteps < 0 || !(maxStep > 0) || !(spring > 0) || !(climbBelow >= 0) || threads < 1) {
            throw new SimulationException("a band needs a positive force tolerance, spring constant and longest step, at least 0 steps "
                    + "and 1 thread, not " + fmax + ", " + spring + ", " + maxStep + ", " + maxSteps + " and " + threads);
        }
    }

    /**
     * Runs.
     *
     * @param images at least three, as {@link Interpolator} makes them; the first and the last stay as they are
     * @param potential the potential
     * @param pause is called before each image is computed, also on other threads; may throw to end the run
     * @param watch is told every place, the start included
     * @return how it ended
     * @throws PotentialException when the potential cannot do the first band
     * @throws SimulationException when there is no image between the ends
     */
    public Outcome run(List<Structure> images, Potential potential, Runnable pause, Consumer<Step> watch) {
        if (images.size() < 3) {
            throw new SimulationException("a band needs at least one image between its ends, and there are " + images.size()
                    + " images in all");
        }
        var evaluators = new ArrayList<Evaluator>();
        for (var image : images) {
            evaluators.add(Springs.evaluator(potential, image));
        }
        var rule = new BandRule(tangent, spring, isFree(images.getFirst()));
        var landscape = new BandLandscape(images, evaluators, rule, threads, pause);
        landscape.restBelow(dynamic ? fmax : 0);
        return new Course(this, landscape, optimiser.start(landscape.dimension(), maxStep), watch).run();
    }

    private static boolean isFree(Structure s) {
        return !s.periodicity().any() && s.constraints().isEmpty();
    }

    /** One run. */
    private static final class Course {
        private final NudgedElasticBand options;
        private final BandLandscape landscape;
        private final Consumer<Step> watch;
        private Minimiser minimiser;
        private boolean climbing;
        private int step;
        private Outcome last;

        Course(NudgedElasticBand options, BandLandscape landscape, Minimiser minimiser, Consumer<Step> watch) {
            this.options = options;
            this.landscape = landscape;
            this.minimiser = minimiser;
            this.watch = watch;
            this.last = outcome(Ending.STOPPED);
        }

        Outcome run() {
            double first = landscape.largestForce();
            while (true) {
                startClimbing();
                double force = landscape.largestForce();
                int highest = landscape.highest();
                watch.accept(new Step(step, profile(), force, climbing, () -> landscape.structure(highest)));
                last = outcome(Ending.STOPPED);
                if (force <= options.fmax || step == options.maxSteps) {
                    return ended(force <= options.fmax ? Ending.CONVERGED : Ending.STOPPED);
                }
                if (!advance(RUNAWAY * Math.max(1, first))) {
                    return ended(Ending.DIVERGED);
                }
                step++;
            }
        }

        /** The highest image climbs from when the band is near its place, and never before it ends. */
        private void startClimbing() {
            if (!climbing && options.climbBelow > 0
                    && landscape.largestForce() <= Math.max(options.climbBelow, options.fmax)) {
                climbing = true;
                landscape.climb(true);
                minimiser = options.optimiser.start(landscape.dimension(), options.maxStep);
            }
        }

        private boolean advance(double limit) {
            try {
                minimiser.step(landscape);
                double force = landscape.largestForce();
                return Double.isFinite(landscape.energy()) && force < limit;
            } catch (PotentialException | SimulationException | ArithmeticException e) {
                return false;
            }
        }

        private Outcome ended(Ending ending) {
            return new Outcome(ending, last.images, last.profile, last.forces, step, landscape.calls());
        }

        private BandProfile profile() {
            int m = landscape.size();
            var positions = new double[m][];
            var forces = new double[m][];
            var energies = new double[m];
            for (int k = 0; k < m; k++) {
                positions[k] = landscape.positions(k);
                forces[k] = landscape.forces(k);
                energies[k] = landscape.energy(k);
            }
            return BandProfile.of(positions, energies, forces);
        }

        private Outcome outcome(Ending ending) {
            var structures = new ArrayList<Structure>();
            var forces = new double[landscape.size()];
            for (int k = 0; k < landscape.size(); k++) {
                structures.add(landscape.structure(k).withInfo(Structure.ENERGY, landscape.energy(k)).withArray(Structure.FORCES,
                        new AtomArray.Reals(landscape.forces(k).clone(), 3)));
                forces[k] = k == 0 || k == forces.length - 1 ? 0 : landscape.largestForce(k);
            }
            return new Outcome(ending, structures, profile(), forces, step, landscape.calls());
        }
    }
}
