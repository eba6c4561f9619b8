/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.path;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.adatom.internal.simulation.Landscape;
import org.adatom.internal.simulation.Minimiser;
import org.adatom.numerics.Parallel;
import org.adatom.potential.Evaluation;
import org.adatom.potential.Evaluator;
import org.adatom.potential.Quantity;
import org.adatom.simulation.Constraints;
import org.adatom.structure.Lattice;
import org.adatom.structure.Structure;

/**
 * The images of a band between two ends that stay where they are, as one landscape. Images are computed at once on several
 * threads; each by one thread, so that the numbers do not depend on how many there are.
 */
public final class BandLandscape implements Landscape {
    private static final Set<Quantity> WANTED = EnumSet.of(Quantity.ENERGY, Quantity.FORCES);

    /** One image. */
    private static final class Image {
        private final Structure start;
        private final Evaluator evaluator;
        private final Constraints constraints;
        private final double[] positions;
        private final double[] proposed;
        private final double[] forces;
        private double energy;
        private boolean computed;
        private boolean resting;

        Image(Structure start, Structure model, Evaluator evaluator) {
            this.start = start;
            this.evaluator = evaluator;
            this.constraints = new Constraints(model);
            this.positions = start.positions();
            this.proposed = positions.clone();
            this.forces = new double[positions.length];
        }

        boolean accept(Lattice lattice) {
            if (computed && Arrays.equals(positions, proposed)) {
                return false;
            }
            constraints.adjust(positions, lattice, proposed);
            System.arraycopy(proposed, 0, positions, 0, positions.length);
            evaluator.compute(positions, lattice, WANTED);
            energy = evaluator.energy();
            System.arraycopy(evaluator.forces(), 0, forces, 0, forces.length);
            constraints.project(positions, lattice, forces);
            computed = true;
            return true;
        }
    }

    private final Image[] images;
    private final Lattice lattice;
    private final int[] free;
    private final BandRule rule;
    private final int threads;
    private final Runnable pause;
    private final double[][] band;
    private boolean climbing;
    private double restBelow;
    private int calls;

    /**
     * Stands at the images, energies and forces computed.
     *
     * @param start at least three images of the same atoms, each near the one before: not wrapped
     * @param evaluators one for each image
     * @param rule what makes the forces of the band
     * @param threads how many images are computed at once
     * @param pause is called before each image and may throw to end the run
     */
    public BandLandscape(List<Structure> start, List<? extends Evaluator> evaluators, BandRule rule, int threads, Runnable pause) {
        this.rule = rule;
        this.threads = threads;
        this.pause = pause;
        var model = start.getFirst();
        this.lattice = model.lattice();
        this.images = new Image[start.size()];
        for (int k = 0; k < images.length; k++) {
            images[k] = new Image(start.get(k), model, evaluators.get(k));
        }
        this.band = new double[images.length][3 * model.count()];
        this.free = freeCoordinates(images[0].constraints, model.count());
        compute(0, images.length);
    }

    private static int[] freeCoordinates(Constraints constraints, int atoms) {
        var out = new int[3 * atoms];
        int n = 0;
        for (int i = 0; i < out.length; i++) {
            if (!constraints.isFixed(i / 3)) {
                out[n++] = i;
            }
        }
        return Arrays.copyOf(out, n);
    }

    private void compute(int from, int to) {
        var done = new int[images.length];
        Parallel.blocks(to - from, Math.min(threads, to - from), (part, first, end) -> Parallel.onOneThread(() -> {
            for (int k = from + first; k < from + end; k++) {
                pause.run();
                done[k] = images[k].accept(lattice) ? 1 : 0;
            }
        }));
        calls += Arrays.stream(done).sum();
        nudge();
    }

    private void nudge() {
        int highest = highest();
        double even = Minimiser.length(way(0, images.length - 1)) / (images.length - 1);
        for (int k = 1; k < images.length - 1; k++) {
            var energies = new double[] {images[k - 1].energy, images[k].energy, images[k + 1].energy};
            System.arraycopy(images[k].forces, 0, band[k], 0, band[k].length);
            rule.apply(new BandRule.Place(way(k - 1, k), way(k, k + 1), energies, highest - k, climbing, even), band[k]);
            images[k].constraints.project(images[k].positions, lattice, band[k]);
            if (rule.rigid()) {
                RigidMotion.remove(images[k].positions, band[k]);
            }
            images[k].resting = restBelow > 0 && Evaluation.largest(band[k]) < restBelow;
        }
    }

    private double[] way(int from, int to) {
        var out = images[to].positions.clone();
        for (int i = 0; i < out.length; i++) {
            out[i] -= images[from].positions[i];
        }
        return out;
    }

    /** Lets the highest image climb, or not any more. */
    public void climb(boolean on) {
        climbing = on;
        nudge();
    }

    /** Images with smaller forces than this stay where they are until their neighbours move; 0 for none. eV/A */
    public void restBelow(double fmax) {
        restBelow = fmax;
        nudge();
    }

    @Override
    public int dimension() {
        return (images.length - 2) * free.length;
    }

    @Override
    public void readPositions(double[] x) {
        for (int k = 1; k < images.length - 1; k++) {
            for (int i = 0; i < free.length; i++) {
                x[(k - 1) * free.length + i] = images[k].positions[free[i]];
            }
        }
    }

    @Override
    public void readForces(double[] f) {
        for (int k = 1; k < images.length - 1; k++) {
            for (int i = 0; i < free.length; i++) {
                f[(k - 1) * free.length + i] = images[k].resting ? 0 : band[k][free[i]];
            }
        }
    }

    @Override
    public void moveTo(double[] x) {
        for (int k = 1; k < images.length - 1; k++) {
            var image = images[k];
            System.arraycopy(image.positions, 0, image.proposed, 0, image.positions.length);
            for (int i = 0; i < free.length && !image.resting; i++) {
                image.proposed[free[i]] = x[(k - 1) * free.length + i];
            }
        }
        compute(1, images.length - 1);
    }

    /** {@return the energy of the highest image, eV} */
    @Override
    public double energy() {
        return images[highest()].energy;
    }

    @Override
    public double largestForce() {
        double most = 0;
        for (int k = 1; k < images.length - 1; k++) {
            double f = Evaluation.largest(band[k]);
            most = f > most || Double.isNaN(f) ? f : most;
        }
        return most;
    }

    /** {@return the largest force of the band on an image, eV/A} */
    public double largestForce(int image) {
        return Evaluation.largest(band[image]);
    }

    /** {@return the highest image between the ends} */
    public int highest() {
        int best = 1;
        for (int k = 2; k < images.length - 1; k++) {
            best = images[k].energy > images[best].energy ? k : best;
        }
        return best;
    }

    /** {@return how many images there are, the ends included} */
    public int size() {
        return images.length;
    }

    /** {@return the energy of an image, eV} */
    public double energy(int image) {
        return images[image].energy;
    }

    /** {@return the positions of an image, [n][3], A; shared} */
    public double[] positions(int image) {
        return images[image].positions;
    }

    /** {@return the forces of the potential on an image, constraints taken out, [n][3], eV/A; shared} */
    public double[] forces(int image) {
        return images[image].forces;
    }

    /** {@return how often the potential was computed for an image} */
    public int calls() {
        return calls;
    }

    /** {@return an image as it is now} */
    public Structure structure(int image) {
        return images[image].start.withPositions(images[image].positions);
    }
}
