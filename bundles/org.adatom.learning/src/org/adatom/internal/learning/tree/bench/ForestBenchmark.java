/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.tree.bench;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.adatom.analysis.Progress;
import org.adatom.learning.data.Samples;
import org.adatom.learning.model.FitContext;
import org.adatom.learning.model.tree.RandomForest;
import org.adatom.numerics.bench.Benchmark;
import org.adatom.numerics.bench.Peer;

/** A random forest on Friedman's function, one thread, beside scikit-learn's. */
public final class ForestBenchmark implements Benchmark {
    private static final int COUNT = 5_000;
    private static final int FEATURES = 50;
    private static final int TREES = 20;

    private final Samples samples = friedman();

    /** y = 10 sin(pi x1 x2) + 20 (x3 - 1/2)^2 + 10 x4 + 5 x5 + noise; J. Friedman, Ann. Stat. 19, 1 (1991). */
    private static Samples friedman() {
        var random = new SplittableRandom(1);
        var x = random.doubles((long) COUNT * FEATURES).toArray();
        var y = new double[COUNT];
        for (int i = 0; i < COUNT; i++) {
            int at = i * FEATURES;
            y[i] = 10 * Math.sin(Math.PI * x[at] * x[at + 1]) + 20 * Math.pow(x[at + 2] - 0.5, 2) + 10 * x[at + 3]
                    + 5 * x[at + 4]
                    + random.nextGaussian();
        }
        return Samples.of(x, FEATURES, y);
    }

    @Override
    public String name() {
        return "learning.forest";
    }

    @Override
    public String unit() {
        return "ms";
    }

    @Override
    public String better() {
        return "lower";
    }

    @Override
    public String description() {
        return "Random forest of 20 trees on 5,000 samples of 50 features, a third of them tried for a split, leaves "
                + "of one sample, on "
                + "one thread";
    }

    @Override
    public double run() {
        var options = new RandomForest.Options(TREES, OptionalDouble.of(1 / 3.0), OptionalInt.empty(), 1, true,
                RandomForest.Spread.TREES);
        long begin = System.nanoTime();
        new RandomForest().create(options).fit(samples, new OneThread());
        return (System.nanoTime() - begin) * 1e-6;
    }

    @Override
    public Optional<Peer> peer() {
        return Optional.of(Peer.python("scikit-learn", """
                import time
                import numpy as np
                from sklearn.ensemble import RandomForestRegressor
                r = np.random.RandomState(1)
                x = r.rand(5000, 50)
                y = 10*np.sin(np.pi*x[:, 0]*x[:, 1]) + 20*(x[:, 2] - .5)**2 + 10*x[:, 3] + 5*x[:, 4] + r.randn(5000)
                times = []
                for i in range(3):
                    start = time.perf_counter()
                    RandomForestRegressor(20, max_features=1/3, n_jobs=1, random_state=i).fit(x, y)
                    times.append(time.perf_counter() - start)
                print(1000 * sorted(times)[1])
                """));
    }

    /** A fit that nobody watches. */
    private static final class OneThread implements FitContext {
        @Override
        public RandomGenerator random(String stream) {
            return new SplittableRandom(7);
        }

        @Override
        public int threads() {
            return 1;
        }

        @Override
        public boolean isCancelled() {
            return false;
        }

        @Override
        public void progress(double fraction, Progress... news) {
            // nobody watches
        }
    }
}
