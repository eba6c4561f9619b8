/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.adatom.internal.simulation.AtomLandscape;
import org.adatom.potential.Potential;
import org.adatom.potential.PotentialException;
import org.adatom.structure.Structure;

/**
 * Brings the atoms of a structure to rest in a fixed cell.
 *
 * @param optimiser the rule
 * @param fmax the run has converged when no force is larger, eV/A
 * @param maxSteps the most steps
 * @param maxStep the longest step of an atom, A
 */
public record Relaxation(Optimiser optimiser, double fmax, int maxSteps, double maxStep) {
    /** The usual longest step, A. */
    public static final double USUAL_STEP = 0.2;
    private static final double RUNAWAY = 1e6;

    /** How a relaxation ended. */
    public enum Ending {
        /** No force is larger than the tolerance. */
        CONVERGED,
        /** It took all its steps. */
        STOPPED,
        /** Forces grew without bounds. */
        DIVERGED,
        /** No step brings the energy down any more. */
        STUCK
    }

    /**
     * A place on the way.
     *
     * @param index 0 at the start
     * @param energy eV
     * @param fmax the largest force, constraints taken out, eV/A
     * @param structure makes the structure as it is now
     */
    public record Step(int index, double energy, double fmax, Supplier<Structure> structure) {
    }

    /**
     * How it ended.
     *
     * @param ending the kind of ending
     * @param structure the last good structure
     * @param energy its energy, eV
     * @param fmax its largest force, eV/A
     * @param steps how many steps were taken
     * @param calls how often energy and forces were computed
     */
    public record Outcome(Ending ending, Structure structure, double energy, double fmax, int steps, int calls) {

        /** {@return one sentence for a person} */
        public String sentence(double tolerance) {
            var residual = String.format(Locale.ROOT, "largest force %.3g eV/A, energy %.6f eV", fmax, energy);
            return switch (ending) {
                case CONVERGED -> "Converged after " + count(steps) + ": " + residual + ".";
                case STOPPED -> "Stopped after " + count(steps) + " without reaching " + tolerance + " eV/A: " + residual + ".";
                case DIVERGED -> "Diverged after " + count(steps) + ": forces grew without bounds; the last good structure has a "
                        + residual + ".";
                case STUCK -> "Stuck after " + count(steps) + ": no step lowers the energy; " + residual + ".";
            };
        }

        private static String count(int steps) {
            return steps == 1 ? "1 step" : steps + " steps";
        }
    }

    /** @throws SimulationException when a number is outside its range */
    public Relaxation {
        if (!(fmax > 0) || maxSteps < 0 || !(maxStep > 0)) {
            throw new SimulationException("a relaxation needs a positive force tolerance, a number of steps of at least 0 and a "
                    + "positive longest step, not " + fmax + ", " + maxSteps + " and " + maxStep);
        }
    }

    /**
     * Runs.
     *
     * @param start where to start; its constraints are kept
     * @param potential the potential
     * @param watch is told every place, the start included; may throw to end the run
     * @return how it ended
     * @throws PotentialException when the potential cannot do the start
     * @throws SimulationException when a constraint cannot be kept, or the optimiser cannot do so many atoms
     */
    public Outcome run(Structure start, Potential potential, Consumer<Step> watch) {
        var landscape = new AtomLandscape(start, potential);
        var minimiser = optimiser.start(landscape.dimension(), maxStep);
        double first = landscape.largestForce();
        double energy = landscape.energy();
        double force = first;
        var positions = landscape.positions().clone();
        int step = 0;
        while (true) {
            watch.accept(new Step(step, energy, force, landscape::structure));
            if (force <= fmax || step == maxSteps) {
                var ending = force <= fmax ? Ending.CONVERGED : Ending.STOPPED;
                return new Outcome(ending, start.withPositions(positions), energy, force, step, landscape.calls());
            }
            boolean good;
            try {
                minimiser.step(landscape);
                good = Double.isFinite(landscape.energy()) && landscape.largestForce() < RUNAWAY * Math.max(1, first);
            } catch (PotentialException | SimulationException | ArithmeticException e) {
                good = false;
            }
            if (!good) {
                return new Outcome(Ending.DIVERGED, start.withPositions(positions), energy, force, step, landscape.calls());
            }
            step++;
            boolean moved = !java.util.Arrays.equals(positions, landscape.positions());
            energy = landscape.energy();
            force = landscape.largestForce();
            System.arraycopy(landscape.positions(), 0, positions, 0, positions.length);
            if (!moved && force > fmax) {
                return new Outcome(Ending.STUCK, start.withPositions(positions), energy, force, step, landscape.calls());
            }
        }
    }
}
