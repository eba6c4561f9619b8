/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.surrogate;

import org.adatom.numerics.parameter.Parameter;

/**
 * Which law is learnt from samples, by which models, and which inputs are sought.
 *
 * @param law the law
 * @param models models, separated by semicolons
 * @param train samples to learn from
 * @param test samples to judge by
 * @param points values of the feature to learn from, where there is one
 * @param testPoints values of the feature to judge by, where there is one
 * @param noise standard deviation of the noise of the samples, as a share of the spread of the target
 * @param target the target of the inverse design
 * @param value what it should be
 * @param fixed inputs that are given
 * @param starts searches
 * @param tolerance how near, relative
 */
public record SurrogateOptions(
        @Parameter(label = "Law", initial = "cantilever", help = "x-sin-x: one input. cantilever: end deflection and slope of a "
                + "beam from force, length, modulus and moment of area. friedman: five inputs.")
        Law law,
        @Parameter(label = "Models", initial = "gp(kernel=rbf, fitPoints=400)", required = true,
                help = "One or several, separated by semicolons, each with options in brackets; designs are judged by the "
                        + "first.")
        String models,
        @Parameter(label = "Training samples", initial = "2000", min = 1, max = 200_000,
                help = "Drawn uniformly from the ranges of the inputs.")
        int train,
        @Parameter(label = "Test samples", initial = "300", min = 2, max = 200_000,
                help = "At equal distances where there is one input, else drawn; no model sees them.")
        int test,
        @Parameter(label = "Training points", help = "Values of the input to learn from, where there is one; empty to draw.")
        double[] points,
        @Parameter(label = "Test points", advanced = true, help = "Values of the input to judge by, where there is one; empty "
                + "for equal distances.")
        double[] testPoints,
        @Parameter(label = "Noise", initial = "0", min = 0, max = 10, advanced = true,
                help = "Standard deviation added to the training values, as a share of their spread.")
        double noise,
        @Parameter(label = "Target of the design", help = "What is to reach a value, such as deflection; empty for no design.")
        String target,
        @Parameter(label = "Wanted value", initial = "150", when = "target!=", help = "In units of the target.")
        double value,
        @Parameter(label = "Given inputs", initial = "", when = "target!=", help = "Such as F=2500; the others are free "
                + "inside their ranges.")
        String fixed,
        @Parameter(label = "Starts", initial = "10", min = 1, max = 10_000, when = "target!=",
                help = "Searches from random inputs; each gives a solution of its own.")
        int starts,
        @Parameter(label = "Tolerance", initial = "0.001", min = 1e-8, max = 1, when = "target!=", advanced = true,
                help = "How near the wanted value, relative, by the exact law.")
        double tolerance) {
}
