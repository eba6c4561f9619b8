/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.path;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.adatom.internal.simulation.Lbfgs;
import org.adatom.internal.simulation.path.Dimer;
import org.adatom.potential.Potential;
import org.adatom.potential.PotentialException;
import org.adatom.simulation.Relaxation.Ending;
import org.adatom.simulation.SimulationException;
import org.adatom.structure.Structure;

/**
 * The dimer method: from one structure to a saddle nearby, without knowing what lies behind it (Henkelman, Jónsson, J. Chem.
 * Phys. 111, 7010, 1999, doi 10.1063/1.480097; forces at one image of the dimer only: Olsen, Kroes, Henkelman, Arnaldsson,
 * Jónsson, J. Chem. Phys. 121, 9776, 2004, doi 10.1063/1.1809574).
 *
 * @param fmax it has converged when no force is larger and the energy curves downwards along the dimer, eV/A
 * @param maxSteps the most steps
 * @param maxStep the longest step of an atom, A
 * @param separation of the images, A
 * @param angle the dimer is not turned by less, degrees
 * @param rotations how often it is turned at most in one step
 */
public record DimerSearch(double fmax, int maxSteps, double maxStep, double separation, double angle, int rotations) {
    private static final double RUNAWAY = 1e6;
    private static final double STIFFNESS = 70;
    private static final int MEMORY = 25;
    private static final int FIRST_ROTATIONS = 40;

    /**
     * A place on the way.
     *
     * @param index 0 at the start
     * @param energy eV
     * @param fmax the largest force, constraints taken out, eV/A
     * @param curvature of the energy along the dimer, eV/A^2
     * @param structure makes the structure as it is now
     */
    public record Step(int index, double energy, double fmax, double curvature, Supplier<Structure> structure) {
    }

    /**
     * How it ended.
     *
     * @param ending the kind of ending
     * @param structure the saddle, or the last good structure
     * @param energy its energy, eV
     * @param fmax its largest force, eV/A
     * @param curvature of the energy along the dimer, eV/A^2
     * @param direction [n][3], of length 1: across the saddle
     * @param steps how many steps were taken
     * @param calls how often energy and forces were computed
     */
    public record Outcome(Ending ending, Structure structure, double energy, double fmax, double curvature, double[] direction,
            int steps, int calls) {

        /** {@return how it ended, for a person, without a full stop} */
        public String sentence(double tolerance) {
            var after = " after " + (steps == 1 ? "1 step" : steps + " steps");
            var there = String.format(Locale.ROOT, "largest force %.3g eV/A, curvature %.3g eV/A^2", fmax, curvature);
            return switch (ending) {
                case CONVERGED -> "Converged" + after + ": " + there;
                case STOPPED, STUCK -> "Stopped" + after + " without reaching " + tolerance + " eV/A and a negative curvature: " + there;
                case DIVERGED -> "Diverged" + after + ": forces grew without bounds; the last good structure has a " + there;
            };
        }
    }

    /** @throws SimulationException when a number is outside its range */
    public DimerSearch {
        if (!(fmax > 0) || maxSteps < 0 || !(maxStep > 0) || !(separation > 0) || !(angle > 0) || rotations < 1) {
            throw new SimulationException("a dimer needs a positive force tolerance, longest step, separation and angle, at least 0 "
                    + "steps and 1 rotation, not " + fmax + ", " + maxStep + ", " + separation + ", " + angle + ", " + maxSteps
                    + " and " + rotations);
        }
    }

    /**
     * Runs.
     *
     * @param start where to start; its constraints are kept
     * @param direction [n][3], the direction to try first, of any length
     * @param potential the potential
     * @param pause is called before each evaluation; may throw to end the run
     * @param watch is told every place
     * @return how it ended
     * @throws SimulationException when the direction moves no atom that can move
     */
    public Outcome run(Structure start, double[] direction, Potential potential, Runnable pause, Consumer<Step> watch) {
        requireMotion(start, direction);
        var dimer = new Dimer(start, direction, potential, new Dimer.Turning(separation, Math.toRadians(angle)), FIRST_ROTATIONS,
                pause);
        double limit = RUNAWAY * Math.max(1, dimer.largestForce());
        var rule = new Lbfgs(dimer.dimension(), MEMORY, STIFFNESS, maxStep);
        boolean downwards = false;
        var last = outcome(Ending.STOPPED, dimer, 0);
        for (int step = 0; ; step++) {
            watch.accept(new Step(step, dimer.energy(), dimer.largestForce(), dimer.curvature(), dimer::structure));
            last = outcome(Ending.STOPPED, dimer, step);
            boolean reached = dimer.largestForce() <= fmax && dimer.curvature() < 0;
            if (reached || step == maxSteps) {
                return outcome(reached ? Ending.CONVERGED : Ending.STOPPED, dimer, step);
            }
            if (dimer.curvature() < 0 && !downwards) {
                rule = new Lbfgs(dimer.dimension(), MEMORY, STIFFNESS, maxStep);
            }
            downwards = dimer.curvature() < 0;
            if (!advance(dimer, rule, downwards, limit)) {
                return new Outcome(Ending.DIVERGED, last.structure, last.energy, last.fmax, last.curvature, last.direction, step,
                        dimer.calls());
            }
        }
    }

    private boolean advance(Dimer dimer, Lbfgs rule, boolean downwards, double limit) {
        try {
            if (downwards) {
                rule.step(dimer);
            } else {
                dimer.climb(maxStep, rotations);
            }
            return Double.isFinite(dimer.energy()) && dimer.largestForce() < limit;
        } catch (PotentialException | SimulationException | ArithmeticException e) {
            return false;
        }
    }

    private static void requireMotion(Structure start, double[] direction) {
        var fixed = start.fixed();
        double most = 0;
        for (int i = 0; i < direction.length; i++) {
            most = Math.max(most, fixed[i / 3] ? 0 : Math.abs(direction[i]));
        }
        if (!(most > 0)) {
            throw new SimulationException("the first direction of the dimer moves no atom: choose atoms that are not fixed");
        }
    }

    private static Outcome outcome(Ending ending, Dimer d, int step) {
        return new Outcome(ending, d.structure(), d.energy(), d.largestForce(), d.curvature(), d.direction(), step, d.calls());
    }
}
