/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.path;

import org.adatom.internal.simulation.Bfgs;
import org.adatom.internal.simulation.Fire;
import org.adatom.internal.simulation.Lbfgs;
import org.adatom.internal.simulation.Minimiser;
import org.adatom.internal.simulation.path.Ode12;
import org.adatom.simulation.Optimiser;
import org.adatom.simulation.SimulationException;

/** The rules by which a band comes to rest. Its forces are not those of an energy, so none of them searches along lines. */
public enum BandOptimiser {
    /** Fast inertial relaxation engine: robust. */
    FIRE,
    /** Quasi-Newton with a full Hessian of all images: small systems. */
    BFGS,
    /** Quasi-Newton with limited memory: for any number of atoms. */
    LBFGS,
    /**
     * Follows the forces as a differential equation with steps that fit (Makri, Ortner, Kermode, J. Chem. Phys. 150, 094109,
     * 2019, doi 10.1063/1.5064465).
     */
    ODE;

    private static final double CURVATURE = 70;
    private static final int MEMORY = 50;

    /**
     * {@return the rule, ready to begin; for use inside the program}
     *
     * @param dimension coordinates of all images that can move
     * @param maxStep the longest step of an atom, A
     * @throws SimulationException when there are too many coordinates for a full Hessian
     */
    Minimiser start(int dimension, double maxStep) {
        if (this == BFGS && dimension > Optimiser.MOST_FOR_HESSIAN) {
            throw new SimulationException("bfgs keeps a full Hessian, and the images have " + dimension
                    + " coordinates together: use fire, lbfgs or ode, or fix atoms until at most " + Optimiser.MOST_FOR_HESSIAN
                    + " can move");
        }
        return switch (this) {
            case FIRE -> new Fire(dimension, maxStep);
            case BFGS -> new Bfgs(dimension, CURVATURE, maxStep);
            case LBFGS -> new Lbfgs(dimension, MEMORY, CURVATURE, maxStep);
            case ODE -> new Ode12(dimension, maxStep);
        };
    }
}
