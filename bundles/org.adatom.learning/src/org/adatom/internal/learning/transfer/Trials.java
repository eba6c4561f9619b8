/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.transfer;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.adatom.learning.LearningException;
import org.adatom.learning.data.Samples;
import org.adatom.learning.data.Split;
import org.adatom.learning.data.Splits;
import org.adatom.learning.model.FitContext;
import org.adatom.learning.model.FittedPipeline;
import org.adatom.learning.model.Model;
import org.adatom.learning.model.Pipeline;
import org.adatom.numerics.Parallel;

/**
 * The ways to learn the target set, tried on several splits and sizes of the part that is learnt from. All ways see the
 * same samples.
 */
public final class Trials {
    private static final int FEWEST = 16;

    private final Samples plain;
    private final Samples latent;
    private final Split[] splits;
    private final int[] sizes;

    /**
     * Draws the splits.
     *
     * @param plain the target set
     * @param latent the same with the base model's prediction
     * @param rows which of the samples take part
     * @param test share for the test
     * @param repeats how many splits
     * @param points how many sizes
     */
    public Trials(Samples plain, Samples latent, int[] rows, double test, int repeats, int points, FitContext context) {
        if (rows.length < 10) {
            throw new LearningException(rows.length + " samples are too few for a split");
        }
        this.plain = plain;
        this.latent = latent;
        this.splits = new Split[repeats];
        for (int r = 0; r < repeats; r++) {
            var random = context.random("split " + r);
            var s = Splits.random(rows.length, 0, test, random);
            int[] train = s.train();
            int[] order = org.adatom.numerics.random.Shuffle.permutation(train.length, random);
            splits[r] = new Split(Arrays.stream(order).map(i -> rows[train[i]]).toArray(),
                    Arrays.stream(s.test()).map(i -> rows[i]).toArray());
        }
        int all = splits[0].train().length;
        this.sizes = IntStream.range(0, points).map(k -> all >> points - 1 - k).filter(n -> n >= Math.min(FEWEST, all))
                .toArray();
    }

    /** {@return sizes of the part that is learnt from, ascending} */
    public int[] sizes() {
        return sizes;
    }

    /** {@return the splits} */
    public Split[] splits() {
        return splits;
    }

    /** {@return what is true of the test of a split} */
    public double[] truth(int split) {
        return plain.subset(splits[split].test()).y();
    }

    /** What a model predicts for the test. */
    @FunctionalInterface
    private interface Trial {
        double[] predict(Samples train, Samples test, FitContext context);
    }

    /** {@return predictions [split][size][test] of a model, with or without the latent variable} */
    public double[][][] model(Model model, boolean withLatent, FitContext context) {
        var out = new double[splits.length][sizes.length][];
        var set = withLatent ? latent : plain;
        int done = 0;
        for (int r = 0; r < splits.length; r++) {
            for (int k = 0; k < sizes.length; k++) {
                var part = context.part(1000 * r + k);
                var fitted = new Pipeline(model).fit(set.subset(Arrays.copyOf(splits[r].train(), sizes[k])),
                        new Threaded(part, context.threads()));
                out[r][k] = predict(fitted, set.subset(splits[r].test()));
                context.progress(++done / (double) (splits.length * sizes.length));
            }
        }
        return out;
    }

    /** {@return predictions of networks that begin anew, or go on from one that learnt the base set} */
    public Map<Way, double[][][]> networks(DenseModel anew, FittedPipeline base, DenseModel tuned, FitContext context) {
        var out = new EnumMap<Way, double[][][]>(Way.class);
        Trial scratch = (train, test, c) -> predict(new Pipeline(anew).fit(train, c), test);
        Trial going = (train, test, c) -> predict(base.tuned(tuned, train, c), test);
        for (var way : List.of(Way.NETWORK, Way.TUNED)) {
            var found = new double[splits.length][sizes.length][];
            int n = splits.length * sizes.length;
            double from = way == Way.NETWORK ? 0 : 0.5;
            Parallel.blocks(n, n, (p, first, last) -> {
                for (int q = first; q < last; q++) {
                    int r = q % splits.length;
                    int k = sizes.length - 1 - q / splits.length;
                    var train = plain.subset(Arrays.copyOf(splits[r].train(), sizes[k]));
                    found[r][k] = (way == Way.NETWORK ? scratch : going).predict(train, plain.subset(splits[r].test()),
                            context.part(5000 + q));
                }
            });
            context.progress(from + 0.5);
            out.put(way, found);
        }
        return out;
    }

    private static double[] predict(FittedPipeline fitted, Samples test) {
        return fitted.predict(test.x(), test.count()).mean();
    }

    /** {@return the weights of a network that learnt the base set, if the fitted model is one} */
    public static Optional<org.adatom.network.Weights> weights(FittedPipeline fitted) {
        return fitted.parts().getFirst() instanceof DenseModel.Fit fit ? Optional.of(fit.weights()) : Optional.empty();
    }

    /** The context of a part that may use more threads. */
    private record Threaded(FitContext inner, int threads) implements FitContext {
        @Override
        public java.util.random.RandomGenerator random(String stream) {
            return inner.random(stream);
        }

        @Override
        public boolean isCancelled() {
            return inner.isCancelled();
        }

        @Override
        public void progress(double fraction, org.adatom.analysis.Progress... news) {
            inner.progress(fraction, news);
        }
    }
}
