/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.gp;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.adatom.analysis.Progress;
import org.adatom.internal.learning.gp.Aside;
import org.adatom.internal.learning.gp.Points;
import org.adatom.internal.learning.gp.SparsePosterior;
import org.adatom.learning.LearningException;
import org.adatom.learning.data.Samples;
import org.adatom.learning.gp.GaussianOptions.Spread;
import org.adatom.learning.model.FitContext;
import org.adatom.learning.model.FittedModel;
import org.adatom.learning.model.Model;
import org.adatom.learning.model.ModelFactory;
import org.adatom.learning.model.Prediction;
import org.adatom.learning.model.Task;
import org.adatom.numerics.Parallel;
import org.eclipse.jdt.annotation.Nullable;

/** Gaussian process regression as a model among others: exact, or sparse for many samples. */
public final class GaussianProcessModel implements ModelFactory<GaussianOptions> {

    @Override
    public Class<GaussianOptions> optionsType() {
        return GaussianOptions.class;
    }

    @Override
    public Model create(GaussianOptions options) {
        return new Process(options);
    }

    /** The model. @param options how it is set up */
    private record Process(GaussianOptions options) implements Model {
        private static final int LARGE = 1000;

        @Override
        public Set<Task> tasks() {
            return Set.of(Task.REGRESSION);
        }

        @Override
        public boolean wantsScaledInputs() {
            return options.normalise();
        }

        @Override
        public FittedModel fit(Samples train, FitContext context) {
            if (train.targets() != 1) {
                throw new LearningException("a Gaussian process takes one target at a time, not " + train.targets());
            }
            Supplier<Fitted> work = () -> {
                var fitted = new Fitted[1];
                Runnable fit = () -> fitted[0] = fitNow(train, context);
                if (context.threads() == 1) {
                    Parallel.onOneThread(fit);
                } else {
                    fit.run();
                }
                return fitted[0];
            };
            return train.count() < LARGE ? work.get() : Aside.run(work, context::isCancelled);
        }

        private Fitted fitNow(Samples train, FitContext context) {
            int n = train.count();
            var training = options.training(train.features(), train.y());
            var random = context.random("gaussian process");
            var calls = new int[1];
            Consumer<Double> watch = best -> {
                context.checkCancelled();
                int call = calls[0]++;
                double fraction = 1 - 1 / (1 + call / 60.0);
                if (Double.isFinite(best)) {
                    context.progress(fraction, Progress.point("Log marginal likelihood", "", "Evaluation", "", call, best));
                } else {
                    context.progress(fraction);
                }
            };
            if (n > options.sparseAbove()) {
                return new Fitted(null, SparseGaussianProcess.fit(training, options.inducing(), options.choice(), train.x(),
                        n, train.features(), train.y(), random, watch), options.spread());
            }
            var fit = training.fit(train.x(), n, train.features(), train.y(), random, watch);
            for (var message : fit.messages()) {
                context.progress(1, Progress.note("Gaussian process: " + message));
            }
            return new Fitted(fit.process(), null, options.spread());
        }
    }

    /**
     * A process that has seen its samples; one of the two is there.
     *
     * @param exact the exact one
     * @param sparse the sparse one
     * @param spread which spread predictions have
     */
    public record Fitted(@Nullable GaussianProcess exact, @Nullable SparseGaussianProcess sparse, Spread spread)
            implements FittedModel {
        @Override
        public int features() {
            return scaling().shift().length;
        }

        @Override
        public int targets() {
            return 1;
        }

        /** {@return how it sees points and values} */
        public Scaling scaling() {
            var e = exact;
            var s = sparse;
            if (e != null) {
                return e.scaling();
            }
            if (s != null) {
                return s.scaling();
            }
            throw new IllegalStateException("neither exact nor sparse");
        }

        @Override
        public Prediction predict(double[] x, int n) {
            var e = exact;
            var s = sparse;
            var p = e != null ? e.predict(x, n) : s != null ? s.predict(x, n)
                    : new GaussianProcess.Prediction(new double[0], new double[0], new double[0]);
            return Prediction.of(p.mean(), spread == Spread.NOISY ? p.noisySd() : p.sd());
        }

        @Override
        public void write(DataOutput out) throws IOException {
            var e = exact;
            var s = sparse;
            out.writeBoolean(e != null);
            out.writeUTF(spread.name());
            write(out, scaling().shift());
            write(out, scaling().scale());
            out.writeDouble(scaling().valueShift());
            out.writeDouble(scaling().valueScale());
            if (e != null) {
                writeText(out, e.kernel().text());
                out.writeUTF(e.meanFunction().name());
                out.writeDouble(e.nugget());
                write(out, e.x());
                write(out, e.y());
            } else if (s != null) {
                var p = s.posterior();
                writeText(out, p.kernel().text());
                write(out, p.inducing().rows());
                write(out, p.lowerB());
                write(out, p.lowerD());
                write(out, p.c());
                out.writeDouble(p.noise());
                out.writeDouble(s.bound());
                out.writeInt(s.count());
            }
        }

        private static void write(DataOutput out, double[] values) throws IOException {
            out.writeInt(values.length);
            for (double v : values) {
                out.writeDouble(v);
            }
        }

        private static void writeText(DataOutput out, String text) throws IOException {
            var bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }

    @Override
    public FittedModel read(DataInput in, int version) throws IOException {
        try {
            boolean exact = in.readBoolean();
            var spread = Spread.valueOf(in.readUTF());
            var scaling = new Scaling(values(in), values(in), in.readDouble(), in.readDouble());
            var kernel = Kernel.parse(text(in));
            int d = scaling.shift().length;
            if (exact) {
                var mean = MeanFunction.valueOf(in.readUTF());
                double nugget = in.readDouble();
                var x = values(in);
                var y = values(in);
                return new Fitted(GaussianProcess.of(kernel, mean, scaling, nugget, x, y.length, d, y), null, spread);
            }
            var inducing = values(in);
            var posterior = new SparsePosterior(kernel, new Points(inducing, inducing.length / Math.max(1, d), d), values(in),
                    values(in), values(in), in.readDouble());
            return new Fitted(null, SparseGaussianProcess.of(scaling, posterior, in.readDouble(), in.readInt()), spread);
        } catch (IllegalArgumentException | LearningException | IndexOutOfBoundsException e) {
            throw new IOException("the Gaussian process in the file is damaged: " + e.getMessage(), e);
        }
    }

    private static double[] values(DataInput in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > 200_000_000) {
            throw new IOException("the Gaussian process in the file is damaged: " + count + " numbers");
        }
        var values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = in.readDouble();
        }
        return values;
    }

    private static String text(DataInput in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > 10_000_000) {
            throw new IOException("the Gaussian process in the file is damaged: a text of " + count + " bytes");
        }
        var bytes = new byte[count];
        in.readFully(bytes);
        return new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
    }
}
