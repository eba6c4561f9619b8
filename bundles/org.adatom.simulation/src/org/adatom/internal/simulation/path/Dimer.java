/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.path;

import java.util.EnumSet;
import java.util.Set;
import org.adatom.internal.simulation.Landscape;
import org.adatom.internal.simulation.Minimiser;
import org.adatom.potential.Evaluation;
import org.adatom.potential.Evaluator;
import org.adatom.potential.Potential;
import org.adatom.potential.Quantity;
import org.adatom.simulation.Constraints;
import org.adatom.simulation.Springs;
import org.adatom.structure.Lattice;
import org.adatom.structure.Structure;

/**
 * Two images close together, and the direction between them that turns to where the energy curves least. The force that a
 * minimiser sees has its part along that direction the other way round, so that going down means going to a saddle.
 */
public final class Dimer implements Landscape {
    private static final Set<Quantity> WANTED = EnumSet.of(Quantity.ENERGY, Quantity.FORCES);

    private final Structure start;
    private final Lattice lattice;
    private final Evaluator evaluator;
    private final Constraints constraints;
    private final double separation;
    private final double angle;
    private final Runnable pause;
    private final boolean turning;
    private final boolean drifting;
    private final double[] positions;
    private final double[] forces;
    private final double[] direction;
    private double energy;
    private double curvature;
    private int calls;

    /**
     * How a dimer turns.
     *
     * @param separation of the two images, A
     * @param angle it is not turned by less, radians
     */
    public record Turning(double separation, double angle) {
    }

    /**
     * Stands at the structure, turned.
     *
     * @param start where
     * @param direction [n][3], the first guess of the direction, of any length but zero
     * @param potential the potential
     * @param turning how it turns
     * @param rotations how often it turns at most at first
     * @param pause is called before each evaluation and may throw to end the run
     */
    public Dimer(Structure start, double[] direction, Potential potential, Turning turning, int rotations, Runnable pause) {
        this.start = start;
        this.lattice = start.lattice();
        this.evaluator = Springs.evaluator(potential, start);
        this.constraints = new Constraints(start);
        this.separation = turning.separation();
        this.angle = turning.angle();
        this.pause = pause;
        this.drifting = constraints.isEmpty();
        this.turning = drifting && !start.periodicity().any();
        this.positions = start.positions();
        this.forces = new double[positions.length];
        this.direction = direction.clone();
        compute(positions, forces);
        energy = evaluator.energy();
        turn(rotations);
    }

    private void compute(double[] at, double[] into) {
        pause.run();
        evaluator.compute(at, lattice, WANTED);
        calls++;
        System.arraycopy(evaluator.forces(), 0, into, 0, into.length);
        constraints.project(at, lattice, into);
    }

    /** Takes out of rows what cannot be, or changes nothing, and gives them the length 1. @return the length before */
    private double clean(double[] rows) {
        constraints.project(positions, lattice, rows);
        if (drifting) {
            for (var v : RigidMotion.directions(positions, new double[0], turning)) {
                axpy(rows, v, -Minimiser.dot(rows, v));
            }
        }
        double length = Minimiser.length(rows);
        if (length > 0) {
            Minimiser.scale(rows, 1 / length);
        }
        return length;
    }

    private static void axpy(double[] target, double[] what, double share) {
        for (int i = 0; i < target.length; i++) {
            target[i] += share * what[i];
        }
    }

    /**
     * Turns to the least curvature by conjugate gradients with one evaluation a turn (Heyden, Bell, Keil, J. Chem. Phys. 123,
     * 224101, 2005, doi 10.1063/1.2104507; Kästner, Sherwood, J. Chem. Phys. 128, 014106, 2008, doi 10.1063/1.2815812).
     */
    private void turn(int rotations) {
        clean(direction);
        var end = new double[forces.length];
        compute(shifted(direction), end);
        double[] across = new double[0];
        double[] before = new double[0];
        double squareBefore = 0;
        for (int k = 0; ; k++) {
            curvature = (Minimiser.dot(forces, direction) - Minimiser.dot(end, direction)) / separation;
            var torque = end.clone();
            axpy(torque, forces, -1);
            axpy(torque, direction, -Minimiser.dot(torque, direction));
            double square = Minimiser.dot(torque, torque);
            if (k == rotations || square == 0) {
                return;
            }
            var next = torque.clone();
            if (before.length > 0) {
                double share = (square - Minimiser.dot(torque, before)) / squareBefore;
                axpy(next, across, Math.clamp(share, 0, 1));
            }
            axpy(next, direction, -Minimiser.dot(next, direction));
            across = next.clone();
            before = torque;
            squareBefore = square;
            if (clean(next) == 0 || !turnTowards(next, end)) {
                return;
            }
            axpy(across, direction, -Minimiser.dot(across, direction));
        }
    }

    /** Turns in one plane. @param side of length 1 @param end forces at the image, changed to those at the new one */
    private boolean turnTowards(double[] side, double[] end) {
        double slope = 2 * (Minimiser.dot(forces, side) - Minimiser.dot(end, side)) / separation;
        double trial = 0.5 * Math.atan2(Math.abs(slope), 2 * Math.abs(curvature));
        if (trial < angle) {
            return false;
        }
        double way = slope < 0 ? 1 : -1;
        var turned = combined(side, way * trial);
        var at = new double[end.length];
        compute(shifted(turned), at);
        double there = (Minimiser.dot(forces, turned) - Minimiser.dot(at, turned)) / separation;
        double b = 0.5 * slope * way;
        double a = (curvature - there + b * Math.sin(2 * trial)) / (1 - Math.cos(2 * trial));
        double best = 0.5 * Math.atan2(b, a);
        double mean = curvature - a;
        if (mean + a * Math.cos(2 * best) + b * Math.sin(2 * best) > mean) {
            best += Math.PI / 2;
        }
        if (best > Math.PI / 2) {
            best -= Math.PI;
        }
        double s = Math.sin(trial);
        double f1 = Math.sin(trial - best) / s;
        double f2 = Math.sin(best) / s;
        double f0 = 1 - Math.cos(best) - Math.sin(best) * Math.tan(trial / 2);
        for (int i = 0; i < end.length; i++) {
            end[i] = f1 * end[i] + f2 * at[i] + f0 * forces[i];
        }
        System.arraycopy(combined(side, way * best), 0, direction, 0, direction.length);
        clean(direction);
        return true;
    }

    private double[] combined(double[] side, double turn) {
        var out = direction.clone();
        Minimiser.scale(out, Math.cos(turn));
        axpy(out, side, Math.sin(turn));
        return out;
    }

    private double[] shifted(double[] along) {
        var out = positions.clone();
        axpy(out, along, separation);
        return out;
    }

    @Override
    public int dimension() {
        return positions.length;
    }

    @Override
    public void readPositions(double[] x) {
        System.arraycopy(positions, 0, x, 0, positions.length);
    }

    /** Reads the forces with their part along the dimer the other way round. */
    @Override
    public void readForces(double[] f) {
        System.arraycopy(forces, 0, f, 0, forces.length);
        axpy(f, direction, -2 * Minimiser.dot(forces, direction));
    }

    @Override
    public void moveTo(double[] x) {
        moveTo(x, 4);
    }

    /** Goes to x and turns. @param rotations how often at most */
    public void moveTo(double[] x, int rotations) {
        var proposed = x.clone();
        constraints.adjust(positions, lattice, proposed);
        System.arraycopy(proposed, 0, positions, 0, positions.length);
        compute(positions, forces);
        energy = evaluator.energy();
        turn(rotations);
    }

    /** Goes uphill along the dimer. @param length how far the atom that moves most goes, A @param rotations how often it turns */
    public void climb(double length, int rotations) {
        double uphill = -Minimiser.dot(forces, direction) < 0 ? -1 : 1;
        var to = positions.clone();
        axpy(to, direction, uphill * length / Evaluation.largest(direction));
        moveTo(to, rotations);
    }

    @Override
    public double energy() {
        return energy;
    }

    @Override
    public double largestForce() {
        return Evaluation.largest(forces);
    }

    /** {@return the curvature of the energy along the dimer, eV/A^2} */
    public double curvature() {
        return curvature;
    }

    /** {@return a copy of the direction of the dimer, [n][3], of length 1} */
    public double[] direction() {
        return direction.clone();
    }

    /** {@return how often energy and forces were computed} */
    public int calls() {
        return calls;
    }

    /** {@return the structure as it stands} */
    public Structure structure() {
        return start.withPositions(positions);
    }
}
