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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.adatom.analysis.Progress;
import org.adatom.internal.learning.gp.Aside;
import org.adatom.internal.learning.gp.Points;
import org.adatom.internal.learning.gp.SparsePosterior;
import org.adatom.learning.LearningException;
import org.adatom.learning.data.Samples;
import org.adatom.learning.gp.GaussianOptions.Outputs;
import org.adatom.learning.gp.GaussianOptions.Spread;
import org.adatom.learning.model.FitContext;
import org.adatom.learning.model.FittedModel;
import org.adatom.learning.model.Model;
import org.adatom.learning.model.ModelFactory;
import org.adatom.learning.model.Prediction;
import org.adatom.learning.model.Task;
import org.adatom.numerics.Parallel;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Gaussian process regression as a model among others: exact, sparse for many samples, or of several targets together.
 */
public final class GaussianProcessModel implements ModelFactory<GaussianOptions> {
    private static final int SPARSE = 0;
    private static final int EXACT = 1;
    private static final int TOGETHER = 2;

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
        public boolean takesSeveralTargets() {
            return options.outputs() == Outputs.COREGIONAL;
        }

        @Override
        public FittedModel fit(Samples train, FitContext context) {
            if (train.targets() != 1 && !takesSeveralTargets()) {
                throw new LearningException("independent Gaussian processes take one target at a time, not "
                        + train.targets()
                        + ": outputs=coregional takes them together");
            }
            Supplier<FittedModel> work = () -> {
                var fitted = new FittedModel[1];
                Runnable fit = () -> fitted[0] = train.targets() == 1 ? fitNow(train, context)
                        : fitTogether(train, context);
                if (context.threads() == 1) {
                    Parallel.onOneThread(fit);
                } else {
                    fit.run();
                }
                return fitted[0];
            };
            return train.count() * train.targets() < LARGE ? work.get() : Aside.run(work, context::isCancelled);
        }

        private Fitted fitNow(Samples train, FitContext context) {
            int n = train.count();
            var training = options.training(train.features(), train.y());
            var random = context.random("gaussian process");
            var watch = watch(context);
            if (n > options.sparseAbove()) {
                return new Fitted(null, SparseGaussianProcess.fit(training, options.inducing(), options.choice(),
                        train.x(),
                        n, train.features(), train.y(), random, watch), options.spread());
            }
            var fit = training.fit(train.x(), n, train.features(), train.y(), random, watch);
            for (var message : fit.messages()) {
                context.progress(1, Progress.note("Gaussian process: " + message));
            }
            return new Fitted(fit.process(), null, options.spread());
        }

        private FittedTogether fitTogether(Samples train, FitContext context) {
            long values = (long) train.count() * train.targets();
            if (values > options.sparseAbove()) {
                throw new LearningException("a coregional Gaussian process sees " + values + " values of "
                        + train.targets()
                        + " targets at once, more than " + options.sparseAbove()
                        + " (sparseAbove): take fewer rows, or outputs=independent");
            }
            var fit = options.training(train.features(), train.targets())
                    .fit(train.x(), train.count(), train.features(),
                    train.y(), train.targets(), context.random("gaussian process"), watch(context));
            var correlation = fit.process().region().correlation();
            int m = train.targets();
            for (int p = 0; p < m; p++) {
                for (int o = p + 1; o < m; o++) {
                    context.progress(1, Progress.note(String.format(Locale.ROOT,
                            "Gaussian process: %s and %s vary together "
                            + "by %.2f (-1 to 1)", train.targetList().get(p).name(), train.targetList().get(o).name(),
                            correlation[p * m + o])));
                }
            }
            return new FittedTogether(fit.process(), options.spread());
        }

        private static Consumer<Double> watch(FitContext context) {
            var calls = new int[1];
            return best -> {
                context.checkCancelled();
                int call = calls[0]++;
                double fraction = 1 - 1 / (1 + call / 60.0);
                if (Double.isFinite(best)) {
                    context.progress(fraction, Progress.point("Log marginal likelihood", "", "Evaluation", "",
                            call, best));
                } else {
                    context.progress(fraction);
                }
            };
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
            out.writeByte(e != null ? EXACT : SPARSE);
            out.writeUTF(spread.name());
            writeNumbers(out, scaling().shift());
            writeNumbers(out, scaling().scale());
            out.writeDouble(scaling().valueShift());
            out.writeDouble(scaling().valueScale());
            if (e != null) {
                writeText(out, e.kernel().text());
                out.writeUTF(e.meanFunction().name());
                out.writeDouble(e.nugget());
                writeNumbers(out, e.x());
                writeNumbers(out, e.y());
            } else if (s != null) {
                var p = s.posterior();
                writeText(out, p.kernel().text());
                writeNumbers(out, p.inducing().rows());
                writeNumbers(out, p.lowerB());
                writeNumbers(out, p.lowerD());
                writeNumbers(out, p.c());
                out.writeDouble(p.noise());
                out.writeDouble(s.bound());
                out.writeInt(s.count());
            }
        }

    }

    /**
     * A process of several targets that has seen its samples.
     *
     * @param process what it is
     * @param spread which spread predictions have
     */
    public record FittedTogether(MultiOutputProcess process, Spread spread) implements FittedModel {
        @Override
        public int features() {
            return process.scalings()[0].shift().length;
        }

        @Override
        public int targets() {
            return process.outputs();
        }

        @Override
        public Prediction predict(double[] x, int n) {
            var p = process.predict(x, n);
            return new Prediction(n, targets(), p.mean(), spread == Spread.NOISY ? p.noisySd() : p.sd(), new double[0]);
        }

        @Override
        public void write(DataOutput out) throws IOException {
            out.writeByte(TOGETHER);
            out.writeUTF(spread.name());
            var scalings = process.scalings();
            writeNumbers(out, scalings[0].shift());
            writeNumbers(out, scalings[0].scale());
            for (var values : List.of(Arrays.stream(scalings).mapToDouble(Scaling::valueShift).toArray(),
                    Arrays.stream(scalings).mapToDouble(Scaling::valueScale).toArray(), process.region().w(),
                    process.region().kappa(), process.region().noise(), process.x(), process.y())) {
                writeNumbers(out, values);
            }
            writeText(out, process.region().kernel().text());
            out.writeUTF(process.meanFunction().name());
        }
    }

    private static FittedTogether readTogether(DataInput in) throws IOException {
        var spread = Spread.valueOf(in.readUTF());
        var shift = values(in);
        var scale = values(in);
        var valueShift = values(in);
        var valueScale = values(in);
        var w = values(in);
        var kappa = values(in);
        var noise = values(in);
        var x = values(in);
        var y = values(in);
        var region = new Coregion(Kernel.parse(text(in)), w, kappa, noise);
        var scalings = new Scaling[valueShift.length];
        Arrays.setAll(scalings, p -> new Scaling(shift, scale, valueShift[p], valueScale[p]));
        return new FittedTogether(MultiOutputProcess.of(region, MeanFunction.valueOf(in.readUTF()), scalings, x,
                y.length / Math.max(1, kappa.length), y), spread);
    }

    private static void writeNumbers(DataOutput out, double[] values) throws IOException {
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

    @Override
    public int version() {
        return 2;
    }

    @Override
    public FittedModel read(DataInput in, int version) throws IOException {
        try {
            int kind = in.readByte();
            if (kind == TOGETHER) {
                return readTogether(in);
            }
            boolean exact = kind == EXACT;
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
            var posterior = new SparsePosterior(kernel, new Points(inducing, inducing.length / Math.max(1, d), d),
                    values(in),
                    values(in), values(in), in.readDouble());
            return new Fitted(null, SparseGaussianProcess.of(scaling, posterior, in.readDouble(),
                    in.readInt()), spread);
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
