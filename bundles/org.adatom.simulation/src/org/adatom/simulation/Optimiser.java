/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation;

import org.adatom.internal.simulation.Bfgs;
import org.adatom.internal.simulation.BfgsLineSearch;
import org.adatom.internal.simulation.Fire;
import org.adatom.internal.simulation.GaussianMinimiser;
import org.adatom.internal.simulation.Lbfgs;
import org.adatom.internal.simulation.Minimiser;
import org.adatom.internal.simulation.PreconditionedLbfgs;
import org.adatom.internal.simulation.StructureLandscape;

/** The rules by which a structure goes downhill. */
public enum Optimiser {
    /** Quasi-Newton with limited memory: for any number of atoms. */
    LBFGS,
    /** Quasi-Newton with a full Hessian: for up to {@value #MOST_FOR_HESSIAN} coordinates. */
    BFGS,
    /** Fast inertial relaxation engine: robust far from the minimum. */
    FIRE,
    /** Quasi-Newton with a line search: few steps, a few evaluations each; up to {@value #MOST_FOR_HESSIAN} coordinates. */
    BFGS_LINE_SEARCH,
    /** Quasi-Newton that starts from a matrix of who neighbours whom: far fewer steps for large solids, each with more arithmetic. */
    PRECONDITIONED_LBFGS,
    /** Learns the surface from all energies and forces so far: fewest evaluations, for small systems and costly potentials. */
    GAUSSIAN_PROCESS;

    /** The most coordinates for which a full Hessian is kept: one step stays under half a second. */
    public static final int MOST_FOR_HESSIAN = 1_200;
    private static final double CURVATURE = 70;
    private static final int MEMORY = 100;

    Minimiser start(StructureLandscape landscape, double maxStep) {
        int dimension = landscape.dimension();
        if ((this == BFGS || this == BFGS_LINE_SEARCH) && dimension > MOST_FOR_HESSIAN) {
            throw new SimulationException("this optimiser keeps a full Hessian, and " + dimension / 3 + " atoms can move: use "
                    + "lbfgs or fire, or fix atoms until at most " + MOST_FOR_HESSIAN / 3 + " can");
        }
        return switch (this) {
            case LBFGS -> new Lbfgs(dimension, MEMORY, CURVATURE, maxStep);
            case BFGS -> new Bfgs(dimension, CURVATURE, maxStep);
            case FIRE -> new Fire(dimension, maxStep);
            case BFGS_LINE_SEARCH -> new BfgsLineSearch(dimension, maxStep);
            case PRECONDITIONED_LBFGS -> new PreconditionedLbfgs(landscape, MEMORY, maxStep);
            case GAUSSIAN_PROCESS -> new GaussianMinimiser(dimension, maxStep);
        };
    }
}
