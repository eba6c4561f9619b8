/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.gp.bench;

import java.util.SplittableRandom;
import org.adatom.learning.gp.Kernel;
import org.adatom.learning.gp.Studio;
import org.adatom.numerics.bench.Benchmark;

/** One drag of a length scale over 200 points: the process anew and all that is seen of it. */
public final class StudioBenchmark implements Benchmark {
    private static final int N = 200;
    private static final int SAMPLES = 5;
    private final Studio studio;
    private double length = 0.5;

    /** Makes the data. */
    public StudioBenchmark() {
        var random = new SplittableRandom(1);
        var x = random.doubles(N, 0, 10).toArray();
        var y = new double[N];
        for (int i = 0; i < N; i++) {
            y[i] = x[i] * Math.sin(x[i]) + 0.1 * random.nextGaussian();
        }
        studio = Studio.of(Kernel.parse("4*rbf(l=0.5) + white(0.01)"), x, y);
    }

    @Override
    public String name() {
        return "learning.gp-studio";
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
        return "mean, band, 5 samples, Gram matrices and acquisition over 201 places after a change of the kernel, "
                + "200 points";
    }

    @Override
    public double run() {
        length = length > 1 ? 0.5 : length * 1.01;
        long begin = System.nanoTime();
        var view = studio.with(1, length).view(SAMPLES, (mean, sd, best) -> mean + 2 * sd);
        if (!Double.isFinite(view.logLikelihood())) {
            throw new IllegalStateException("no likelihood");
        }
        return (System.nanoTime() - begin) / 1e6;
    }
}
