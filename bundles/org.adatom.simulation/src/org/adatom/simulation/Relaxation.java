/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.adatom.internal.simulation.AtomLandscape;
import org.adatom.internal.simulation.CellLandscape;
import org.adatom.internal.simulation.StructureLandscape;
import org.adatom.numerics.Units;
import org.adatom.potential.Potential;
import org.adatom.potential.PotentialException;
import org.adatom.structure.Structure;
import org.adatom.structure.symmetry.Symmetrizer;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Brings the atoms of a structure to rest, and its cell too where that is wanted.
 *
 * @param optimiser the rule
 * @param fmax the run has converged when no force is larger, eV/A
 * @param maxSteps the most steps
 * @param maxStep the longest step of an atom, A
 * @param cell what of the cell moves
 */
public record Relaxation(Optimiser optimiser, double fmax, int maxSteps, double maxStep, CellRelaxation cell) {
    /** The usual longest step, A. */
    public static final double USUAL_STEP = 0.2;

    /** How a relaxation ended. */
    public enum Ending {
        /** No force is larger than the tolerance, nor the stress where the cell moves. */
        CONVERGED,
        /** It took all its steps. */
        STOPPED,
        /** It left the range where its numbers mean something. */
        DIVERGED,
        /** No step brings the energy down any more. */
        STUCK
    }

    /**
     * A place on the way.
     *
     * @param index 0 at the start
     * @param energy of the potential, eV
     * @param fmax the largest force, constraints taken out, eV/A
     * @param cell how the cell is; empty where it does not move
     * @param structure makes the structure as it is now
     */
    public record Step(int index, double energy, double fmax, Optional<CellState> cell, Supplier<Structure> structure) {
    }

    /**
     * How it ended.
     *
     * @param ending the kind of ending
     * @param why what made it diverge, in words; empty otherwise
     * @param structure the last good structure
     * @param energy its energy, eV
     * @param fmax its largest force, eV/A
     * @param cell its cell; empty where it did not move
     * @param steps how many steps were taken
     * @param calls how often energy and forces were computed
     */
    public record Outcome(Ending ending, String why, Structure structure, double energy, double fmax, Optional<CellState> cell,
            int steps, int calls) {

        /** {@return one sentence for a person} @param tolerance of the forces, eV/A */
        public String sentence(double tolerance) {
            var residual = String.format(Locale.ROOT, "largest force %.3g eV/A, %senergy %.6f eV", fmax, cell.map(c -> String.format(
                    Locale.ROOT, "stress off by %.3g GPa, volume %.4f A^3, ", c.residual() / Units.GPA, c.volume())).orElse(""),
                    energy);
            return switch (ending) {
                case CONVERGED -> "Converged after " + count(steps) + ": " + residual + ".";
                case STOPPED -> "Stopped after " + count(steps) + " without reaching " + tolerance + " eV/A"
                        + (cell.isPresent() ? " and the tolerance of the stress: " : ": ") + residual + ".";
                case DIVERGED -> "Diverged after " + count(steps) + ": " + why + "; the last good structure has a " + residual + ".";
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

    /** In a fixed cell. */
    public Relaxation(Optimiser optimiser, double fmax, int maxSteps, double maxStep) {
        this(optimiser, fmax, maxSteps, maxStep, CellRelaxation.NONE);
    }

    /**
     * Runs.
     *
     * @param start where to start; its constraints are kept
     * @param potential the potential
     * @param watch is told every place, the start included; may throw to end the run
     * @return how it ended
     * @throws PotentialException when the potential cannot do the start
     * @throws SimulationException when a constraint cannot be kept, the cell cannot move as wanted, or the optimiser cannot do so
     *         many atoms
     */
    public Outcome run(Structure start, Potential potential, Consumer<Step> watch) {
        return run(start, potential, null, watch);
    }

    /**
     * Runs and keeps a symmetry: steps, forces and stress are averaged over its operations.
     *
     * @param start where to start, with the symmetry; its constraints are kept
     * @param potential the potential
     * @param symmetry what is to be kept; null for none
     * @param watch is told every place, the start included; may throw to end the run
     * @return how it ended
     * @throws PotentialException when the potential cannot do the start
     * @throws SimulationException when a constraint cannot be kept, the cell cannot move as wanted, or the optimiser cannot do so
     *         many atoms
     */
    public Outcome run(Structure start, Potential potential, @Nullable Symmetrizer symmetry, Consumer<Step> watch) {
        StructureLandscape landscape = cell.moves() ? new CellLandscape(start, potential, cell, symmetry)
                : new AtomLandscape(start, potential, symmetry);
        return new Descent(this, start, landscape).run(watch);
    }
}
