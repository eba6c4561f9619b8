/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.vibration;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.adatom.internal.simulation.vibration.Coordinates;
import org.adatom.numerics.Parallel;
import org.adatom.potential.Evaluator;
import org.adatom.potential.Potential;
import org.adatom.potential.Quantity;
import org.adatom.simulation.SimulationException;
import org.adatom.simulation.Springs;
import org.adatom.structure.Structure;

/**
 * Second derivatives of the energy by central differences of forces: atoms are moved one by one along each direction
 * that they may take. Displacements are shared out among threads; the numbers do not depend on how many there are.
 *
 * @param displacement how far an atom is moved, A
 * @param points how many displacements make a derivative: 2 (error of second order) or 4 (of fourth order, at once and
 *        twice the displacement)
 * @param threads how many displacements are done at a time, at least 1
 */
public record FiniteDifferences(double displacement, int points, int threads) {
    /** The usual displacement, A. */
    public static final double USUAL_DISPLACEMENT = 0.01;
    /** Up to here a neighbour list that was made at the place serves all displacements, A. */
    private static final double SMALL = 0.02;
    private static final Set<Quantity> WANTED = EnumSet.of(Quantity.ENERGY, Quantity.FORCES);

    /** Is told how far it is; may throw to end the run, then or at the next displacement. */
    @FunctionalInterface
    public interface Watch {
        /** Takes note. @param done displacements done @param total of how many */
        void at(int done, int total);
    }

    /** @throws SimulationException when a number is outside its range */
    public FiniteDifferences {
        if (!(displacement > 0 && displacement <= 1) || points != 2 && points != 4 || threads < 1) {
            throw new SimulationException("finite differences need a displacement above 0 and up to 1 A, 2 or 4 "
                    + "points and a thread " + "at least, not " + displacement + ", " + points + " and " + threads);
        }
    }

    /** {@return two displacements of the usual length, on one thread} */
    public static FiniteDifferences usual() {
        return new FiniteDifferences(USUAL_DISPLACEMENT, 2, 1);
    }

    /**
     * {@return the Hessian of all atoms that can move}
     *
     * @throws SimulationException when none can
     * @throws org.adatom.potential.PotentialException when the potential cannot do the structure
     */
    public Hessian hessian(Structure structure, Potential potential, Watch watch) {
        var fixed = structure.fixed();
        return hessian(structure, IntStream.range(0, fixed.length).filter(i -> !fixed[i]).toArray(), potential, watch);
    }

    /**
     * {@return the Hessian of chosen atoms, all others at rest}
     *
     * @param structure the place; atoms held on lines or in planes move there only
     * @param atoms indices, each once; those that are fixed are left out
     * @param potential the potential
     * @param watch is told after each displacement, one at a time, by any thread
     * @throws SimulationException when no atom can move, or one is part of a bond of fixed length or of a rigid group
     * @throws org.adatom.potential.PotentialException when the potential cannot do the structure
     */
    public Hessian hessian(Structure structure, int[] atoms, Potential potential, Watch watch) {
        var coordinates = Coordinates.of(structure, atoms);
        if (coordinates.count() == 0) {
            throw new SimulationException("no atom can move: " + (structure.count() == 0 ? "the structure is empty"
                    : "all are fixed or none is chosen; free those that shall vibrate"));
        }
        int m = coordinates.count();
        var raw = new double[m * m];
        double[] energy = {0};
        var forces = new double[3 * structure.count()];
        differentiate(structure, coordinates, potential, watch, (k, slopes) -> {
            for (int j = 0; j < m; j++) {
                raw[k * m + j] = coordinates.along(j, slopes);
            }
        }, rest -> {
            energy[0] = rest.energy();
            System.arraycopy(rest.forces(), 0, forces, 0, forces.length);
        });
        return new Hessian(structure, coordinates, raw, energy[0], forces);
    }

    /**
     * {@return minus the derivatives of all forces by the positions of some atoms, [3m][3n], eV/A^2, row-major: row 3k
     * + c belongs to direction c of the k-th atom moved} Constraints do not count.
     *
     * @param structure the place
     * @param atoms [m], the atoms to move
     * @param potential the potential
     * @param watch is told after each displacement, one at a time, by any thread
     * @throws org.adatom.potential.PotentialException when the potential cannot do the structure
     */
    public double[] forceConstants(Structure structure, int[] atoms, Potential potential, Watch watch) {
        var coordinates = Coordinates.of(structure.withConstraints(List.of()), atoms);
        int width = 3 * structure.count();
        var rows = new double[coordinates.count() * width];
        differentiate(structure, coordinates, potential, watch,
                (k, slopes) -> System.arraycopy(slopes, 0, rows, k * width, width), rest -> { });
        return rows;
    }

    private interface Row {
        void take(int k, double[] slopes);
    }

    private interface Rest {
        void take(Evaluator evaluator);
    }

    /**
     * Each worker has an evaluator of its own, which starts at the place itself: so its neighbour list is the same for
     * all.
     */
    private void differentiate(Structure structure, Coordinates coordinates, Potential potential, Watch watch, Row row,
            Rest rest) {
        int m = coordinates.count();
        int workers = Math.min(threads, m);
        var next = new AtomicInteger();
        var done = new AtomicInteger();
        var ended = new AtomicBoolean();
        Parallel.blocks(workers, workers, (part, from, to) -> Parallel.onOneThread(() -> {
            boolean good = false;
            try {
                var evaluator = Springs.evaluator(potential, structure);
                var place = structure.positions();
                evaluator.compute(place, structure.lattice(), WANTED);
                if (part == 0) {
                    rest.take(evaluator);
                }
                var slopes = new double[place.length];
                for (int k = next.getAndIncrement(); k < m && !ended.get(); k = next.getAndIncrement()) {
                    slopes(structure, evaluator, coordinates, k, slopes);
                    row.take(k, slopes);
                    synchronized (done) {
                        watch.at(done.incrementAndGet() * points, m * points);
                    }
                }
                good = true;
            } finally {
                ended.compareAndSet(false, !good);
            }
        }));
    }

    /** Minus the derivative of all forces along one coordinate. */
    private void slopes(Structure structure, Evaluator evaluator, Coordinates coordinates, int k, double[] slopes) {
        var moved = new double[slopes.length];
        double[] factors = points == 2 ? new double[] {0.5} : new double[] {2.0 / 3, -1.0 / 12};
        Arrays.fill(slopes, 0);
        for (int p = 0; p < factors.length; p++) {
            for (int side = -1; side <= 1; side += 2) {
                structure.copyPositions(moved);
                coordinates.move(k, side * (p + 1) * displacement, moved);
                if (displacement > SMALL) {
                    evaluator.reset();
                }
                evaluator.compute(moved, structure.lattice(), WANTED);
                var forces = evaluator.forces();
                double factor = -side * factors[p] / displacement;
                for (int i = 0; i < slopes.length; i++) {
                    slopes[i] += factor * forces[i];
                }
            }
        }
    }
}
