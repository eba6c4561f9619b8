/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.gp;

import java.util.Locale;
import org.adatom.learning.LearningException;
import org.adatom.numerics.optimise.Lbfgsb;
import org.adatom.numerics.parameter.Parameter;

/**
 * How a Gaussian process is set up and fitted.
 *
 * @param kernel covariance, as {@link Kernel#parse} reads it
 * @param ard whether each feature gets a length scale of its own
 * @param mean mean function
 * @param noise "auto", "none", or the standard deviation of the noise in units of the target
 * @param restarts further searches from random values
 * @param normalise whether features and values are seen with mean 0 and standard deviation 1
 * @param spread what the spread of a prediction is
 * @param fitPoints at most so many points tell the hyper-parameters
 * @param sparseAbove more points than these are seen through inducing points
 * @param inducing number of inducing points
 * @param choice how inducing points are chosen
 */
public record GaussianOptions(
        @Parameter(label = "Kernel", initial = "matern52", required = true,
                help = "rbf, matern12, matern32, matern52, rq, "
                + "periodic, linear, poly, tanimoto, white and numbers, combined by + * ^ and brackets, such as "
                + "4*rbf(l=1.5) + white(0.1). One without a number is multiplied by a variance that is fitted too.")
        String kernel,
        @Parameter(label = "Length scale for each feature", initial = "true",
                help = "Automatic relevance determination: long length scales mark features that matter little.")
        boolean ard,
        @Parameter(label = "Mean", initial = "zero",
                help = "What the process returns to far from its data; zero is the mean "
                + "of the values where they are normalised.")
        MeanFunction mean,
        @Parameter(label = "Noise", initial = "auto", required = true,
                help = "auto: fitted. none: the data are exact. Or the "
                + "standard deviation of the noise, in units of the target, kept fixed.")
        String noise,
        @Parameter(label = "Restarts", initial = "2", min = 0, max = 100,
                help = "Further searches for hyper-parameters from random values.")
        int restarts,
        @Parameter(label = "Normalise", initial = "true", help = "See features and values with mean 0 and standard "
                + "deviation 1; hyper-parameters are in these units. Results are in units of the data.")
        boolean normalise,
        @Parameter(label = "Spread", initial = "noisy", advanced = true,
                help = "noisy: of a new measurement, noise included. "
                + "latent: of the function itself.")
        Spread spread,
        @Parameter(label = "Points for hyper-parameters", initial = "2000", min = 2, max = 20_000, advanced = true,
                help = "At most so many points, drawn at random, tell the hyper-parameters; all are used to predict.")
        int fitPoints,
        @Parameter(label = "Sparse above", unit = "points", initial = "5000", min = 1, max = 20_000, advanced = true,
                help = "More points are seen through inducing points (variational free energy).")
        int sparseAbove,
        @Parameter(label = "Inducing points", initial = "300", min = 2, max = 5000, advanced = true)
        int inducing,
        @Parameter(label = "Choice of inducing points", initial = "clusters", advanced = true)
        SparseGaussianProcess.Choice choice,
        @Parameter(label = "Several targets", initial = "independent", advanced = true,
                help = "independent: a process for "
                + "each. coregional: targets vary together and learn from each other (intrinsic coregionalisation).")
        Outputs outputs,
        @Parameter(label = "Shared functions", initial = "1", min = 1, max = 10, advanced = true,
                when = "outputs=coregional",
                help = "The rank of W in B = W W' + diag(kappa), which says how targets vary together.")
        int rank) {

    private static final HyperParameter VARIANCE = new HyperParameter(1, 1e-3, 1e4, false, null);
    private static final HyperParameter NOISE = new HyperParameter(1e-2, 1e-9, 10, false, null);
    private static final double SMALLEST = 1e-9;

    /** What the spread of a prediction is. */
    public enum Spread {
        /** Of a new measurement: noise included. */
        NOISY,
        /** Of the function itself. */
        LATENT
    }

    /** What becomes of several targets. */
    public enum Outputs {
        /** A process for each. */
        INDEPENDENT,
        /** One process whose outputs vary together. */
        COREGIONAL
    }

    /** @throws LearningException when the kernel or the noise cannot be read */
    public GaussianOptions {
        Kernel.parse(kernel);
        noiseSd(noise);
    }

    /** {@return the defaults with a kernel and a noise} */
    public static GaussianOptions of(String kernel, String noise) {
        return new GaussianOptions(kernel, true, MeanFunction.ZERO, noise, 2, true, Spread.NOISY, 2000, 5000, 300,
                SparseGaussianProcess.Choice.CLUSTERS, Outputs.INDEPENDENT, 1);
    }

    /** {@return the standard deviation that a text gives; NaN for auto} */
    static double noiseSd(String noise) {
        switch (noise.strip().toLowerCase(Locale.ROOT)) {
            case "auto" -> {
                return Double.NaN;
            }
            case "none" -> {
                return 0;
            }
            default -> {
                try {
                    double sd = Double.parseDouble(noise.strip());
                    if (sd >= 0 && Double.isFinite(sd)) {
                        return sd;
                    }
                } catch (NumberFormatException e) {
                    // said below
                }
                throw new LearningException("the noise '" + noise
                        + "' must be auto, none or a standard deviation that is not negative");
            }
        }
    }

    /**
     * {@return the kernel with a variance in front, length scales and noise as the options say}
     *
     * @param features d
     * @param valueScale by how much values are divided
     */
    public Kernel kernelFor(int features, double valueScale) {
        var parsed = start(features);
        if (parsed.names().stream().noneMatch(n -> n.startsWith("constant"))) {
            boolean noisy = parsed instanceof Kernel.Sum s && s.right() instanceof Kernel.White;
            parsed = noisy && parsed instanceof Kernel.Sum s
                    ? new Kernel.Product(new Kernel.Constant(VARIANCE), s.left()).plus(s.right())
                    : new Kernel.Product(new Kernel.Constant(VARIANCE), parsed);
        }
        double sd = noiseSd(noise);
        if (Kernels.hasNoise(parsed) || sd == 0) {
            return parsed;
        }
        return parsed.plus(new Kernel.White(Double.isNaN(sd) ? NOISE
                : HyperParameter.of(Math.max(SMALLEST * SMALLEST, sd * sd / (valueScale * valueScale))).fix()));
    }

    /** {@return the kernel as written, with length scales as the options say} */
    private Kernel start(int features) {
        var parsed = Kernel.parse(kernel);
        boolean bare = !kernel.contains("(");
        if (bare) {
            // points of mean 0 and deviation 1 are about sqrt(2 d) apart
            double far = normalise ? Math.sqrt(features) : 1;
            parsed = parsed.map(h -> h.with(h.value() * far));
        }
        return ard && features > 1 ? parsed.ard(features) : parsed;
    }

    /** {@return how to fit targets that vary together} @param features d @param targets m */
    public MultiOutputTraining training(int features, int targets) {
        var sds = new double[targets];
        java.util.Arrays.fill(sds, noiseSd(noise));
        return new MultiOutputTraining(start(features), mean, rank, sds, normalise, normalise, restarts,
                new Lbfgsb().withLimits(200, 300), fitPoints);
    }

    /** {@return how to fit} @param features d @param y [n] values, which a given noise is measured by */
    public GaussianTraining training(int features, double[] y) {
        var scaling = Scaling.of(new double[0], y.length, 0, y, false, normalise);
        return new GaussianTraining(kernelFor(features, scaling.valueScale()), mean, normalise, normalise, restarts,
                new Lbfgsb().withLimits(200, 300), fitPoints, 0);
    }
}
