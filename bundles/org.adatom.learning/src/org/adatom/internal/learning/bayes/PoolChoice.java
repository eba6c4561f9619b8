/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.bayes;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.adatom.internal.learning.bayes.Pools.Pool;
import org.adatom.learning.bayes.Acquisition;
import org.adatom.learning.bayes.Batch;
import org.adatom.learning.bayes.Surrogate;
import org.adatom.learning.model.FitContext;

/** Chooses rows of a pool by what is known of other rows. It never looks at values of rows that are not known. */
public final class PoolChoice {

    /**
     * What was chosen.
     *
     * @param rows [q] indices into the pool, the most promising first
     * @param mean [n] expected value of each row of the pool; empty for random choice
     * @param sd [n] its deviation; empty for random choice
     */
    public record Choice(int[] rows, double[] mean, double[] sd) {
    }

    private PoolChoice() {
    }

    /**
     * {@return the rows with the largest acquisition}
     *
     * @param pool the rows
     * @param known indices of rows whose values may be looked at, at least one
     * @param sign 1 where large values are wanted, -1 for small ones
     * @param q how many; fewer where there are fewer
     */
    public static Choice choose(Pool pool, int[] known, double sign, Surrogate surrogate, Acquisition acquisition,
            double kappa,
            int q, FitContext context) {
        var taken = new boolean[pool.n()];
        Arrays.stream(known).forEach(i -> taken[i] = true);
        int[] free = IntStream.range(0, pool.n()).filter(i -> !taken[i]).toArray();
        if (acquisition == Acquisition.RANDOM) {
            return new Choice(shuffled(free, context, Math.min(q, free.length)), new double[0], new double[0]);
        }
        int d = pool.d();
        var x = new double[known.length * d];
        var y = new double[known.length];
        for (int i = 0; i < known.length; i++) {
            System.arraycopy(pool.x(), known[i] * d, x, i * d, d);
            y[i] = sign * pool.y()[known[i]];
        }
        var posterior = surrogate.fit(x, known.length, d, y, new double[y.length], context);
        var mean = new double[pool.n()];
        var sd = new double[pool.n()];
        posterior.predict(pool.x(), pool.n(), mean, sd);
        double best = Arrays.stream(y).max().orElse(0);
        var score = new double[pool.n()];
        var random = context.random("draw");
        if (acquisition.isAnalytic()) {
            new Scene((px, n, m, s) -> {
                System.arraycopy(mean, 0, m, 0, n);
                System.arraycopy(sd, 0, s, 0, n);
            }, List.of(), best, 1, acquisition, kappa, Batch.PENALTY).score(new double[0], 0, d, random)
                    .at(pool.x(), pool.n(), score);
        } else {
            for (int i = 0; i < score.length; i++) {
                score[i] = mean[i] + sd[i] * random.nextGaussian();
            }
        }
        int[] rows = Arrays.stream(free).boxed().sorted(Comparator.comparingDouble((Integer i) -> -score[i])
                .thenComparing(i -> -mean[i]).thenComparing(i -> i)).limit(q).mapToInt(i -> i).toArray();
        for (int i = 0; i < mean.length; i++) {
            mean[i] *= sign;
        }
        return new Choice(rows, mean, sd);
    }

    /** {@return q of the rows at random} */
    static int[] shuffled(int[] rows, FitContext context, int q) {
        var out = rows.clone();
        var random = context.random("shuffle");
        for (int i = 0; i < q; i++) {
            int j = i + random.nextInt(out.length - i);
            int swap = out[i];
            out[i] = out[j];
            out[j] = swap;
        }
        return Arrays.copyOf(out, q);
    }
}
