/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.adatom.internal.simulation.Minimiser;
import org.adatom.internal.simulation.StructureLandscape;
import org.adatom.potential.PotentialException;
import org.adatom.potential.PotentialLostException;
import org.adatom.simulation.Relaxation.Ending;
import org.adatom.simulation.Relaxation.Outcome;
import org.adatom.simulation.Relaxation.Step;
import org.adatom.structure.Structure;
import org.adatom.structure.StructureException;
import org.eclipse.jdt.annotation.Nullable;

/** One relaxation on its way down: takes steps, keeps the last good place, and says how and why it ended. */
final class Descent {
    private static final double RUNAWAY = 1e6;

    private final Relaxation rules;
    private final StructureLandscape landscape;
    private final Minimiser minimiser;
    private final Spread spread;
    private final double firstForce;
    private final double[] place;
    private final double[] before;
    private Structure structure;
    private double energy;
    private double force;
    private Optional<CellState> cell = Optional.empty();
    private int steps;

    Descent(Relaxation rules, Structure start, StructureLandscape landscape) {
        this.rules = rules;
        this.landscape = landscape;
        this.minimiser = rules.optimiser().start(landscape, rules.maxStep());
        this.spread = new Spread(start);
        this.place = new double[landscape.dimension()];
        this.before = new double[landscape.dimension()];
        this.structure = start;
        keep();
        this.firstForce = force;
    }

    private void keep() {
        structure = landscape.structure();
        energy = landscape.potentialEnergy();
        force = landscape.largestForce();
        cell = landscape.cell();
    }

    private boolean converged() {
        return force <= rules.fmax() && cell.map(c -> c.residual() <= rules.cell().tolerance()).orElse(true);
    }

    Outcome run(Consumer<Step> watch) {
        while (true) {
            watch.accept(new Step(steps, energy, force, cell, landscape::structure));
            if (converged()) {
                return end(Ending.CONVERGED, "");
            }
            if (steps == rules.maxSteps()) {
                return end(Ending.STOPPED, "");
            }
            landscape.readPositions(before);
            var why = step();
            if (why != null) {
                return end(Ending.DIVERGED, why);
            }
            steps++;
            keep();
            landscape.readPositions(place);
            if (Arrays.equals(before, place) && !converged()) {
                return end(Ending.STUCK, "");
            }
        }
    }

    /** Takes a step; {@return why the place it led to means nothing, null when it is good} */
    private @Nullable String step() {
        try {
            minimiser.step(landscape);
        } catch (PotentialLostException e) {
            throw e; // not the fault of the place
        } catch (PotentialException | SimulationException | StructureException | ArithmeticException e) {
            return String.valueOf(e.getMessage());
        }
        if (!Double.isFinite(landscape.energy()) || !Double.isFinite(landscape.largestForce())) {
            return "energy or forces are no numbers any more";
        }
        if (landscape.largestForce() >= RUNAWAY * Math.max(1, firstForce)) {
            return String.format(Locale.ROOT, "the largest force grew from %.3g to %.3g eV/A", firstForce, landscape.largestForce());
        }
        return spread.check(landscape.structure());
    }

    private Outcome end(Ending ending, String why) {
        return new Outcome(ending, why, structure, energy, force, cell, steps, landscape.calls());
    }
}
