/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.network;

/**
 * How the first values of a kernel are drawn. For a dense kernel fan-in and fan-out are its inputs and outputs; for a
 * convolution each is times the window's area.
 *
 * @param kind  the distribution
 * @param scale what it is multiplied by; the standard deviation for {@link Kind#NORMAL}, the half width for
 *              {@link Kind#UNIFORM}, 1 else; finite, 0 or more
 */
public record Initialiser(Kind kind, double scale) {
    /** Glorot and Bengio 2010: uniform within sqrt(6 / (in + out)); for tanh and the like. */
    public static final Initialiser GLOROT = new Initialiser(Kind.GLOROT_UNIFORM, 1);
    /** He et al. 2015, doi:10.1109/ICCV.2015.123: normal of sd sqrt(2 / in); for rectifiers. */
    public static final Initialiser HE = new Initialiser(Kind.HE_NORMAL, 1);
    /** All zero. */
    public static final Initialiser ZEROS = new Initialiser(Kind.NORMAL, 0);

    /** A distribution. */
    public enum Kind {
        /** Uniform within sqrt(6 / (in + out)). */
        GLOROT_UNIFORM,
        /** Normal of sd sqrt(2 / (in + out)). */
        GLOROT_NORMAL,
        /** Uniform within sqrt(6 / in). */
        HE_UNIFORM,
        /** Normal of sd sqrt(2 / in). */
        HE_NORMAL,
        /** Normal of sd 1. */
        NORMAL,
        /** Uniform within 1. */
        UNIFORM
    }

    /**
     * Checks the scale.
     *
     * @throws NetworkException if it is negative or not finite
     */
    public Initialiser {
        if (!(scale >= 0 && scale < Double.POSITIVE_INFINITY)) {
            throw new NetworkException("initialiser scale " + scale + " must be 0 or more and finite");
        }
    }

    /**
     * {@return a normal distribution}
     *
     * @param sd its standard deviation; DCGANs take 0.02
     */
    public static Initialiser normal(double sd) {
        return new Initialiser(Kind.NORMAL, sd);
    }

    /**
     * {@return a usual choice for a layer that an activation follows: He for rectifiers, Glorot else}
     *
     * @param next the activation
     */
    public static Initialiser before(Activation next) {
        return switch (next) {
            case RELU, LEAKY_RELU, ELU, GELU, SWISH -> HE;
            default -> GLOROT;
        };
    }
}
